/// Which days a notice gives to keep, and which it takes back.
extension Decision {
  /// The days to keep that a notice of the decision tells, in their order; none twice.
  ///
  /// - Parameters:
  ///   - first: the day of the notice; what is over is not told.
  ///   - schedule: on which days renewals are audited.
  package func daysToKeep(from first: CalendarDate, _ schedule: Schedule) -> [DayToKeep] {
    let own = ownDays(schedule) + findings.filter { $0.waiver == nil }.flatMap(\.evidence.days) + inGraceDays
    var told: Set<[String]> = []
    let days = own.filter { $0.date >= first && told.insert($0.identity).inserted }
    return days.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// The days that notices of what is taken back told and that hold no more, each on the date that was told. Where nobody
  /// knows any more when a star might have been applied for, that is the day of the notice.
  ///
  /// - Parameters:
  ///   - kept: the days that the notice itself tells, and that therefore only move.
  ///   - schedule: on which days renewals are audited.
  package func daysTakenBack(keeping kept: [DayToKeep], _ schedule: Schedule) -> [DayToKeep] {
    var days: [DayToKeep] = []
    for loss in withdraws {
      let day: DayToKeep
      switch loss.outcome {
      case .downgrade: day = .application(from: loss.reapplyFrom ?? loss.asOf)
      case .notRenewed:
        // After the last audit of the year there is none of which it could have told.
        guard let audit = schedule.renewalDay(after: loss.asOf) else { continue }
        day = .renewal(on: audit)
      case .renewed:
        let last = CalendarYear(containing: loss.asOf).lastDay
        // Who was certified anew meanwhile has that last day all the same, and had it where it is past.
        guard last >= effectiveOn || !heldUntil.contains(last) else { continue }
        guard toStar == Star.none || certifiedUntil.map({ $0 < last }) ?? true else { continue }
        day = .certificationEnds(on: last)
      case .revoke, .retain, .hold, .ready, .notReady, .eligible, .notEligible, .reminded, .lapsed: continue
      }
      if !(kept + days).contains(where: day.isSame) { days.append(day) }
    }
    return days
  }

  private var nextReview: DayToKeep { .review(HalfYear(containing: effectiveOn).next) }

  /// Those of the outcome.
  private func ownDays(_ schedule: Schedule) -> [DayToKeep] {
    switch outcome {
    case .revoke, .lapsed, .eligible, .notEligible, .hold: return []
    case .downgrade:
      let review = toStar == Star.none ? [] : [nextReview]
      return (reapplyFromTold.map { [.application(from: $0)] } ?? []) + pendingDays(schedule) + review
    case .retain: return pendingDays(schedule) + [nextReview] + forecastDays
    case .ready, .notReady: return renewalDays(schedule)
    case .renewed: return (validity.map { [.certificationEnds(on: $0.last)] } ?? []) + [nextReview]
    case .notRenewed:
      guard isCurable, let day = schedule.renewalDay(after: effectiveOn) else { return [] }
      return [.renewal(on: day)]
    case .reminded: return confirmationDays(schedule) + [nextReview]
    }
  }

  /// Those of the renewal that 1 December tells of; who is certified through the coming year has nothing to renew yet.
  private func renewalDays(_ schedule: Schedule) -> [DayToKeep] {
    let (year, ends) = (CalendarYear(containing: effectiveOn), validity?.last)
    let end = ends.map { [DayToKeep.certificationEnds(on: $0)] } ?? []
    guard ends.map({ $0 <= year.lastDay }) ?? true else { return end }
    return end + (schedule.renewalDay(after: year.lastDay, in: year.next).map { [.renewal(on: $0)] } ?? [])
      + [.confirmation(by: schedule.lastRenewalDay(of: year.next.firstDay))]
  }

  /// Those of the renewal of a certification that has run out.
  private func pendingDays(_ schedule: Schedule) -> [DayToKeep] {
    guard let pendingRenewal else { return [] }
    let audit = schedule.renewalDay(after: effectiveOn).map { [DayToKeep.renewal(on: $0)] } ?? []
    guard pendingRenewal.confirmedOn == nil else { return audit }
    return audit + [.confirmation(by: schedule.lastRenewalDay(of: effectiveOn))]
  }

  /// Those of a renewal that is not confirmed.
  private func confirmationDays(_ schedule: Schedule) -> [DayToKeep] {
    findings.flatMap { finding -> [DayToKeep] in
      guard let renewal = (finding.evidence as? ReminderEvidence)?.threat.evidence as? RenewalConfirmationEvidence,
        renewal.lapsedOn == nil, renewal.isVainBy == nil
      else { return [] }
      return [
        .certificationEnds(on: renewal.validUntil),
        .confirmation(by: schedule.lastRenewalDay(of: renewal.year.firstDay)),
      ]
    }
  }

  /// The day on which the star would be taken.
  private var forecastDays: [DayToKeep] {
    guard let forecast else { return [] }
    return switch forecast.cause {
    case .review: [.review(HalfYear(containing: forecast.decidedOn))]
    case .renewal: [.renewal(on: forecast.decidedOn)]
    }
  }

  private var inGraceDays: [DayToKeep] { inGrace.flatMap(\.days) + heldPlaces.flatMap(\.days) }
}

extension Schedule {
  /// The first day of a year, after another day, on which all renewals are audited; nil where none is.
  fileprivate func renewalDay(after day: CalendarDate, in year: CalendarYear) -> CalendarDate? {
    renewals(in: year).first { $0 > day }
  }
}
