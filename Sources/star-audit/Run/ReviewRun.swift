import ChannelRecords
import Outbox
import StarStandard

/// The semi-annual review as of a date: records in, decisions out, in one pass.
struct ReviewRun {
  let asOf: CalendarDate
  let configuration: EffectiveConfiguration
  let database: RecordsDatabase

  init(asOf: CalendarDate, configuration: EffectiveConfiguration) throws {
    self.asOf = asOf
    self.configuration = configuration
    database = try RecordsDatabase(path: configuration.database)
  }

  /// The latest review date on or before a day: the default as-of date.
  static func latestReviewDate(by day: CalendarDate) -> CalendarDate { HalfYear(containing: day).firstDay }

  /// `2027-01-review`
  var batch: String { HalfYear(containing: asOf).name + "-review" }

  /// What writes the notices.
  var notices: NoticeRenderer { configuration.notices(asOf: asOf) }

  /// What the run was made from, and what it decided, counted.
  struct Result {
    var basis: Manifest.Basis
    var summary: Summary
  }

  /// Decides every channel under review and hands over each decision, in the byte order of the channels' ids.
  ///
  /// - Parameters:
  ///   - begin: told the basis before the first decision.
  ///   - each: told every decision.
  func decide(
    begin: (Manifest.Basis) throws -> Void = { _ in }, each: (Decision) throws -> Void
  ) throws -> Result {
    let reviewer = Reviewer(asOf: asOf, editions: configuration.editions)
    return try database.read(configuration.vocabulary) { records in
      let basis = Manifest.Basis(
        batch: batch, command: "review", asOf: asOf, program: Version.program,
        editions: configuration.editionDigests, configuration: configuration.digest,
        records: try records.rowCounts().map { ($0.table.name, $0.rows) })
      try begin(basis)
      var summary = Summary()
      let leftovers = try records.forEachDossier { dossier in
        switch reviewer.coverage(of: dossier) {
        case .underReview(let subject):
          let decision = reviewer.decide(dossier, subject)
          summary.count(decision)
          try each(decision)
        case .outOfScope: summary.outOfScope.append(dossier.channel.id)
        case .undetermined:
          summary.undetermined.append(dossier.channel.id)
          summary.undeterminedDefects += dossier.defects
        case .notUnderReview: break
        }
      }
      for channel in leftovers.unnamedChannels {
        summary.undetermined.append(channel.row)
        summary.undeterminedDefects += channel.defects
      }
      summary.orphanDefects = leftovers.orphanDefects
      return Result(basis: basis, summary: summary)
    }
  }
}
