import StarStandard

/// What the answer and the pictures of a report go by, of one decision.
struct ReportFacts: Sendable {
  let id: String
  let name: String?
  let country: String?
  let kind: String?
  let from: Star?
  let end: End
  let takesStar: Bool
  /// Whether it loses a star, or would not be renewed.
  let isRefused: Bool
  /// Whether it would keep its star if what awaits approval were approved.
  let isSavedByPending: Bool
  /// The credits that are short, where what awaits approval would not keep the star but leave a higher one than is left.
  let leftMoreByPending: CreditsAsked?
  /// What each finding does; one that would take a star takes none where a loss on record has taken it already.
  let effects: [(rule: RuleID, effect: Effect)]
  let outcome: Outcome
  /// Whether it has a row in the page.
  let isListed: Bool
  let credits: Measures.Credits?
  let certificatesEnding: [CalendarDate]
  let graces: [Grace]
  /// The day from which on its certificates would not do any more, if nothing changed.
  let certificatesFailOn: CalendarDate?
  /// What the table of those who lose a star says of it; nil for the others.
  let loss: Loss?

  /// Where a channel stands after the decision.
  enum End: Hashable, Sendable {
    case star(Star)
    case revoked
    case held
  }

  /// - Parameter language: of the words about a star lost.
  init(of decision: Decision, in language: Language = .english) {
    let channel = decision.channel
    (id, name, country, kind) = (channel.id, channel.name, channel.country, channel.kind)
    from = decision.fromStar
    end =
      switch decision.outcome {
      case .hold: .held
      case .revoke: .revoked
      case .ready: .star(decision.starForeseen ?? decision.toStar ?? .none)
      case .notReady: .star(.none)
      default: .star(decision.toStar ?? .none)
      }
    takesStar = decision.takesStar
    isRefused = takesStar || decision.outcome == .notReady
    let isTakenAlready = decision.procedure.isReview && !decision.takesStar
    effects = decision.findings.map { finding in
      let effect = Effect(of: finding)
      return (finding.rule, effect == .takes && isTakenAlready ? .informs : effect)
    }
    outcome = decision.outcome
    isListed = ReportRank(of: decision) != nil
    credits = decision.measures?.credits
    certificatesEnding = decision.measures?.certificatesEnding ?? []
    graces = decision.findings.compactMap { Grace($0, of: channel) }
    certificatesFailOn = decision.forecast.flatMap { forecast in
      forecast.violations.contains { $0.place == .lackOfCertificates } ? forecast.fallsOn : nil
    }
    let taking = decision.findings.filter { Effect(of: $0) == .takes }
    isSavedByPending = isRefused && !taking.isEmpty && taking.allSatisfy(\.evidence.isMadeUpByPending)
    leftMoreByPending =
      decision.procedure.isReview && decision.outcome == .downgrade && !isSavedByPending
      ? taking.lazy.compactMap(\.evidence.creditsAsked).first { asked in
        asked.lower.map { $0.star > decision.toStar ?? .none } ?? false
      } : nil
    loss = takesStar ? Loss(decision, taking, in: language) : nil
  }
}

/// A departure with its time to fill the place (E.3).
struct Grace: Sendable {
  let channelID: String
  let channelName: String?
  let personID: String
  let personName: String?
  let began: CalendarDate
  let ends: CalendarDate
  let filledOn: CalendarDate?
  let state: State

  enum State: Sendable {
    case open
    case undeclared
    case missed
  }

  /// The grace period that a finding is about; nil for any other.
  init?(_ finding: Finding, of channel: Channel) {
    switch finding.place {
    case .openVacancy: state = .open
    case .undeclaredDeparture: state = .undeclared
    case .missedVacancy: state = .missed
    default: return nil
    }
    guard let period = finding.evidence.gracePeriod else { return nil }
    (channelID, channelName) = (channel.id, channel.name)
    (personID, personName) = (period.personID, period.personName)
    (began, ends, filledOn) = (period.beginsOn, period.deadline, period.filledOn)
  }
}

/// A star lost: from what to what, why, and what it would need.
struct Loss: Sendable {
  let id: String
  let name: String?
  let country: String?
  let route: Route?
  let from: Star?
  let to: Star?
  let isRevoked: Bool
  let reasons: [String]
  let needs: [String]

  init(_ decision: Decision, _ taking: [Finding], in language: Language) {
    (id, name, country) = (decision.channel.id, decision.channel.name, decision.channel.country)
    (route, from, to) = (decision.route, decision.fromStar, decision.toStar)
    isRevoked = decision.outcome == .revoke
    reasons = taking.map { $0.inShort(in: language) }.uniqued()
    needs = taking.map { $0.need(in: language) }.filter { !$0.isEmpty }.uniqued()
  }

  /// The stars lost; none are five, so that a revocation comes first.
  var depth: Int { isRevoked ? 5 : max(0, (from?.rawValue ?? 0) - (to?.rawValue ?? 0)) }
}

extension Finding {
  /// What would have to be there, in a few words: the gap where there is one, else what the finding asks for.
  func need(in language: Language) -> String {
    if let need = evidence.need(in: language) { return need }
    guard let asked = evidence.certificatesAsked else { return evidence.remedy(in: language) }
    let (required, counted) = (asked.required, asked.counted)
    // Who is senior is junior or senior, too.
    let senior = max(0, required.senior - counted.senior)
    let gaps = [
      (senior, language.text("senior") { $0.senior }),
      (required.technical - counted.technical - senior, language.text("junior or senior") { $0.juniorOrSenior }),
      (
        required.projectManagement - counted.projectManagement,
        language.text("project-management") { $0.projectmanagement }
      ),
    ].filter { $0.0 > 0 }.map { missing, grade in
      language.text("\(missing) more \(grade)") { $0.reportFactsMore(grade, missing) }
    }
    guard !gaps.isEmpty else { return evidence.remedy(in: language) }
    return language.text("certified engineers: ") { $0.certifiedEngineers } + gaps.joined(separator: language.comma)
  }
}
