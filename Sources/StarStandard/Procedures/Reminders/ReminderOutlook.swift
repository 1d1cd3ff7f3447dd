/// What becomes of the star of a channel that is reminded, if nothing is done.
package struct ReminderOutlook: Sendable {
  let asOf: CalendarDate
  /// When what the reminder names takes the star; nil where it does not, for it is waived or judged no more.
  let forecast: Forecast?
  /// The rules of the points that are told.
  var told: Set<RuleID> = []
  /// Whether a renewal waits for the channel.
  let isUnconfirmed: Bool

  /// That no star is left where nobody confirms the renewal; empty where none waits.
  func unconfirmed(in language: Language) -> String {
    isUnconfirmed
      ? language.text(
        "Unless its renewal is confirmed and audited, no star is left."
      ) { $0.unlessItsRenewalIsConfirmed } : ""
  }

  package func message(in language: Language) -> String {
    guard let forecast else {
      return isUnconfirmed
        ? unconfirmed(in: language)
        : language.text(
          "With the records and waivers as they stand on \(asOf), nothing of what follows takes the star in the next \(Forecaster.months) "
            + "months. It calls for attention all the same."
        ) { $0.withWaiversNothingTakesIt(asOf, Forecaster.months) }
    }
    let (day, left) = (forecast.decidedOn, language.star(forecast.toStar))
    let taken =
      switch forecast.cause {
      case .review where told.isSuperset(of: forecast.rules):
        language.text(
          "With the records as they stand on \(asOf), the review of \(day) would take the star and leave \(left)."
        ) { $0.theReviewWouldTakeIt(asOf, day, left) }
      // What no point tells is told here.
      case .review, .renewal: forecast.message(in: language, without: told, supposing: false)
      }
    // A point of its own says that, too.
    let isTold = told.contains(RuleTitle.renewalConfirmation.id)
    return language.sentences([
      isTold ? "" : unconfirmed(in: language), taken,
      language.text(
        "Whether anything can still be done, and by when, stands with each point."
      ) { $0.whetherAnythingCanBeDone },
    ])
  }
}

/// What other languages than English say for `ReminderOutlook.swift`, each named by the English beside it.
package protocol ReminderOutlookWording {
  var unlessItsRenewalIsConfirmed: String { get }
  var whetherAnythingCanBeDone: String { get }
  func withWaiversNothingTakesIt(_ asOf: CalendarDate, _ months: Int) -> String
  func theReviewWouldTakeIt(_ asOf: CalendarDate, _ day: CalendarDate, _ left: String) -> String
}
