/// What an application or a renewal asks of a channel for a star, and what it falls short of (STANDARD 7).
extension Standing {
  /// What the star sought lacks: all of section 3 but the participation row, as blocking findings.
  func shortcomings() -> [Finding] {
    [Rule].ofStarSought.flatMap { rule -> [Finding] in
      guard has(rule.id), case .found(let found) = rule.examine(self) else { return [] }
      return found.map { .blocking(RuleTitle(rule), $0) }
    }
  }

  /// Rulings that exclude the channel, from its award to a day, which no waiver lifts on that day.
  func exclusions(since awardDate: CalendarDate?, by day: CalendarDate) -> [MajorEvent] {
    guard let awardDate, has(Rule.majorEvent.id), dossier.waivers.covering(Rule.majorEvent.id, on: day) == nil
    else { return [] }
    return dossier.majorEvents.filter { event in
      guard let ruled = event.ruled, ruled.ruling == .blacklist else { return false }
      return awardDate <= ruled.on && ruled.on <= day
    }
  }

  /// The findings about major events, one an event: those that exclude the channel, then the cautions.
  ///
  /// - Parameters:
  ///   - excluding: what ``exclusions(since:by:)`` found.
  ///   - pendingOn: the day on which a ruling is still to come.
  ///   - day: the day on which waivers are looked at.
  ///   - isNamed: whether an event with a ruling against the channel is a caution.
  func eventFindings(
    excluding: [MajorEvent], pendingOn: CalendarDate, day: CalendarDate, isNamed: (MajorEvent) -> Bool
  ) -> [Finding] {
    let events = dossier.majorEvents.sorted { $0.id < $1.id }
    let excludes = Set(excluding.map(\.id))
    var findings: [Finding] = events.filter { excludes.contains($0.id) }
      .map { .blocking(RuleTitle(.majorEvent), MajorEventEvidence(event: $0)) }
    func cautions(_ rule: Rule, isPending: Bool, _ isNamed: (MajorEvent) -> Bool) -> [Finding] {
      guard has(rule.id) else { return [] }
      // Who refuses is named already, be it that the ruling came after the day on which it is asked for.
      return events.filter { !excludes.contains($0.id) && isNamed($0) }.map { event in
        // A waiver lifts an exclusion, and nothing else here (STANDARD 7).
        let isLifted = !isPending && event.ruled?.ruling == .blacklist
        let waiver = isLifted ? dossier.waivers.covering(rule.id, on: day) : nil
        return .caution(event, on: pendingOn, isPending: isPending, waiver: waiver)
      }
    }
    findings += cautions(.majorEvent, isPending: false) {
      !$0.isPending(on: pendingOn) && $0.ruledAgainstOn != nil && isNamed($0)
    }
    findings += cautions(.majorEventPending, isPending: true) { $0.isPending(on: pendingOn) }
    return findings
  }
}
