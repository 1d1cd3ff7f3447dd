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
  let effects: [(rule: RuleID, effect: Effect)]
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
    effects = decision.findings.map { ($0.rule, Effect(of: $0)) }
    credits = decision.measures?.credits
    certificatesEnding = decision.measures?.certificatesEnding ?? []
    graces = decision.findings.compactMap { Grace($0, of: channel) }
    certificatesFailOn = decision.forecast.flatMap { forecast in
      forecast.violations.contains { $0.place == .lackOfCertificates } ? forecast.fallsOn : nil
    }
    let taking = decision.findings.filter { Effect(of: $0) == .takes }
    isSavedByPending = isRefused && !taking.isEmpty && taking.allSatisfy(\.evidence.isMadeUpByPending)
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
    let fields = finding.evidence.fields
    guard case .text(let person) = fields.value("person_id"), let began = fields.day("grace_begins_on"),
      let ends = fields.day("deadline")
    else { return nil }
    (channelID, channelName, personID) = (channel.id, channel.name, person)
    personName = if case .text(let name) = fields.value("person_name") { name } else { nil }
    (self.began, self.ends) = (began, ends)
    filledOn = fields.day("replenished_on")
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
    let fields = evidence.fields
    guard case .object(let required) = fields.value("required"), case .object(let counted) = fields.value("counted")
    else { return evidence.remedy(in: language) }
    let gaps = required.compactMap { field -> String? in
      guard case .number(let asked) = field.value, case .number(let there) = counted.value(field.name), asked > there
      else { return nil }
      let (missing, grade) = (asked - there, Self.grade(field.name, in: language))
      return language.text("\(missing) more \(grade)") { $0.reportFactsMore(grade, missing) }
    }
    guard !gaps.isEmpty else { return evidence.remedy(in: language) }
    return language.text("certified engineers: ") { $0.certifiedEngineers } + gaps.joined(separator: language.comma)
  }

  private static func grade(_ name: String, in language: Language) -> String {
    switch name {
    case "senior": language.text("senior") { $0.senior }
    case "technical": language.text("junior or senior") { $0.juniorOrSenior }
    case "project_management": language.text("project-management") { $0.projectmanagement }
    default: name
    }
  }
}

/// What a finding about the baseline says of credits.
struct CreditsFound {
  let required: Int
  let counted: Int
  /// Those that await approval.
  let pending: Int

  /// Nil for a finding that says nothing of that kind.
  init?(_ finding: Finding) {
    let fields = finding.evidence.fields
    guard case .number(let required) = fields.value("required"), case .number(let counted) = fields.value("counted")
    else { return nil }
    (self.required, self.counted) = (required, counted)
    pending = if case .number(let pending) = fields.value("pending") { pending } else { 0 }
  }
}

extension [EvidenceField] {
  /// The value of that name; null where there is none.
  func value(_ name: String) -> EvidenceValue { first { $0.name == name }?.value ?? .null }

  /// The date of that name.
  func day(_ name: String) -> CalendarDate? {
    if case .date(let date) = value(name) { date } else { nil }
  }
}
