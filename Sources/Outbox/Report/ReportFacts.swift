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

  init(of decision: Decision) {
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
    let validity = RuleID.certificateValidity
    certificatesFailOn = decision.forecast.flatMap { $0.rules.contains(validity) ? $0.fallsOn : nil }
    let taking = decision.findings.filter { Effect(of: $0) == .takes }
    let isShortOnly = !taking.isEmpty && taking.allSatisfy { $0.rule == .creditBaseline }
    isSavedByPending =
      takesStar && isShortOnly && (credits.map { $0.counted + $0.pending >= $0.required } ?? false)
    loss = takesStar ? Loss(decision, taking) : nil
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
    switch finding.rule {
    case "departure-in-grace": state = .open
    case "departure-undeclared": state = .undeclared
    case "departure-unreplenished": state = .missed
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

  init(_ decision: Decision, _ taking: [Finding]) {
    (id, name, country) = (decision.channel.id, decision.channel.name, decision.channel.country)
    (route, from, to) = (decision.route, decision.fromStar, decision.toStar)
    isRevoked = decision.outcome == .revoke
    var reasons = taking.map(\.rule.inShort).uniqued()
    if decision.outcome == .revoke, let place = reasons.firstIndex(of: RuleID.majorEvent.inShort) {
      reasons[place] = "Blacklist ruling"
    }
    self.reasons = reasons
    needs = taking.map(\.need).filter { !$0.isEmpty }.uniqued()
  }

  /// The stars lost; none are five, so that a revocation comes first.
  var depth: Int { isRevoked ? 5 : max(0, (from?.rawValue ?? 0) - (to?.rawValue ?? 0)) }
}

extension Finding {
  /// What would have to be there, in a few words: the gap where there is one, else what the finding asks for.
  var need: String {
    let fields = evidence.fields
    switch (fields.value("required"), fields.value("counted")) {
    case (.number(let required), .number(let counted)) where required > counted:
      return gap(required - counted, fields)
    case (.object(let required), .object(let counted)):
      let gaps = required.compactMap { field -> String? in
        guard case .number(let asked) = field.value, case .number(let there) = counted.value(field.name), asked > there
        else { return nil }
        return "\(asked - there) more \(Self.grades[field.name] ?? field.name)"
      }
      if !gaps.isEmpty { return "certified engineers: " + gaps.joined(separator: ", ") }
    default: break
    }
    return departureNeed(fields) ?? evidence.remedy(in: .english)
  }

  /// What a departure asks for; nil for any other finding.
  private func departureNeed(_ fields: [EvidenceField]) -> String? {
    guard case .text(let id) = fields.value("person_id") else { return nil }
    var person = id
    if case .text(let name) = fields.value("person_name") { person = "\(name) (\(id))" }
    let isFilled = fields.day("replenished_on") != nil
    switch rule {
    case "departure-undeclared":
      return isFilled ? "departure of \(person) declared" : "departure of \(person) declared, and a replacement"
    case "departure-unreplenished":
      return isFilled ? "place of \(person) was filled too late: a new application" : "a replacement for \(person)"
    default: return nil
    }
  }

  private func gap(_ missing: Int, _ fields: [EvidenceField]) -> String {
    switch rule {
    case .creditBaseline:
      guard case .number(let pending) = fields.value("pending"), pending > 0 else {
        return missing.counting("more credit")
      }
      return "\(missing.counting("more credit")); \(pending.grouped) await approval"
    case .registeredEngineers: return missing.counting("more engineer")
    default: return evidence.remedy(in: .english)
    }
  }

  private static let grades = [
    "senior": "senior", "technical": "junior or senior", "project_management": "project-management",
  ]
}

extension [EvidenceField] {
  /// The value of that name; null where there is none.
  func value(_ name: String) -> EvidenceValue { first { $0.name == name }?.value ?? .null }

  /// The date of that name.
  func day(_ name: String) -> CalendarDate? {
    guard case .text(let text) = value(name) else { return nil }
    return CalendarDate(text)
  }
}
