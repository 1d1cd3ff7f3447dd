extension Rule {
  /// Credits that count although their earners never had an appointment at the channel (B.2 a).
  package static let strangerCredits = Rule(
    id: "stranger-credits", clause: "B.2 a",
    title: Localized("Credits of strangers") { $0.creditsOfStrangers },
    rationale: Localized(
      """
      Channel credits are those of its engineers. Where somebody earned credits for a channel and never had an appointment \
      there, either the credits or the registration is wrong: they are counted, and somebody should ask.
      """
    ) { $0.channelCreditsAreThoseOf },
    inShort: Localized("Credits of strangers") { $0.creditsOfStrangers },
    turns: [.creditsOfRoute, .credits, .posts], sought: .never,
    reminder: Reminder(.today),
    examples: [
      Example(
        "Somebody who was never registered here",
        [
          .certified(.three, .credits), .credits(400, "training", day(2026, 3, 1)),
          .credits(50, "training", by: "X1", day(2026, 3, 2)),
        ],
        [.fires(2026, 7, 1, "X1 never had an appointment at the channel")]),
      Example(
        "Registered later",
        [
          .certified(.three, .credits), .credits(450, "training", by: "E4", day(2026, 3, 1)),
          .engineer("E4", since: day(2026, 7, 1), holds: []),
        ],
        [
          .fires(2026, 6, 30, "by that day nothing says that E4 is of the channel"),
          .silent(2026, 7, 1, "registered by the day: no stranger"),
        ]),
      Example(
        "Somebody who has left",
        [
          .certified(.three, .credits), .credits(450, "training", by: "E3", day(2026, 3, 1)),
          .left("E3", day(2026, 3, 2), declared: day(2026, 3, 2)),
        ],
        [.silent(2026, 7, 1, "E3 had an appointment here")]),
    ],
    examine: { standing in
      guard standing.route == .credits else { return .doesNotApply("the star rests on certificates") }
      let entries = standing.credits.strangers
      return entries.isEmpty
        ? .passed {
          StrangerCreditsEvidence(entries: [], counted: standing.credits.total, names: Names(standing.dossier))
        }
        : .found([
          StrangerCreditsEvidence(entries: entries, counted: standing.credits.total, names: Names(standing.dossier))
        ])
    })
}

private struct StrangerCreditsEvidence: Evidence {
  let entries: [CreditEntry]
  /// The points of all entries that count.
  let counted: Int
  let names: Names

  private var persons: [String] { entries.map(\.personID).sortedEachOnce() }
  private var points: Int { entries.reduce(0) { $0 + $1.points } }

  var fields: [EvidenceField] {
    [EvidenceField("points", .number(points)), EvidenceField("counted", .number(counted))]
      + EvidenceField.list("persons", persons) { .text($0) }
      + EvidenceField.list("entries", entries.map(\.id).sortedEachOnce()) { .text($0) }
  }

  func message(in language: Language) -> String {
    guard !entries.isEmpty else {
      return language.text("All credits that count were earned by persons of the channel.") {
        $0.allCreditsThatCountWere
      }
    }
    let persons = persons.map { names.text($0, in: language) }
    return language.text(
      "Of the \(counted.counting("credit")) that \(counted == 1 ? "counts" : "count"), \(points) "
        + "\(points == 1 ? "was" : "were") earned by \(persons.count == 1 ? "somebody" : "persons") who never had an appointment at the channel: "
        + "\(language.list(persons))."
    ) { $0.ofTheThatEarnedBy(counted, points, language.list(persons), isOne: persons.count == 1) }
  }

  func remedy(in language: Language) -> String {
    let persons = persons.map { names.text($0, in: language) }
    return entries.isEmpty
      ? ""
      : language.text(
        "Clarify with the department for whom \(language.list(persons)) worked on those days, and have the appointment or "
          + "the credits corrected."
      ) { $0.strangerCreditsClarifyWithTheDepartmentFor(language.list(persons)) }
  }
}

/// What other languages than English say for `StrangerCreditsRule.swift`, each named by the English beside it.
package protocol StrangerCreditsWording {
  var creditsOfStrangers: String { get }
  var channelCreditsAreThoseOf: String { get }
  var allCreditsThatCountWere: String { get }
  func ofTheThatEarnedBy(_ counted: Int, _ points: Int, _ persons: String, isOne: Bool) -> String
  func strangerCreditsClarifyWithTheDepartmentFor(_ persons: String) -> String
}
