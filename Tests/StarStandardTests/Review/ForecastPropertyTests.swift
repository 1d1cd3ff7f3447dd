import StarStandard
import Testing

/// What takes a star, as a forecast and as the decisions themselves say it.
private struct Loss: Equatable, CustomStringConvertible {
  let cause: Forecast.Cause
  let on: CalendarDate
  let star: Star
  let rules: [RuleID]

  var description: String { "\(cause) of \(on), to \(star.rawValue), by \(rules.map(\.text).joined(separator: " "))" }
}

extension Decision {
  fileprivate func loss(_ cause: Forecast.Cause) -> Loss {
    let taking = findings.filter { cause == .review ? $0.costsStar : $0.severity == .blocking && $0.waiver == nil }
    var rules: [RuleID] = []
    for finding in taking where !rules.contains(finding.rule) { rules.append(finding.rule) }
    return Loss(cause: cause, on: effectiveOn, star: toStar ?? .none, rules: rules)
  }
}

/// The first decision of eighteen months that takes a star, by the auditors that make them: the channel confirms each renewal,
/// what is renewed is written, and nothing else changes.
private func firstLoss(_ dossier: Dossier, after day: CalendarDate, _ editions: Editions) throws -> Loss? {
  var known = dossier
  let end = day.adding(months: 18)
  var date = HalfYear(containing: day).firstDay
  while date <= end {
    defer { date = date.adding(months: 6) }
    if date > day, case .decided(let decision) = ReviewAuditor(asOf: date, editions: editions).treat(known),
      decision.outcome == .downgrade || decision.outcome == .revoke
    {
      return decision.loss(.review)
    }
    guard date.month == 1, date >= day else { continue }
    for index in known.certifications.indices where known.certifications[index].validUntil >= date.dayBefore {
      known.certifications[index].renewalConfirmedOn = date.dayBefore
    }
    guard case .decided(let renewal) = RenewalAuditor(asOf: date, editions: editions).treat(known) else { continue }
    guard renewal.outcome != .hold, let sought = renewal.starSought, let star = renewal.toStar else { return nil }
    // Where no star is left there is none to renew, and nothing is written.
    guard sought != .none else { continue }
    guard star >= sought else { return renewal.loss(.renewal) }
    let year = CalendarYear(containing: date)
    known.certifications.append(
      Certification(
        id: "of-\(date)", star: star, route: renewal.route, appliedOn: date, issuedOn: date, validUntil: year.lastDay))
  }
  return nil
}

/// The forecast is the first review or renewal of eighteen months that takes the star, with its rules and the star that it leaves;
/// there is none where none does.
@Test(arguments: [71, 72] as [UInt64]) func theForecastIsWhatReviewsAndRenewalsDecide(seed: UInt64) throws {
  var dossiers = RandomDossiers(seed: seed)
  var (threatened, byRenewal, safe) = (0, 0, 0)
  for number in 0..<1_500 {
    let (dossier, day, edition) = dossiers.next()
    let editions = try #require(Editions([edition]))
    let reviewer = ReviewAuditor(asOf: day, editions: editions, forecasts: true)
    guard case .decided(let decision) = reviewer.treat(dossier), decision.outcome == .retain,
      !decision.findings.contains(where: \.costsStar)
    else { continue }
    let foretold = decision.forecast.map {
      Loss(cause: $0.cause, on: $0.decidedOn, star: $0.toStar, rules: $0.rules)
    }
    let real = try firstLoss(dossier, after: day, editions)
    if foretold != real {
      let (told, was) = (foretold?.description ?? "nothing", real?.description ?? "nothing")
      Issue.record("seed \(seed), case \(number), \(day): foretold \(told); it was \(was)")
    }
    if foretold == nil { safe += 1 } else { threatened += 1 }
    if foretold?.cause == .renewal { byRenewal += 1 }
  }
  #expect(threatened > 50 && byRenewal > 20 && safe > 5, "\(threatened), \(byRenewal), \(safe): worth asking")
}
