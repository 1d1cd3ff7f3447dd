/// The days that STANDARD itself sets.
extension DayToKeep {
  /// The first day to apply for the star lost (G.4). The bar of a later downgrade moves it.
  static func application(from date: CalendarDate) -> DayToKeep {
    DayToKeep(
      .application, of: "", on: date,
      title: Localized("First day to apply for the star again") { $0.firstDayToApplyFor },
      toDo: Localized("The bar after the downgrade is over (G.4).") { $0.theBarAfterTheDowngrade })
  }

  /// The review of a half-year (E.1).
  static func review(_ half: HalfYear) -> DayToKeep {
    DayToKeep(
      .review, of: half.name, on: half.firstDay,
      title: Localized("Semi-annual review of stars") { $0.semiannualReviewOfStars },
      toDo: Localized("What is on record by then is what counts (E.1).") { $0.whatIsOnRecordBy })
  }

  /// A day of the renewal audits of its year (F.2). Who is not renewed on it is audited on the next.
  static func renewal(on date: CalendarDate) -> DayToKeep {
    DayToKeep(
      .renewal, of: "\(date.year)", on: date,
      title: Localized("Renewal audit for \(date.year)") { $0.renewalAuditFor(date.year) },
      toDo: Localized(
        "What is met and on record by then, and confirmed, is renewed (F.2)."
      ) { $0.whatIsMetAndOn })
  }

  /// The last day to confirm the renewal for its year (F.2).
  static func confirmation(by date: CalendarDate) -> DayToKeep {
    DayToKeep(
      .confirmation, of: "\(date.year)", on: date,
      title: Localized("Last day to confirm the renewal for \(date.year)") { $0.lastDayToConfirmThe(date.year) },
      toDo: Localized(
        "Without a confirmation the renewal is not audited, and no star is left (F.2)."
      ) { $0.withoutAConfirmationTheRenewal })
  }

  /// The last day of a certification, which ends with its year (G.1).
  static func certificationEnds(on date: CalendarDate) -> DayToKeep {
    DayToKeep(
      .certificationEnds, of: "\(date.year)", on: date,
      title: Localized("Last day of the certification") { $0.lastDayOfTheCertification },
      toDo: Localized(
        "It can be renewed from January to March of the next year, if the renewal is confirmed (F.2, G.1)."
      ) { $0.itCanBeRenewedFromJanuary })
  }
}

/// What other languages than English say for `DayToKeep+Standard.swift`, each named by the English beside it.
package protocol DayToKeepStandardWording {
  var firstDayToApplyFor: String { get }
  var theBarAfterTheDowngrade: String { get }
  var semiannualReviewOfStars: String { get }
  var whatIsOnRecordBy: String { get }
  func renewalAuditFor(_ dateYear: Int) -> String
  var whatIsMetAndOn: String { get }
  func lastDayToConfirmThe(_ dateYear: Int) -> String
  var withoutAConfirmationTheRenewal: String { get }
  var lastDayOfTheCertification: String { get }
  var itCanBeRenewedFromJanuary: String { get }
}
