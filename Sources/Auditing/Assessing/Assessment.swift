import ChannelRecords
import Outbox
import StarStandard

/// The application check of one channel: what is decided of each star and route asked for (STANDARD 7).
package struct Assessment {
  /// A star, and the route by which it is applied for.
  package struct Application: Sendable {
    package let star: Star
    package let route: Route

    package init(star: Star, route: Route) {
      self.star = star
      self.route = route
    }
  }

  package let run: Manifest.Run
  /// The decisions, in the order in which they were asked for.
  package let decisions: [(star: Star, decision: Decision)]
  package let summary: Summary

  /// Reads the channel's records and decides.
  ///
  /// - Throws: ``RecordsError``, also for a channel that is not in the records.
  package init(
    of channel: String, _ applications: [Application], on day: CalendarDate, configuration: EffectiveConfiguration
  ) throws {
    let database = try configuration.records()
    let (dossier, rows) = try database.read(configuration.recordLists) { records in
      (try records.dossier(of: channel), try records.rowCounts())
    }
    guard let dossier else {
      throw database.unknownChannel(channel, configuration)
    }
    run = Manifest.Run(
      batch: nil, command: Procedure.application.command, asOf: day, program: Version.program,
      editions: configuration.editionDigests, configuration: configuration.digest,
      records: rows.map { ($0.table.name, $0.rows) })
    decisions = applications.map { application in
      let auditor = ApplicationAuditor(
        star: application.star, route: application.route, on: day, editions: configuration.editions)
      return (application.star, auditor.decide(dossier))
    }
    var summary = Summary(of: .application)
    for (_, decision) in decisions { summary.count(decision) }
    self.summary = summary
  }
}
