import StarStandard

extension ChannelBuilder {
  /// Complaints, fraud and the like, with what was ruled.
  mutating func tellOfEvents() {
    // Since the award, and not so long ago that the day before would have been another term.
    let ruledOn = random.day(
      max(world.newYear.adding(days: 3), world.asOf.adding(days: -150)), world.asOf.adding(days: -3))
    switch plot {
    case .clearedEvent:
      recordEvent(occurred: ruledOn.adding(days: -random.int(20, 90)), ruling: Ruling.none, on: ruledOn)
    case .pendingEvent:
      recordEvent(occurred: world.asOf.adding(days: -random.int(2, 60)), ruling: nil, on: world.asOf)
    case .downgradeRuling:
      recordEvent(occurred: ruledOn.adding(days: -random.int(20, 90)), ruling: .downgrade, on: ruledOn)
    case .blacklistRuling:
      recordEvent(occurred: ruledOn.adding(days: -random.int(20, 90)), ruling: .blacklist, on: ruledOn)
    default: break
    }
  }

  /// Records a major event; without a ruling the second day says nothing.
  mutating func recordEvent(occurred: CalendarDate, ruling: Ruling?, on ruledOn: CalendarDate) {
    let id = SampleID.majorEvent(draft.majorEvents.count + 1, of: number)
    draft.majorEvents.append(
      MajorEvent(id: id, occurredOn: occurred, kind: random.pick(Self.kinds), ruled: ruling.map { ($0, ruledOn) }))
  }

  private static let kinds = [
    "serious complaint", "fraud", "unauthorized distribution", "false information", "data incident", "重大客户投诉",
  ]

  /// The waiver of the part that the channel plays, and now and then one that lifts nothing.
  mutating func grantWaivers() {
    if let rule = plot.rule {
      switch part.waiver {
      case .covering:
        grant(rule, from: world.asOf.adding(days: -random.int(1, 60)), days: random.int(75, 180))
      case .expired:
        let days = random.int(60, 180)
        grant(rule, from: world.asOf.adding(days: -days - random.int(5, 90)), days: days)
      case .none: break
      }
    } else if random.chance(perMille: 8) {
      grant(.participation, from: world.asOf.adding(days: -random.int(1, 400)), days: 180)
    }
  }

  private mutating func grant(_ rule: Rule, from date: CalendarDate, days: Int) {
    draft.waivers.append(
      Waiver(
        rule: rule.id, reason: random.pick(Self.reasons), grantedBy: random.pick(Self.grantors), grantedOn: date,
        expiresOn: date.adding(days: days)))
  }

  private static let reasons = [
    "Office moved; back to normal within the quarter", "Examination centre closed, new date confirmed",
    "Merger with another channel, records follow", "Flood damage, agreed with the regional office",
    "系统迁移期间，经区域批准", "Recertification booked (\"fast track\"), see ticket 4711",
  ]
  private static let grantors = ["Regional service director", "Service certification office", "渠道认证办公室", "L. Marques"]
}
