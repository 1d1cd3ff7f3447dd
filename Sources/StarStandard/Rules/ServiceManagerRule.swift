extension Rule {
  /// A service manager in post (D.1).
  package static let serviceManager = Rule(
    id: "service-manager", clause: "D.1",
    title: Localized("Service manager") { $0.serviceManager },
    rationale: Localized(
      """
      Every star asks for a service manager, the person in charge of service. Where one has just left and a departure \
      rule reports it, this rule does not report the same vacancy again.
      """
    ) { $0.everyStarAsksForA },
    inShort: Localized("No service manager") { $0.noServiceManager },
    turns: .ofDepartures, sought: .asReviewed,
    reminder: Reminder(.today),
    examples: [
      Example(
        "The service manager left before the award, and nobody came",
        [.left("M1", day(2025, 8, 1), declared: day(2025, 8, 1))],
        [.fires(2026, 7, 1, "no service manager, and the departure was judged by the award")]),
      Example(
        "The service manager left in the half-year under review",
        [.left("M1", day(2026, 5, 1), declared: day(2026, 5, 1))],
        [.silent(2026, 7, 1, "the departure is in grace and reported as such")]),
    ],
    examine: { standing in
      guard standing.requirement.serviceManager else { return .doesNotApply("the star asks for no service manager") }
      guard standing.countingServiceManagers.isEmpty else {
        return .passed { ServiceManagerEvidence(standing) }
      }
      // An application has no rule that would report the same vacancy without refusing for it.
      let reported = standing.departures.contains { departure in
        guard standing.occasion.isReview, departure.appointment.role == .serviceManager else { return false }
        return switch departure.state {
        case .settled, .replenished: false
        case .undeclared: standing.has(Rule.departureUndeclared.id)
        case .inGrace: standing.has(Rule.departureInGrace.id)
        case .unreplenished: standing.has(Rule.departureUnreplenished.id)
        }
      }
      return reported
        ? .doesNotApply("a departure rule reports the vacancy")
        : .found([ServiceManagerEvidence(standing)])
    })
}

private struct ServiceManagerEvidence: Evidence {
  let inPost: [String]
  let heldByGrace: [String]
  var deadline: RemedyDeadline?
  /// The last day to fill the place of who left, where a review takes the star for it after that; nil where there is none to come.
  let fillBy: CalendarDate?
  /// Whether the day is still to come.
  let isForeseen: Bool
  let asOf: CalendarDate
  let names: Names

  init(_ standing: Standing) {
    names = Names(standing.dossier)
    inPost = standing.serviceManagersInPost
    heldByGrace = standing.serviceManagersHeldByGrace
    fillBy =
      standing.isForeseen
      ? standing.departures.filter { $0.appointment.role == .serviceManager && $0.state == .unreplenished }
        .map { DepartureEvidence($0, standing) }.filter { $0.isOpen && $0.takesTheStar }
        .map(\.departure.deadline).filter { $0 >= standing.toldOn }.min() : nil
    deadline = RemedyDeadline(standing).map { [fillBy] in RemedyDeadline(by: min($0.day, fillBy ?? $0.day)) }
    isForeseen = standing.isForeseen
    asOf = standing.asOf
  }

  private var counted: [String] { inPost + heldByGrace }

  var fields: [EvidenceField] {
    var fields = [
      EvidenceField("required", 1), EvidenceField("counted", .number(counted.count)),
      EvidenceField("in_post", .ids(inPost)),
    ]
    if !heldByGrace.isEmpty { fields.append(EvidenceField("held_by_grace", .ids(heldByGrace))) }
    return fields
  }

  func due(by day: CalendarDate?) -> any Evidence {
    var evidence = self
    evidence.deadline = deadline.flatMap { _ in day.map { RemedyDeadline(by: min($0, fillBy ?? $0)) } }
    return evidence
  }

  func message(in language: Language) -> String {
    counted.isEmpty
      ? language.text(
        "A service manager is required; on \(asOf) none \(isForeseen ? "will be" : "is") in post."
      ) { $0.aServiceManagerIsRequired(asOf, !isForeseen) }
      : language.text(
        "A service manager is required; in post\(heldByGrace.isEmpty ? "" : " or held by a grace period"): "
          + "\(names.list(counted, in: language))."
      ) { $0.aServiceManagerIsRequiredIn(heldByGrace.isEmpty, names.list(counted, in: language)) }
  }

  func remedy(in language: Language) -> String {
    guard counted.isEmpty else { return "" }
    return language.text(
      "Register a service manager\(deadline?.text(in: language) ?? "")."
    ) { $0.registerAServiceManager(deadline?.text(in: language) ?? "") }
  }
}

/// What other languages than English say for `ServiceManagerRule.swift`, each named by the English beside it.
package protocol ServiceManagerWording {
  var everyStarAsksForA: String { get }
  var noServiceManager: String { get }
  func aServiceManagerIsRequired(_ asOf: CalendarDate, _ isNow: Bool) -> String
  func aServiceManagerIsRequiredIn(_ noneOfHeldByGrace: Bool, _ counted: String) -> String
  func registerAServiceManager(_ deadline: String) -> String
}
