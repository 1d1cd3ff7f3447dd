import ChannelRecords
import Outbox
import StarStandard

/// Whether the batches of an outbox are what was published, one after the other (documentation of Outbox, "Tamper evidence").
package struct ChainVerification {
  private let outbox: OutboxFolder
  private let configuration: EffectiveConfiguration
  /// The batch before which nothing is looked at; nil: from the first on.
  private let start: BatchReference?
  /// The digest of a manifest that somebody noted before; nil: none.
  private let noted: String?
  private let signatures: SignatureCheck

  /// - Throws: ``AuditError`` for a digest that is none.
  package init(
    configuration: EffectiveConfiguration, _ signatures: SignatureCheck, since start: BatchReference? = nil,
    holding noted: String? = nil
  ) throws {
    self.signatures = signatures
    if let noted, noted.utf8.count != 64 || !noted.utf8.allSatisfy(\.isHexadecimalDigit) {
      throw AuditError(
        .notPermitted, "--holding: \"\(noted.prefix(64))\" is no SHA-256; expected 64 hexadecimal digits")
    }
    self.configuration = configuration
    self.start = start
    self.noted = noted?.lowercased()
    outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
  }

  package struct Result: Sendable {
    /// Everything by which it does not prove what it should, each in a line.
    package var faults: [String]
    /// How many batches were looked at.
    package let batches: Int
    /// How many of them were withdrawn.
    package let withdrawn: Int
    /// The batches that no other names: one, where the chain is whole.
    package let ends: [ChainLink]
  }

  /// Walks over the batches, and reads every file of those that stand in the outbox.
  ///
  /// - Parameter againstRecords: whether what the records say was applied must be there.
  /// - Throws: ``OutboxError`` for an outbox that cannot be read; ``AuditError``, ``RecordsError``.
  package func run(againstRecords: Bool) throws -> Result {
    let chain = try outbox.chain()
    let first = try start.map { reference in
      let batch = try reference.batch(outbox: configuration.outbox)
      guard let link = chain[batch.digest] else {
        throw AuditError(.wrongInput, "\(batch.path): is no batch of the outbox \(outbox.path)")
      }
      return link
    }
    let looked = chain.links(since: first)
    var faults = chain.unreadable.map { "\($0.batch): \($0.reason)" }
    faults += chain.misnamed.compactMap { link in
      link.misnamed.map { "\(link.batch): " + PublishedBatch.isOfAnother($0) }
    }
    faults += chain.faults(since: first).map(\.description)
    for link in looked where link.withdrawn == nil {
      faults += try self.faults(inside: link)
    }
    if againstRecords { faults += try missingOfApplied(chain, since: first) }
    if let noted, chain[noted] == nil {
      faults.append("no batch has a manifest with the SHA-256 \(noted), which was noted before")
    }
    return Result(
      faults: faults, batches: looked.count, withdrawn: looked.count { $0.withdrawn != nil }, ends: chain.ends)
  }

  /// What of a batch is not as its manifest says.
  private func faults(inside link: ChainLink) throws -> [String] {
    do {
      let batch = try PublishedBatch(path: outbox.path(of: link.batch))
      var faults = try batch.faults()
      if faults.isEmpty, case .refused(let reason) = try signatures.finding(on: batch) { faults.append(reason) }
      return faults.map { "\(link.batch): \($0)" }
    } catch let error as OutboxError {
      // What this account may not read says nothing of what is in it.
      guard let damage = error.damage else { throw error }
      return ["\(link.batch): \(damage)"]
    }
  }

  /// What the records know as applied, and no batch of the outbox is. What of it would come before the first that is looked at, its
  /// name says: of what is gone nothing else is known.
  private func missingOfApplied(_ chain: Chain, since first: ChainLink?) throws -> [String] {
    try configuration.records().appliedBatches().compactMap { record in
      if let first, let name = BatchName(record.batch), let start = BatchName(first.batch), name < start { return nil }
      guard chain[record.manifestDigest].map({ $0.withdrawn != nil }) ?? true else { return nil }
      let what =
        chain.links.contains { $0.batch == record.batch && $0.withdrawn == nil }
        ? "is another batch than the one that was applied" : "is missing, and was applied"
      return
        "\(record.batch): \(what) to the records on \(record.appliedOn), with the SHA-256 \(record.manifestDigest)"
    }
  }
}

extension UInt8 {
  /// Whether it is one of `0` to `9`, `a` to `f` and `A` to `F`.
  fileprivate var isHexadecimalDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
