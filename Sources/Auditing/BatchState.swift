import ChannelRecords
import Outbox
import StarStandard

/// A batch, as it stands in the outbox and in the records.
package struct BatchState {
  package let name: String
  package let command: String
  package let asOf: String
  /// Whether it is in the outbox, and can be read.
  package private(set) var isPublished: Bool
  /// What is wrong with what stands in the outbox.
  package private(set) var fault: String?
  /// Whether it is not as it was published: another in its place would mend it.
  private(set) var isDamaged = false
  /// The day on which it was applied.
  package let appliedOn: String?
  /// What to do about it, step by step.
  package internal(set) var advice: [String] = []
  /// Whether a signature stands beside its manifest, whoever made it.
  package private(set) var isSigned = false
  /// Why nobody can say how it stands: this account may not read it, the disk does not, or a newer program published it.
  package private(set) var unreadable: OutboxError?
  /// How much of it was sent; nil where it is not in the outbox, or nobody can say.
  package private(set) var sent: SentCount?
  /// Why nobody can say how much of it was sent.
  package private(set) var sentUnknown: String?
  /// Whether it can be applied.
  package internal(set) var applying = Applying.nothing

  /// What becomes of what it decides.
  package enum Applying: Equatable, Sendable {
    /// It decides nothing, or that is in the records, or nobody can read it.
    case nothing
    /// It can be applied.
    case now
    /// Another one comes before.
    case after(String)
    /// Its day is still to come.
    case ahead
    /// An applied review of a later half-year has settled what it decides.
    case overtaken(by: String)
    /// Its decisions do not follow from the records any more: those about these channels.
    case outdated([String])
    /// It is a renewal that was applied, and everything that it wrote was taken back, at last on a day.
    case takenBack(on: CalendarDate)
    /// Something else is in the way.
    case refused(String)
  }

  /// Whether it decides something that is not in the records yet, and can be.
  package var isToBeApplied: Bool {
    switch applying {
    case .now, .after: true
    case .nothing, .ahead, .overtaken, .outdated, .takenBack, .refused: false
    }
  }

  /// Whether it decides something that is not in the records.
  var isPending: Bool {
    isPublished && appliedOn == nil
      && [Procedure.review, .supplement, .renewal].map(\.command).contains(command)
  }

  /// A batch that the records name and that is not in the outbox.
  init(appliedOnly record: AppliedBatch) {
    name = record.batch
    command = record.command
    asOf = record.asOf
    isPublished = false
    appliedOn = record.appliedOn
  }

  /// What stands in the outbox under a name: sound as far as can be told without reading every file, which `verify` does.
  ///
  /// - Parameter withheld: the channels to which nothing of it is sent.
  /// - Throws: what the closure throws, unless it is about the batch.
  init(
    named name: String, in outbox: OutboxFolder, record: AppliedBatch?,
    withheld: (PublishedBatch) throws -> [String] = { _ in [] }
  ) throws {
    var manifest: ManifestReading?
    do {
      let published = try PublishedBatch(path: outbox.path(of: name))
      do {
        let channels = try OutboxError.ifSound { try withheld(published) } ?? []
        sent = try SentCount(of: published, in: outbox, without: Set(channels))
      } catch let error as OutboxError {
        // Who may read a batch need not be one who may read what was sent of it.
        if case .inputOutput = error { throw error }
        sentUnknown = error.description
      }
      isSigned = try OutboxError.ifSound { try published.signatures() != nil } ?? false
      manifest = published.manifest
      try published.requireComplete()
      if published.manifest.batch != name {
        fault = "damaged: its manifest is that of another batch"
        isDamaged = true
      } else if let record, record.manifestDigest != published.digest {
        fault = "the records say that another batch of this name was applied"
        isDamaged = true
      }
    } catch OutboxError.damaged(_, let reason), OutboxError.notABatch(_, let reason) {
      fault = "damaged: \(reason)"
      isDamaged = true
    } catch let error as OutboxError {
      fault = error.fault ?? error.description.visible
      unreadable = error
    }
    self.name = name
    command = manifest?.command ?? record?.command ?? ""
    asOf = manifest?.as_of ?? record?.asOf ?? BatchName(name)?.day.description ?? ""
    isPublished = fault == nil
    appliedOn = record?.appliedOn
  }

  /// Notes what was found by reading every file.
  mutating func damage(_ reason: String) {
    fault = "damaged: \(reason)"
    isDamaged = true
    isPublished = false
    applying = .nothing
  }
}

extension Schedule.Due {
  /// The command that publishes it.
  package var commandLine: String {
    switch procedure {
    case .renewalNotices: "star-audit renewal-notices --year \(on.year)"
    case .supplement: "star-audit review --supplement"
    default: "star-audit \(procedure.command) --as-of \(on)"
    }
  }
}
