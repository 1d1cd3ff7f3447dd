extension Rule {
  /// Key personnel left and the vendor was told late (D.1.e).
  package static let departureDeclaredLate = Rule(
    id: "departure-declared-late", clause: "D.1.e",
    title: Localized("Departure declared late") { $0.departureDeclaredLate },
    rationale: Localized(
      """
      A channel is to tell the vendor in time when a service manager or a registered engineer leaves. What was told more \
      than a month after is told late: it costs no star by itself, and is named.
      """
    ) { $0.aChannelIsToTell },
    inShort: Localized("Departure declared late") { $0.departureDeclaredLate },
    turns: .ofDepartures, sought: .never,
    reminder: Reminder(.today),
    numbers: [.timelyDeclaration],
    examples: [
      Example(
        "Declared a month after, and a day later",
        [
          .left("E2", day(2026, 3, 2), declared: day(2026, 4, 2)),
          .left("E3", day(2026, 3, 2), declared: day(2026, 4, 3)),
        ],
        [
          .silent(2026, 4, 2, "2 April is the last day in time, for E2"),
          .fires(2026, 4, 3, "E3 was declared a day too late"),
        ]),
      Example(
        "The end of a short month",
        [.left("E3", day(2026, 1, 31), declared: day(2026, 2, 28))],
        [.silent(2026, 3, 1, "31 January and one month is 28 February")]),
      Example(
        "Declared before the term",
        [
          .left("E3", day(2026, 1, 5), declared: day(2026, 2, 20)),
          .downgraded(day(2026, 3, 1), from: .four, to: .three),
        ],
        [
          .fires(2026, 2, 20, "declared in the term"),
          .silent(2026, 3, 2, "what was before the last downgrade was told then"),
        ]),
    ],
    examine: { standing in
      let months = standing.edition.periods.timelyDeclaration
      let late = standing.departures.filter { departure in
        guard departure.isJudged, departure.isDeclared, let declaredOn = departure.appointment.declaredOn else {
          return false
        }
        return standing.termStart <= declaredOn && declaredOn > departure.departedOn.adding(months: months)
      }
      guard late.isEmpty else {
        return .found(
          late.map { DepartureDeclaredLateEvidence(departure: DepartureEvidence($0, standing), months: months) })
      }
      return .passed { NoneDeclaredLate(departures: standing.departures.count) }
    })
}

private struct DepartureDeclaredLateEvidence: Evidence {
  let departure: DepartureEvidence
  /// How long telling the vendor is in time, in months.
  let months: Int

  private var departedOn: CalendarDate { departure.departure.departedOn }
  private var inTimeUntil: CalendarDate { departedOn.adding(months: months) }

  var fields: [EvidenceField] { departure.fields + [EvidenceField("timely_until", .date(inTimeUntil))] }

  func message(in language: Language) -> String {
    let declared = departure.departure.appointment.declaredOn
    let declaredOn = declared?.description ?? ""
    let isToCome = declared.map { $0 > departure.toldOn } ?? false
    let isToLeave = departedOn > departure.toldOn
    let (id, role) = (departure.departure.appointment.personID, language.role(departure.departure.appointment.role))
    return language.text(
      "\(language.person(id, departure.name, role)) \(isToLeave ? "leaves" : "left") on \(departedOn), and the vendor "
        + "\(isToCome ? "is to be" : "was") told on \(declaredOn); in time \(inTimeUntil >= departure.toldOn ? "is" : "was") until "
        + "\(inTimeUntil)."
    ) {
      $0.onAndTheVendorTold(
        language.person(id, departure.name, role), isToLeave, departedOn, isToCome, declaredOn, inTimeUntil)
    }
  }

  func remedy(in language: Language) -> String {
    language.text(
      "Tell the vendor of a departure within \(months.counting("month")); one that is not declared when a "
        + "review asks costs the star."
    ) { $0.tellTheVendorOfA(months) }
  }
}

/// No departure was declared late.
private struct NoneDeclaredLate: Evidence {
  let departures: Int

  var fields: [EvidenceField] { [EvidenceField("departures", .number(departures))] }

  func message(in language: Language) -> String {
    language.text(
      "Of \(departures.counting("departure")) on record, none was declared late."
    ) { $0.ofOnRecordNoneWas(departures) }
  }

  func remedy(in language: Language) -> String { "" }
}

extension Period {
  /// For telling the vendor of a departure, after which it counts as told late (D.1.e).
  package static let timelyDeclaration = Period.months("timely_declaration", isLater: true)
}

extension Periods {
  package var timelyDeclaration: Int { self[.timelyDeclaration] }
}

/// What other languages than English say for `DepartureDeclaredLateRule.swift`, each named by the English beside it.
package protocol DepartureDeclaredLateWording {
  var departureDeclaredLate: String { get }
  var aChannelIsToTell: String { get }
  func onAndTheVendorTold(
    _ who: String, _ isToLeave: Bool, _ departedOn: CalendarDate, _ isToCome: Bool, _ declaredOn: String,
    _ inTimeUntil: CalendarDate
  ) -> String
  func tellTheVendorOfA(_ months: Int) -> String
  func ofOnRecordNoneWas(_ departures: Int) -> String
}
