import Auditing
import StarStandard

extension ResolvedOptions {
  /// The day asked for, else the latest on which the procedure was due by today. Then it is told which day it is in the
  /// configured zone: in a zone that nobody meant, another batch is due.
  func day(of procedure: Procedure, _ configuration: EffectiveConfiguration) -> CalendarDate {
    if let asOf { return asOf }
    let today = today(configuration)
    return configuration.schedule.latest(procedure, by: today) ?? today
  }

  /// Today in the configured zone, told to people with the zone.
  func today(_ configuration: EffectiveConfiguration) -> CalendarDate {
    tell("today is \(surroundings.describeToday(in: configuration.timeZone))")
    return surroundings.today(in: configuration.timeZone)
  }
}
