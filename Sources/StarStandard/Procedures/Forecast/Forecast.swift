/// What takes the star of a channel that keeps it now, if nothing on record changes but the date: the first review or renewal of
/// the next eighteen months that does.
package struct Forecast: Sendable {
  /// What decides it.
  package enum Cause: String, Sendable {
    case review
    case renewal
  }

  package let cause: Cause
  /// From when on, without a break until the review, rules by which it takes the star are violated; of a renewal the day of its
  /// audit. Credits leave their window between reviews, too; of them only the days of reviews are asked.
  package let fallsOn: CalendarDate
  /// What is found and takes the star, in the order of the rules.
  package let violations: [Finding]
  /// The day of the review, or of the first audit of renewals.
  package let decidedOn: CalendarDate
  /// The star that would be left.
  package let toStar: Star
  /// The last day of the certification, where its renewal comes before or decides: that it is confirmed is taken for granted.
  package let renewalNeededBy: CalendarDate?
  /// The last day of the first certification on the way whose renewal is not confirmed yet; nil where nothing is taken for granted.
  let unconfirmed: CalendarDate?
  /// Whether nothing is amiss but that old credits leave the window, of a channel that earned as many lately as are wanting.
  package let isOrdinary: Bool
  /// What the audit of a renewal leaves to the later ones; nil where it leaves nothing.
  var later: LaterAudits?

  /// The rules of the violations, each once.
  package var rules: [RuleID] { violations.map(\.rule).uniqued() }
}

extension Forecast {
  /// The forecast in a few sentences: who would take the star and why, what is missing, and by when it is to be there.
  ///
  /// - Parameters:
  ///   - elsewhere: the rules whose details are told for themselves.
  ///   - supposing: whether it says what is taken for granted.
  package func message(
    in language: Language, without elsewhere: Set<RuleID> = [], supposing: Bool = true
  ) -> String {
    let told = told.filter { !elsewhere.contains($0.rule) }.map {
      language.sentences([$0.evidence.message(in: language), $0.evidence.remedy(in: language)])
    }
    return language.sentences(
      [opening(in: language)] + told + [
        told.isEmpty ? "" : language.sentences([untold(in: language), afterwards(in: language)]),
        supposing ? confirmation(in: language) : "",
      ])
  }

  /// Who would take the star and why, in a sentence.
  package func opening(in language: Language) -> String {
    falls(rules.map { RuleTitle.named($0)?.inShort.text(in: language) ?? $0.text }, in: language)
  }

  /// What is told of the reasons, the first of them.
  package var told: ArraySlice<Finding> { violations.prefix(Self.mostTold) }
  private static let mostTold = 10

  /// How many are not told; empty where all are.
  private func untold(in language: Language) -> String {
    let count = violations.count - told.count
    return count == 0
      ? ""
      : language.text("\(count) more \(count == 1 ? "reason is" : "reasons are") not told here.") {
        $0.moreReasonsAreNotTold(count)
      }
  }

  /// What is said where nothing takes the star.
  package static func nothingTakesTheStar(in language: Language) -> String {
    language.text(
      "With the records as they stand, and each renewal confirmed, no review or renewal of the next \(Forecaster.months) months "
        + "would take the star."
    ) { $0.noReviewOrRenewalWouldTakeTheStar(Forecaster.months) }
  }

  private func falls(_ titles: [String], in language: Language) -> String {
    let (left, named) = (language.star(toStar), language.list(titles))
    switch cause {
    case .renewal:
      return toStar == .none
        ? language.text(
          "With the records as they stand, the renewal audit of \(decidedOn) would renew no star, because of: \(named)."
        ) { $0.withTheRecordsAsThey(decidedOn, titles) }
        : language.text(
          "With the records as they stand, the renewal audit of \(decidedOn) would renew \(left) only, because of: \(named)."
        ) { $0.withTheRecordsAsTheyStand(decidedOn, left, titles) }
    case .review:
      guard !isOrdinary else {
        return language.text(
          "In the ordinary course credits leave the window; the review of \(decidedOn) needs new ones."
        ) { $0.inTheOrdinaryCourseCredits(decidedOn) }
      }
      let since =
        fallsOn == decidedOn
        ? "" : language.text(" (not met any more from \(fallsOn) on)") { $0.notMetAnyMoreFrom(fallsOn) }
      return language.text(
        "With the records as they stand, the review of \(decidedOn) would take the star and leave \(left), because of: \(named)\(since)."
      ) { $0.withTheRecordsAsTheyStandThe(decidedOn, left, titles, since) }
    }
  }

  /// What is said once the reasons are told, one by one; empty where nothing is.
  package func closing(in language: Language) -> String {
    language.sentences([untold(in: language), afterwards(in: language), confirmation(in: language)])
  }

  private func afterwards(in language: Language) -> String { later?.message(in: language) ?? "" }

  /// What is taken for granted; empty where nothing is.
  private func confirmation(in language: Language) -> String {
    guard let unconfirmed else { return "" }
    return language.text(
      "This supposes that the renewal of the certification valid until \(unconfirmed) is confirmed."
    ) { $0.thisSupposesThatTheRenewal(unconfirmed) }
  }
}

/// What other languages than English say for `Forecast.swift`, each named by the English beside it.
package protocol ForecastWording {
  func withTheRecordsAsThey(_ decidedOn: CalendarDate, _ titles: [String]) -> String
  func withTheRecordsAsTheyStand(_ decidedOn: CalendarDate, _ left: String, _ titles: [String]) -> String
  func inTheOrdinaryCourseCredits(_ decidedOn: CalendarDate) -> String
  func moreReasonsAreNotTold(_ count: Int) -> String
  func notMetAnyMoreFrom(_ fallsOn: CalendarDate) -> String
  func withTheRecordsAsTheyStandThe(_ decidedOn: CalendarDate, _ left: String, _ titles: [String], _ since: String)
    -> String
  func noReviewOrRenewalWouldTakeTheStar(_ months: Int) -> String
  func thisSupposesThatTheRenewal(_ unconfirmed: CalendarDate) -> String
}
