extension Rule {
  /// Enough registered post-sales engineers (B, D.2.b).
  package static let registeredEngineers = Rule(
    id: "registered-engineers", clause: "B, D.2.b",
    title: Localized("Registered engineers") { $0.registeredEngineers },
    rationale: Localized(
      """
      Each star asks for a number of registered post-sales engineers in post. An engineer whose declared departure is \
      still in its grace period counts.
      """
    ) { $0.registeredEngineersEachStarAsksForA },
    inShort: Localized("Too few engineers") { $0.tooFewEngineers },
    turns: [.posts], sought: .asReviewed,
    reminder: Reminder(.today),
    examples: [
      Example(
        "One engineer leaves and is declared",
        [.left("E3", day(2026, 3, 2), declared: day(2026, 3, 5))],
        [
          .silent(2026, 3, 1, "still in post"),
          .silent(2026, 6, 2, "the last day of the grace period"),
          .fires(2026, 6, 3, "two engineers are left, three stars ask for three"),
        ]),
      Example(
        "Replaced by one who was there already",
        [.left("E3", day(2026, 3, 2), declared: day(2026, 3, 5), replacedBy: "E2")],
        [.silent(2026, 6, 2, "E2 fills the place of E3, and E3 counts until the deadline all the same")]),
    ],
    examine: { standing in
      standing.countingEngineers.count >= standing.requirement.registeredEngineers
        ? .passed { RegisteredEngineersEvidence(standing) } : .found([RegisteredEngineersEvidence(standing)])
    })
}

private struct RegisteredEngineersEvidence: Evidence {
  let star: Star
  let required: Int
  let inPost: [String]
  let heldByGrace: [String]
  let day: CalendarDate
  let names: Names
  private var deadline: RemedyDeadline?
  /// Whether the day is still to come.
  private let isForeseen: Bool
  /// Open places whose filling in time mends it, too.
  private var toFill: [DepartureEvidence] = []

  init(_ standing: Standing) {
    deadline = RemedyDeadline(standing)
    isForeseen = standing.isForeseen
    names = Names(standing.dossier)
    star = standing.star
    required = standing.requirement.registeredEngineers
    inPost = standing.engineersInPost
    heldByGrace = standing.engineersHeldByGrace
    day = standing.asOf
    toFill = counted < required ? Array(standing.placesToFillInTime.prefix(required - counted)) : []
  }

  var counted: Int { inPost.count + heldByGrace.count }

  var fields: [EvidenceField] {
    [
      EvidenceField("required", .number(required)), EvidenceField("counted", .number(counted)),
      EvidenceField("in_post", .ids(inPost)), EvidenceField("held_by_grace", .ids(heldByGrace)),
    ]
  }

  func due(by day: CalendarDate?) -> any Evidence {
    var evidence = self
    evidence.deadline = deadline.flatMap { _ in day.map(RemedyDeadline.init(by:)) }
    if day == nil { evidence.toFill = [] }
    return evidence
  }

  func need(in language: Language) -> String? {
    let missing = required - counted
    return missing > 0 ? language.text(missing.counting("more engineer")) { $0.moreEngineer(missing) } : nil
  }

  func message(in language: Language) -> String {
    let grace =
      heldByGrace.isEmpty
      ? ""
      : language.text(
        "; held by the grace period, of these: \(names.list(heldByGrace, in: language))"
      ) { $0.heldByTheGracePeriod(names.list(heldByGrace, in: language)) }
    return language.text(
      "\(language.star(star)) asks for \(required.counting("registered post-sales engineer")); "
        + "on \(day) there \(isForeseen ? "will be" : counted == 1 ? "is" : "are") \(counted)\(grace)."
    ) { $0.asksForOnThere(language.star(star), required, day, !isForeseen, counted, grace) }
  }

  func remedy(in language: Language) -> String {
    guard required > counted else { return "" }
    let missing = required - counted - toFill.count
    guard missing > 0 else { return language.mended(byFilling: toFill, besides: "") }
    let register = language.text(
      "Register \(missing.counting("more post-sales engineer"))\(deadline?.text(in: language) ?? "")."
    ) { $0.register(deadline?.text(in: language) ?? "", missing) }
    return language.mended(byFilling: toFill, besides: register)
  }
}

/// What other languages than English say for `RegisteredEngineersRule.swift`, each named by the English beside it.
package protocol RegisteredEngineersWording {
  var registeredEngineers: String { get }
  var registeredEngineersEachStarAsksForA: String { get }
  var tooFewEngineers: String { get }
  func moreEngineer(_ missing: Int) -> String
  func heldByTheGracePeriod(_ heldByGrace: String) -> String
  func asksForOnThere(
    _ star: String, _ required: Int, _ day: CalendarDate, _ isNow: Bool, _ counted: Int, _ grace: String
  ) -> String
  func register(_ deadline: String, _ missing: Int) -> String
}
