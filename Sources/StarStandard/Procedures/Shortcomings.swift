/// What an application or a renewal asks of a channel for a star, and what it falls short of (STANDARD 7).
extension Standing {
  /// What the star sought lacks: all of section 3 but the participation row, as blocking findings. In a renewal a waiver that
  /// covers the day lifts its rule's requirement; in an application waivers lift nothing here.
  func shortcomings() -> [Finding] {
    [Rule].ofStarSought.flatMap { rule -> [Finding] in
      guard has(rule.id), case .found(let found) = rule.examine(self) else { return [] }
      let waiver = occasion.isRenewal ? dossier.waiver(of: rule.id, on: asOf) : nil
      return found.map { .blocking(RuleTitle(rule), $0, waiver: waiver) }
    }
  }

  /// Rulings that would exclude the channel, from its award to a day; none of a channel that never had one.
  private func blacklistings(since awardDate: CalendarDate?, by day: CalendarDate) -> [MajorEvent] {
    guard let awardDate, has(Rule.majorEvent.id) else { return [] }
    return dossier.majorEvents.filter { event in
      guard let ruled = event.ruled, ruled.ruling == .blacklist else { return false }
      return awardDate <= ruled.on && ruled.on <= day
    }
  }

  /// The findings about major events, each event once: those that exclude the channel, then the cautions.
  ///
  /// - Parameters:
  ///   - awardDate: since when a blacklist ruling excludes.
  ///   - day: by when, and the day on which waivers are looked at. One lifts an exclusion and nothing else here; the ruling that
  ///     it lifts is a caution.
  ///   - pendingOn: the day on which a ruling is still to come.
  ///   - isNamed: whether an event with a ruling against the channel is a caution.
  func eventFindings(
    since awardDate: CalendarDate?, by day: CalendarDate, pendingOn: CalendarDate, isNamed: (MajorEvent) -> Bool
  ) -> [Finding] {
    let blacklistings = Set(blacklistings(since: awardDate, by: day).map(\.id))
    let isDecided = occasion.isRenewal && !isForeseen
    func caution(_ event: MajorEvent, isPending: Bool, waiver: Waiver?) -> Finding {
      .caution(
        CautionEvidence(event: event, day: pendingOn, toldOn: toldOn, isPending: isPending, isDecided: isDecided),
        waiver: waiver)
    }
    var (excluding, ruled, pending): ([Finding], [Finding], [Finding]) = ([], [], [])
    for event in dossier.majorEvents.sorted(by: { $0.id < $1.id }) {
      if blacklistings.contains(event.id) {
        let waiver = dossier.waiver(of: Rule.majorEvent.id, about: .event(id: event.id), on: day)
        if waiver == nil {
          excluding.append(.blocking(RuleTitle(.majorEvent), MajorEventEvidence(event: event, toldOn: toldOn)))
        } else {
          ruled.append(caution(event, isPending: false, waiver: waiver))
        }
      } else if event.isPending(on: pendingOn) {
        guard has(Rule.majorEventPending.id) else { continue }
        pending.append(caution(event, isPending: true, waiver: nil))
      } else if has(Rule.majorEvent.id), event.ruledAgainstOn != nil, isNamed(event) {
        ruled.append(caution(event, isPending: false, waiver: nil))
      }
    }
    return excluding + ruled + pending
  }
}
