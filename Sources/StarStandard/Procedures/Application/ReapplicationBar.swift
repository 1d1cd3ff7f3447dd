extension Edition {
  /// The first day on which the star lost, or a higher one, may be applied for again (G.4).
  package func reapplyFrom(afterDowngradeOn date: CalendarDate) -> CalendarDate {
    date.adding(months: periods.reapplicationBar).dayAfter
  }
}

extension Dossier {
  /// A downgrade that bars the application for a star on a date: the latest row of which the bar runs, for its original
  /// star or a higher one (G.4, STANDARD 7).
  func bar(to star: Star, on date: CalendarDate, edition: Edition) -> Downgrade? {
    downgrades.filter { row in
      guard let fromStar = row.fromStar else { return false }
      return star >= fromStar && row.downgradedOn <= date
        && date < edition.reapplyFrom(afterDowngradeOn: row.downgradedOn)
    }.latest
  }

  /// The first day, from a date on, on which no downgrade bars the application for a star by an edition (Decision.md, "The line", `open_from`).
  func openFrom(_ star: Star, on date: CalendarDate, edition: Edition) -> CalendarDate {
    var day = date
    // A bar may end on a day on which another one runs.
    while let row = bar(to: star, on: day, edition: edition) {
      day = edition.reapplyFrom(afterDowngradeOn: row.downgradedOn)
    }
    return day
  }

  /// The same as people are told: an application on each day is judged by the edition in force on it (G.6).
  func openFrom(_ star: Star, on date: CalendarDate, _ editions: Editions) -> CalendarDate {
    var day = date
    // A bar may end on a day on which another one runs.
    while let row = bar(to: star, on: day, edition: editions.inForce(on: day)) {
      day = editions.dayOfReapplication(from: day, afterDowngradeOn: row.downgradedOn)
    }
    return day
  }
}

extension Editions {
  /// The first day on which the star lost, or a higher one, may be applied for again, by the edition in force on that day (G.4, G.6).
  package func reapplyFrom(afterDowngradeOn date: CalendarDate) -> CalendarDate {
    var day = date
    while day < inForce(on: day).reapplyFrom(afterDowngradeOn: date) {
      day = dayOfReapplication(from: day, afterDowngradeOn: date)
    }
    return day
  }

  /// The next day after one that is barred on which the bar of a downgrade may have ended: by the edition in force, or since another one is.
  fileprivate func dayOfReapplication(from day: CalendarDate, afterDowngradeOn date: CalendarDate) -> CalendarDate {
    let end = inForce(on: day).reapplyFrom(afterDowngradeOn: date)
    guard let next = all.first(where: { $0.effectiveFrom > day }) else { return end }
    return min(end, next.effectiveFrom)
  }
}

/// An application that comes too soon after a downgrade (G.4).
struct ReapplicationBarEvidence: Evidence {
  let star: Star
  let row: Downgrade
  /// How long the bar lasts, in months.
  let months: Int
  let openFrom: CalendarDate
  /// The same as people are told, by the edition in force then.
  let openFromTold: CalendarDate

  var fields: [EvidenceField] {
    [
      EvidenceField("downgraded_on", .date(row.downgradedOn)),
      EvidenceField("from_star", row.fromStar.map { .number($0.rawValue) } ?? .null),
      EvidenceField("star", .number(star.rawValue)), EvidenceField("open_from", .date(openFrom)),
    ]
  }

  func message(in language: Language) -> String {
    let original = row.fromStar.map(language.star) ?? ""
    let barred = row.fromStar.map(language.atLeast) ?? ""
    return language.text(
      "The channel was downgraded from \(original) on \(row.downgradedOn): within \(months.counting("month")) "
        + "it may not apply for \(barred)."
    ) { $0.theChannelWasDowngradedFrom(row.downgradedOn, original, months, barred) }
  }

  func remedy(in language: Language) -> String {
    language.text(
      "\(language.star(star)) may be applied for from \(openFromTold) on."
    ) { $0.mayBeAppliedForFrom(language.star(star), openFromTold) }
  }
}

extension Period {
  /// After a downgrade without an application for the star lost (G.4).
  package static let reapplicationBar = Period.months("reapplication_bar")
}

extension Periods {
  package var reapplicationBar: Int { self[.reapplicationBar] }
}

/// What other languages than English say for `ReapplicationBar.swift`, each named by the English beside it.
package protocol ReapplicationBarWording {
  func theChannelWasDowngradedFrom(_ downgradedOn: CalendarDate, _ original: String, _ months: Int, _ barred: String)
    -> String
  func mayBeAppliedForFrom(_ star: String, _ openFrom: CalendarDate) -> String
}
