import StarStandard

extension ChannelBuilder {
  /// What the channel was awarded, and took back.
  mutating func certify() {
    let yearBefore = world.newYear.adding(months: -12)
    let lastDayBefore = world.newYear.dayBefore
    switch plot {
    case .neverCertified:
      return
    case .ranOut:
      award(star, applied: yearBefore.adding(days: -random.int(15, 40)), issued: yearBefore, until: lastDayBefore)
    case .downgradedBefore:
      certifyDowngraded(yearBefore)
    case .fewParticipations where world.isSecondHalf:
      // Asked in July is the award of the first half of the year before.
      let issued = random.day(yearBefore.adding(days: 40), yearBefore.adding(days: 175))
      award(star, applied: issued.adding(days: -random.int(20, 60)), issued: issued, until: lastDayBefore)
      award(star, applied: world.newYear, issued: world.newYear, until: world.lastDay)
    case .fewParticipations:
      award(star, applied: world.newYear.adding(days: -25), issued: world.newYear, until: world.lastDay)
    default:
      certifyOrdinarily(yearBefore)
    }
    confirmRenewals()
    if mayBeRenewed { renew() }
  }

  private mutating func certifyOrdinarily(_ yearBefore: CalendarDate) {
    if plot.fitsAnyTerm, random.chance(perMille: 280) {
      // A newcomer of the year.
      let issued = random.day(world.newYear.adding(days: 40), world.closingDay.adding(days: -10))
      award(star, applied: issued.adding(days: -random.int(20, 60)), issued: issued, until: world.lastDay)
      return
    }
    if random.chance(perMille: 600) {
      let issued = random.chance(perMille: 600) ? yearBefore : yearBefore.adding(days: random.int(40, 320))
      award(
        star, applied: issued.adding(days: -random.int(20, 60)), issued: issued, until: world.newYear.dayBefore)
      award(star, applied: world.newYear, issued: world.newYear, until: world.lastDay)
    } else {
      let applied = world.newYear.adding(days: -random.int(15, 45))
      award(star, applied: applied, issued: world.newYear, until: world.lastDay)
    }
    let last = draft.certifications.count - 1
    switch plot {
    case .endedEarly:
      draft.certifications[last].endedOn = world.newYear.adding(days: random.int(30, 150))
    case .blacklisted:
      let ruledOn = world.newYear.adding(days: random.int(60, 150))
      draft.certifications[last].endedOn = ruledOn
      lose(star, to: .none, on: ruledOn, "major-event: blacklist")
      recordEvent(occurred: ruledOn.adding(days: -random.int(30, 90)), ruling: .blacklist, on: ruledOn)
    default: break
    }
  }

  /// A star lost at the review before the one under review.
  private mutating func certifyDowngraded(_ yearBefore: CalendarDate) {
    let before = star.higher.last ?? star
    let applied = world.newYear.adding(days: -random.int(15, 45))
    if world.isSecondHalf {
      award(before, applied: yearBefore, issued: yearBefore, until: world.newYear.dayBefore)
      award(star, applied: world.newYear, issued: world.newYear, until: world.lastDay)
      lose(before, to: star, on: world.newYear, Self.reason(route))
    } else {
      let lostOn = world.newYear.adding(months: 6)
      award(before, applied: applied, issued: world.newYear, until: world.lastDay)
      draft.certifications[0].endedOn = lostOn
      award(star, applied: applied, issued: lostOn, until: world.lastDay)
      lose(before, to: star, on: lostOn, Self.reason(route))
    }
  }

  private static func reason(_ route: Route) -> String {
    route == .credits ? "credit-baseline: too few credits, see review" : "certificate-validity, \"expired\""
  }

  /// Channels confirm their renewal in December, for the years past and, where December has come, for this one.
  private mutating func confirmRenewals() {
    for index in draft.certifications.indices where draft.certifications[index].endedOn == nil {
      let december = draft.certifications[index].validUntil.adding(days: -30)
      guard december <= world.asOf else { continue }
      let isRenewed = index + 1 < draft.certifications.count
      guard isRenewed || mayBeRenewed || (plot != .ranOut && plot != .closed && random.chance(perMille: 700)) else {
        continue
      }
      draft.certifications[index].renewalConfirmedOn = random.day(
        december, min(world.asOf, draft.certifications[index].validUntil))
    }
  }

  /// In January some are renewed already; later all are whose certification is to be in force.
  private var mayBeRenewed: Bool {
    if world.isAfterRenewals { return ![.neverCertified, .ranOut, .endedEarly, .blacklisted, .closed].contains(plot) }
    return world.isRenewalMonth && plot.isRenewable && part.waiver == .none && number % 6 == 0
  }

  private mutating func renew() {
    let newYear = world.newYear.adding(months: 12)
    award(star, applied: newYear, issued: newYear, until: newYear.adding(months: 12).dayBefore)
  }

  private mutating func award(
    _ star: Star, applied: CalendarDate, issued: CalendarDate, until: CalendarDate
  ) {
    draft.certifications.append(
      Certification(
        id: SampleID.certification(draft.certifications.count + 1, of: number), star: star, route: route,
        appliedOn: applied, issuedOn: issued, validUntil: until))
  }

  private mutating func lose(_ before: Star, to after: Star, on date: CalendarDate, _ reason: String) {
    draft.downgrades.append(
      ChannelDraft.ReasonedDowngrade(
        downgrade: Downgrade(downgradedOn: date, fromStar: before, toStar: after), reason: reason))
  }
}
