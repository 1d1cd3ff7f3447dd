/// What applications and renewals make of major events, event by event (STANDARD 7; E.4, G.5).
extension Standing {
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
  ///   - sought: what a renewal seeks: of what was ruled by the day of a loss before it nobody can say that it decided nothing.
  ///   - isNamed: whether an event with a ruling against the channel is a caution.
  func eventFindings(
    since awardDate: CalendarDate?, by day: CalendarDate, pendingOn: CalendarDate, sought: StarToRenew? = nil,
    isNamed: (MajorEvent) -> Bool
  ) -> [Finding] {
    let blacklistings = Set(blacklistings(since: awardDate, by: day).map(\.id))
    let isDecided = occasion.isRenewal && !isForeseen
    func caution(_ event: MajorEvent, isPending: Bool, waiver: Waiver?) -> Finding {
      let mayHaveTaken = sought?.lostOn.flatMap { lostOn in event.ruledAgainstOn.map { $0 <= lostOn } } ?? false
      let isLoss = mayHaveTaken || sought?.star == Star.none
      let beside: CautionEvidence.Beside =
        isDecided ? (isLoss ? .loss : .decision) : (occasion.isRenewal ? .renewal : .application)
      return .caution(
        CautionEvidence(event: event, day: pendingOn, toldOn: toldOn, isPending: isPending, beside: beside),
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

extension Waiver {
  /// Whether it is one that lifts rulings on major events.
  var liftsRulings: Bool { rule == Rule.majorEvent.id }
}

extension MajorEvent {
  /// What would have to become of the ruling, in a few words.
  func rulingSetAside(in language: Language) -> String? {
    ruled.map { item in language.text("the ruling of \(item.on) set aside") { $0.theRulingOfSetAside(item.on) } }
  }
}

extension Period {
  /// Before an application in which a major event is named (G.5).
  package static let majorEventCaution = Period.months("major_event_caution")
}

extension Periods {
  package var majorEventCaution: Int { self[.majorEventCaution] }
}

/// What other languages than English say for `MajorEvents.swift`, each named by the English beside it.
package protocol MajorEventsWording {
  func theRulingOfSetAside(_ on: CalendarDate) -> String
}
