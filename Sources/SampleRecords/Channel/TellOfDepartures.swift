import StarStandard

extension ChannelBuilder {
  /// Who left, whether that was declared, and who came instead.
  mutating func tellOfDepartures() {
    let today = world.asOf
    let lapsed = world.latestLapsedDeparture(daysToSpare: 12)
    let inGrace = today.adding(days: -random.int(2, max(2, 26 * edition.periods.grace)))
    let sinceAward = random.day(max(world.newYear.adding(days: 5), today.adding(days: -200)), today.adding(days: -45))
    switch plot {
    case .replaced:
      let leaver = random.chance(perMille: 250) ? manager : engineer
      leave(leaver, on: sinceAward, declared: .inTime, replacedAfter: random.int(0, 40))
    case .replacedByNewcomer:
      // Nobody is named: who comes, of the level, fills the place.
      let leaver = engineer
      leave(leaver, on: sinceAward, declared: .inTime, replacedAfter: random.int(0, 40))
      draft.appointments[leaver].replacedBy = nil
    case .declaredLate:
      let leaver = engineer
      leave(leaver, on: toldLate(), declared: .late, replacedAfter: random.int(0, 40))
    case .reopened:
      // An account closed, and opened again by the day after: no departure, and nobody declares one.
      let leaver = engineer
      let person = draft.appointments[leaver].personID
      draft.appointments[leaver].departedOn = sinceAward
      appoint(person, as: .engineer, since: sinceAward.adding(days: random.int(0, 1)))
    case .changedDesk:
      // From the engineers to the service managers, and somebody new for the old desk.
      let leaver = engineer
      let person = draft.appointments[leaver].personID
      draft.appointments[leaver].departedOn = sinceAward
      appoint(person, as: .serviceManager, since: sinceAward)
      let newcomer = hire(emailPerMille: 300)
      appoint(newcomer, as: .engineer, since: sinceAward)
      giveSame(as: person, to: newcomer)
    case .reRegistered:
      let leaver = engineer
      leave(leaver, on: sinceAward, declared: .inTime)
      let person = draft.appointments[leaver].personID
      draft.appointments[leaver].replacedBy = person
      appoint(person, as: .engineer, since: sinceAward.adding(days: random.int(10, 40)))
    case .noServiceManager:
      guard draft.appointments.contains(where: { $0.role == .serviceManager }) else { return }
      leave(manager, on: judgedBefore(), declared: .inTime)
    case .fewEngineers:
      leave(engineer, on: judgedBefore(), declared: .inTime)
    case .engineerInGrace:
      leave(engineer, on: inGrace, declared: .inTime)
    case .managerInGrace:
      leave(manager, on: inGrace, declared: .inTime)
    case .engineerUndeclared:
      let replacedAfter = random.chance(perMille: 400) ? random.int(5, 30) : nil
      leave(engineer, on: sinceAward, declared: .never, replacedAfter: replacedAfter)
    case .managerUndeclared:
      leave(manager, on: sinceAward, declared: .never)
    case .engineerUnreplenished:
      leave(engineer, on: lapsedDay(lapsed), declared: .beforehand)
    case .managerUnreplenished:
      leave(manager, on: lapsedDay(lapsed), declared: .beforehand)
    case .engineerReplacedLate:
      let departedOn = lapsedDay(lapsed)
      let deadline = departedOn.adding(months: edition.periods.grace)
      leave(
        engineer, on: departedOn, declared: .beforehand,
        replacedAfter: deadline.days(since: departedOn) + random.int(1, 8))
    default: break
    }
  }

  /// When a departure was declared.
  private enum Declaration {
    case inTime, beforehand, late, never
  }

  /// A day since the award, after which the time for a replacement is over.
  private mutating func lapsedDay(_ last: CalendarDate) -> CalendarDate {
    let first = max(world.newYear.adding(days: 2), last.adding(days: -150))
    return first <= last ? random.day(first, last) : last
  }

  /// A day so long ago that an earlier review or the award took it into account.
  private mutating func judgedBefore() -> CalendarDate {
    world.newYear.adding(months: -edition.periods.grace).adding(days: -random.int(10, 200))
  }

  /// A day since the award, so long ago that there was time to tell the vendor of it late.
  private mutating func toldLate() -> CalendarDate {
    let last = world.asOf.adding(months: -edition.periods.timelyDeclaration).adding(days: -25)
    return random.day(min(last, max(world.newYear.adding(days: 5), world.asOf.adding(days: -200))), last)
  }

  /// The appointment of an engineer, but never the first one's.
  private var engineer: Int {
    mutating get {
      let engineers = draft.appointments.indices.filter { draft.appointments[$0].role == .engineer }
      return engineers[random.int(1, engineers.count - 1)]
    }
  }

  /// The appointment of the service manager.
  private var manager: Int { draft.appointments.firstIndex { $0.role == .serviceManager } ?? 0 }

  private mutating func leave(
    _ index: Int, on departedOn: CalendarDate, declared: Declaration, replacedAfter days: Int? = nil
  ) {
    let appointment = draft.appointments[index]
    draft.appointments[index].departedOn = departedOn
    switch declared {
    case .inTime:
      draft.appointments[index].declaredOn = min(departedOn.adding(days: random.int(-15, 10)), world.asOf)
    case .beforehand:
      draft.appointments[index].declaredOn = departedOn.adding(days: random.int(-20, 0))
    case .late:
      let inTime = departedOn.adding(months: edition.periods.timelyDeclaration)
      draft.appointments[index].declaredOn = inTime.adding(days: random.int(1, 20))
    case .never: break
    }
    guard let days else { return }
    let replacement = hire(emailPerMille: 500)
    draft.appointments[index].replacedBy = replacement
    appoint(replacement, as: appointment.role, since: departedOn.adding(days: days))
    giveSame(as: appointment.personID, to: replacement)
  }
}
