/// A star that nothing keeps any more, and what can still be had by mending the rest (STANDARD 6 and 7).
package struct BeyondMending: Sendable {
  /// What cannot be mended.
  let rules: [RuleID]
  /// The star that is lost for it.
  let star: Star
  /// The day of the review that takes it.
  package let decidedOn: CalendarDate
  /// The highest star that can be left.
  let best: Star
  /// The star that is left with the records as they stand.
  let left: Star
  /// What the highest one lacks so far.
  let lacking: [Finding]
  /// Whether other points are told beside it.
  let hasOthers: Bool
  /// From which day on the star may be applied for again; nil where that cannot be told.
  var reapplyFrom: CalendarDate?
  /// What the first audit of a renewal after the review would renew of what is left; nil where that is the same.
  var leftByAudit: (day: CalendarDate, star: Star)?
  /// Whether it excludes the channel, so that no application is open, whatever is done.
  var isExclusion = false
  /// Whether one of them is that the renewal is not confirmed, which keeps what is left.
  var isUnconfirmed = false

  /// The highest star that a review can leave, by what takes the one that there is.
  static func best(below star: Star, _ taking: [Finding], _ edition: Edition) -> Star {
    guard !taking.contains(where: { $0.evidence.revokes }), edition.options.downgradeTo != .none else { return .none }
    return star.lower.first ?? .none
  }

  /// From which day on a star lost on another may be applied for again; a revocation names none (STANDARD 6).
  static func reapplyFrom(_ day: CalendarDate, _ taking: [Finding], _ editions: Editions) -> CalendarDate? {
    taking.contains { $0.evidence.revokes } ? nil : editions.reapplyFrom(afterDowngradeOn: day)
  }

  /// That the star is lost whatever is done, and what the other points are good for.
  package func message(in language: Language) -> String {
    let titles = language.list(rules.map { RuleTitle.named($0)?.title.text(in: language) ?? $0.text })
    return language.sentences([
      language.text(
        "This cannot be mended any more: \(titles). The review of \(decidedOn) takes \(language.star(star)) for it, whatever else is done."
      ) { $0.thisCannotBeMended(titles, decidedOn, language.star(star)) },
      outcome(in: language),
      others(in: language),
      reapplyFrom.map { day in
        language.text("\(language.atLeast(star)) may be applied for from \(day) on (G.4).") {
          $0.mayBeAppliedForAgain(language.atLeast(star), day)
        }
      } ?? "",
    ])
  }

  /// What the other points are good for.
  private func others(in language: Language) -> String {
    guard hasOthers, !isExclusion else { return "" }
    let lost = language.star(star)
    let others =
      isUnconfirmed ? "What else is named here, apart from the confirmation," : "What else is named here"
    guard left < best else {
      return language.text(
        "\(others) does not keep \(lost): it counts for a new application."
      ) { $0.whatElseIsNamedCounts(lost, isUnconfirmed) }
    }
    let open = language.star(best)
    return language.text(
      "\(others) does not keep \(lost): it counts for \(open), as far as that asks for it, and for a new application."
    ) { $0.whatElseIsNamedCountsFor(lost, open, isUnconfirmed) }
  }

  private func outcome(in language: Language) -> String {
    let byAudit =
      leftByAudit.map { day, star in
        language.text("By the audit of \(day) that would be \(language.star(star)).") {
          $0.byTheAuditThatWouldBe(day, language.star(star))
        }
      } ?? ""
    guard left < best else {
      guard left != .none else { return language.text("No star is left.") { $0.noStarIsLeft } }
      return language.sentences([
        language.text(
          "\(language.star(left)) is left, with the records as they stand."
        ) { $0.isLeftWithTheRecords(language.star(left)) }, byAudit,
      ])
    }
    let needs = language.sentences(lacking.map { $0.evidence.remedy(in: language) })
    let open = language.text(
      "With the records as they stand, \(language.star(left)) is left; \(language.star(best)) is still open."
    ) { $0.isLeftAndIsStillOpen(language.star(left), language.star(best)) }
    return lacking.isEmpty
      ? language.sentences([open, byAudit])
      : language.sentences([
        open, byAudit,
        language.text("For \(language.star(best)): \(needs)") { $0.forTheStar(language.star(best), needs) },
      ])
  }
}

extension Finding {
  /// Whether a review leaves a lower star only where that is met, waived or not (STANDARD 6, "The decision").
  var isAskedOfALowerStar: Bool {
    [Rule.certificateValidity, .creditBaseline, .registeredEngineers].contains { $0.id == rule }
  }
}

/// What other languages than English say for `BeyondMending.swift`, each named by the English beside it.
package protocol BeyondMendingWording {
  func thisCannotBeMended(_ titles: String, _ decidedOn: CalendarDate, _ star: String) -> String
  func whatElseIsNamedCounts(_ star: String, _ isUnconfirmed: Bool) -> String
  func whatElseIsNamedCountsFor(_ star: String, _ open: String, _ isUnconfirmed: Bool) -> String
  func mayBeAppliedForAgain(_ star: String, _ day: CalendarDate) -> String
  var noStarIsLeft: String { get }
  func isLeftWithTheRecords(_ star: String) -> String
  func isLeftAndIsStillOpen(_ left: String, _ best: String) -> String
  func forTheStar(_ star: String, _ needs: String) -> String
  func byTheAuditThatWouldBe(_ day: CalendarDate, _ star: String) -> String
}
