import StarStandard
import Testing

extension Rule {
  /// What it tells of the days after a standing.
  fileprivate func daysTold(after standing: Standing) -> Set<CalendarDate> {
    Set(turns.flatMap { $0.days(standing) })
  }

  /// Whether a forecast asks it on the day.
  fileprivate func isAsked(on day: CalendarDate) -> Bool {
    !isAskedOnReviewDaysOnly || HalfYear(containing: day).firstDay == day
  }

  /// What takes a star by it, as far as that may change: whether anything does, and about what.
  fileprivate func verdict(about standing: Standing) -> Set<FindingSubject?> {
    Set(examine(standing).findings.map(\.subject))
  }
}

/// A rule tells each day on which its verdict changes though nothing on record does: a forecast asks it on no other day.
@Test func everyRuleTellsTheDaysOnWhichItsVerdictChanges() throws {
  var dossiers = RandomDossiers(seed: 17)
  for number in 0..<30 {
    let (dossier, today, edition) = dossiers.next()
    let editions = try #require(Editions([edition]))
    let reviewer = ReviewAuditor(asOf: today, editions: editions)
    guard case .concerned(let subject) = reviewer.coverage(of: dossier),
      let now = Standing(of: dossier, as: subject, asOf: today)
    else { continue }
    let told = Rule.all.map { $0.daysTold(after: now) }
    var before = Rule.all.map { $0.verdict(about: now) }
    for days in 1...300 {
      let day = today.adding(days: days)
      guard let then = Standing(of: dossier, as: subject, asOf: day) else { break }
      for (index, rule) in Rule.all.enumerated() where rule.isAsked(on: day) {
        let after = rule.verdict(about: then)
        // Reviews themselves are asked whatever is told.
        let isTold = after == before[index] || told[index].contains(day) || rule.isAskedOnReviewDaysOnly
        #expect(isTold, "\(rule.id), case \(number): from \(before[index]) to \(after) on \(day)")
        before[index] = after
      }
    }
  }
}

/// So does each of its examples: no change between two of its moments is left out.
@Test(arguments: Rule.all) func anExampleChangesOnADayThatItsRuleTells(rule: Rule) throws {
  for example in rule.examples where !rule.isAskedOnReviewDaysOnly {
    let moments = example.moments.sorted { $0.asOf < $1.asOf }
    for (first, next) in zip(moments, moments.dropFirst()) where (first.findings == 0) != (next.findings == 0) {
      let subject = try subject(of: example.dossier, asOf: first.asOf)
      guard let standing = Standing(of: example.dossier, as: subject, asOf: first.asOf),
        let then = Standing(of: example.dossier, as: subject, asOf: next.asOf),
        rule.verdict(about: standing) != rule.verdict(about: then)
      else { continue }
      let told = rule.daysTold(after: standing)
      #expect(told.contains { $0 > first.asOf && $0 <= next.asOf }, "\(example.title): \(first.asOf) to \(next.asOf)")
    }
  }
}
