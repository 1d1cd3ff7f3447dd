extension Rule {
  /// A service manager in post (D.1).
  static let serviceManager = Rule(
    id: "service-manager", clause: "D.1",
    title: Localized("Service manager", zh: "服务经理"),
    rationale: """
      Every star asks for a service manager, the person in charge of service. Where one has just left and a departure \
      rule reports it, this rule does not report the same vacancy again.
      """,
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
      guard standing.serviceManagers.isEmpty else {
        return .passed { ServiceManagerEvidence(inPost: standing.serviceManagers, asOf: standing.asOf) }
      }
      let reported = standing.departures.contains { departure in
        guard departure.appointment.role == .serviceManager else { return false }
        return switch departure.state {
        case .settled: false
        case .undeclared: standing.has(Rule.departureUndeclared.id)
        case .inGrace: standing.has(Rule.departureInGrace.id)
        case .unreplenished: standing.has(Rule.departureUnreplenished.id)
        }
      }
      return reported
        ? .doesNotApply("a departure rule reports the vacancy")
        : .found([ServiceManagerEvidence(inPost: [], asOf: standing.asOf)])
    })
}

struct ServiceManagerEvidence: Evidence {
  let inPost: [String]
  let asOf: CalendarDate

  var fields: [EvidenceField] {
    [
      EvidenceField("required", 1), EvidenceField("counted", .number(inPost.count)),
      EvidenceField("in_post", .ids(inPost)),
    ]
  }

  func message(in language: Language) -> String {
    inPost.isEmpty
      ? language.text(
        "A service manager is required; on \(asOf) none is in post.", zh: "须有服务经理；\(asOf) 无在岗服务经理。")
      : language.text(
        "A service manager is required; in post: \(language.list(inPost)).", zh: "须有服务经理；在岗：\(language.list(inPost))。")
  }

  func remedy(in language: Language) -> String {
    inPost.isEmpty ? language.text("Register a service manager.", zh: "请登记服务经理。") : ""
  }
}
