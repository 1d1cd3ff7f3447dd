import ChannelRecords
import Outbox
import StarStandard

/// Takes back what applying a batch wrote (STANDARD 7a, "Reinstate").
package struct ReinstateRun {
  private let subject: Subject
  private let batch: String
  private let reason: String
  private let person: String
  private let withLater: Bool
  private let configuration: EffectiveConfiguration

  /// Of whom it is taken back.
  package enum Subject: Sendable {
    case channel(String)
    /// Of everybody for whom the batch wrote something.
    case all
  }

  package enum Result {
    /// That was done before, at last on a day.
    case doneBefore(CalendarDate)
    /// What was taken back, or would be.
    case done(Changes)
  }

  /// What reinstating does.
  package struct Changes {
    /// What is changed in the records, in its order.
    package fileprivate(set) var rows: [RecordRow] = []
    /// The channels, in the byte order of their ids.
    package fileprivate(set) var channels: [String] = []
    /// The batches of which something is taken back.
    package fileprivate(set) var batches: [String] = []
    /// The batches that are not applied any more.
    package fileprivate(set) var notApplied: [String] = []
    /// Whether it was taken back before and the records had learned of it again.
    package fileprivate(set) var cameBack = false
  }

  /// - Parameters:
  ///   - reason: why; not empty.
  ///   - person: by whom; not empty.
  ///   - withLater: whether rows that later batches wrote for the same channels are taken back, too.
  /// - Throws: ``AuditError`` where a text is empty.
  package init(
    _ subject: Subject, of batch: BatchReference, reason: String, by person: String, withLater: Bool,
    configuration: EffectiveConfiguration
  ) throws {
    for (option, text) in [("--reason", reason), ("--by", person)] where text.allSatisfy(\.isWhitespace) {
      throw AuditError(.notPermitted, "\(option) is empty: a star is given back for a reason, and by somebody")
    }
    self.subject = subject
    self.batch = batch.name
    self.reason = reason
    self.person = person
    self.withLater = withLater
    self.configuration = configuration
  }

  /// Finds out what would be changed; changes nothing.
  package func rehearse(on today: CalendarDate) throws -> Result {
    try configuration.records().read(configuration.recordLists) { records in
      guard let steps = try steps(records, on: today) else {
        return try returned(records, on: today).map { .done($0.changes) } ?? .doneBefore(try lastTime(records) ?? today)
      }
      var changes = Changes()
      changes.channels = steps.map(\.channelID).uniqued()
      changes.rows = steps.flatMap { $0.changes.map(RecordRow.init(takingBack:)) }
      return .done(changes)
    }
  }

  /// Changes the records and notes who did it and why, all in one transaction.
  ///
  /// - Parameter today: noted as the day on which it was done.
  /// - Throws: ``AuditError``, ``OutboxError``, ``RecordsError``. Then nothing was changed.
  package func reinstate(on today: CalendarDate) throws -> Result {
    // Held until the records have it: nobody publishes on top of what is being taken back.
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    return try configuration.editRecords { records, editor in
      try LateAccount(configuration: configuration).make(up: records, editor)
      guard let steps = try steps(records, on: today) else {
        guard let (rows, changes) = try returned(records, on: today) else {
          return .doneBefore(try lastTime(records) ?? today)
        }
        for row in rows { _ = try editor.takeBack(row) }
        return .done(changes)
      }
      try outbox.hold()
      var changes = Changes()
      changes.batches = steps.map(\.reinstatement.batch).uniqued()
      changes.channels = steps.map(\.channelID).uniqued()
      for step in steps {
        for change in step.changes where try editor.takeBack(change) {
          changes.rows.append(RecordRow(takingBack: change))
        }
        try editor.record(step.reinstatement, of: step.channelID)
      }
      for name in ([batch] + steps.map(\.reinstatement.batch)).uniqued() where try !editor.hasRows(of: name) {
        try editor.forget(name)
        changes.notApplied.append(name)
      }
      return .done(changes)
    }
  }

  // MARK: - What is to be done

  /// What is taken back of one channel and batch.
  private struct Step {
    let channelID: String
    let reinstatement: Reinstatement
    let changes: [RecordChange]
  }

  /// What was taken back before and is in the records again; nil where nothing is.
  private func returned(
    _ records: RecordReader, on today: CalendarDate
  ) throws -> (rows: [RecordChange], changes: Changes)? {
    let ids: [String] =
      switch subject {
      case .channel(let id): [id]
      case .all: records.reinstatements.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
    var (rows, changes) = ([RecordChange](), Changes())
    changes.cameBack = true
    for id in ids {
      let differences = try records.dossier(of: id)?.differences(on: today) ?? []
      let returned = differences.filter { $0.kind == .returned && $0.batch == batch }.map(\.change)
      guard !returned.isEmpty else { continue }
      rows += returned
      changes.channels.append(id)
    }
    changes.rows = rows.map(RecordRow.init(takingBack:))
    return rows.isEmpty ? nil : (rows, changes)
  }

  /// When the batch was taken back before.
  private func lastTime(_ records: RecordReader) throws -> CalendarDate? {
    let all: [Reinstatement] =
      switch subject {
      case .channel(let id): records.reinstatements[id] ?? []
      case .all: records.reinstatements.values.flatMap(\.self)
      }
    return all.filter { $0.batch == batch }.map(\.madeOn).max()
  }

  /// The steps, those of a channel the newest first; nil where everything was done before.
  private func steps(_ records: RecordReader, on today: CalendarDate) throws -> [Step]? {
    let applied = try records.appliedBatches()
    guard let record = applied.first(where: { $0.batch == batch }) else {
      if try lastTime(records) != nil { return nil }
      throw AuditError(
        .wrongInput,
        "\(batch.visible): no batch of this name is applied in these records, so there is nothing to take back")
    }
    let account = AppliedAccount(records, applied, configuration)
    var channels: [String]
    switch subject {
    case .channel(let id): channels = [id]
    case .all:
      guard let written = try records.written(by: batch) else { throw account.unknown(record) }
      channels = written.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    var (steps, refused): ([Step], [Objection]) = ([], [])
    for id in channels {
      let rows = try account.rows(of: id)
      guard let last = rows.lastIndex(where: { $0.batch == batch }) else {
        if case .channel = subject, try lastTime(records) != nil { return nil }
        throw AuditError(.wrongInput, "\(batch): it was applied and wrote nothing for the channel \(id.visible)")
      }
      let later = rows[(last + 1)...].map(\.batch).filter { $0 != batch }.uniqued()
      if !later.isEmpty, !withLater {
        refused.append(.writtenSince(id, by: later))
        continue
      }
      let dossier = try records.dossier(of: id)
      if let reason = dossier.flatMap({ builtOn($0, rows, record) }) {
        refused.append(.builtOn(id, reason))
        continue
      }
      let isExcludedBefore = rows.contains { row in
        if case .blacklist = row.change { row.batch != batch && !later.contains(row.batch) } else { false }
      }
      for name in later.reversed() + [batch] {
        guard let batch = applied.first(where: { $0.batch == name }) else { continue }
        var changes = Array(rows.filter { $0.batch == name }.map(\.change).reversed())
        if isExcludedBefore { changes.removeAll { if case .blacklist = $0 { true } else { false } } }
        // What stands for a certification under another id is what the department knows of it.
        let others = dossier?.certifications.filter { certification in
          certification.writtenBy == name && !changes.contains { $0.certification?.id == certification.id }
        }
        changes += (others ?? []).map { .certify($0, channelID: id) }
        let decision = try account.decision(of: batch, id, changes)
        steps.append(
          Step(
            channelID: id,
            reinstatement: Reinstatement(
              of: decision, command: batch.command, manifestDigest: batch.manifestDigest, reason: reason, by: person,
              madeOn: today,
              causes: try account.causes(in: batch, of: id, decision, changes)), changes: changes))
      }
    }
    guard refused.isEmpty else { throw refusal(refused) }
    return steps
  }

  /// Why nothing is taken back of a channel.
  private enum Objection {
    /// Later batches wrote rows for it.
    case writtenSince(_ channelID: String, by: [String])
    /// Somebody else built on what was written.
    case builtOn(_ channelID: String, String)

    var text: String {
      switch self {
      case .writtenSince(let id, let later): "\(id): \(later.joined(separator: ", ")) wrote rows for it since"
      case .builtOn(let id, let reason): "\(id): \(reason)"
      }
    }
  }

  /// What was built on the rows of a batch by somebody else; nil where nothing was.
  private func builtOn(_ dossier: Dossier, _ rows: [AppliedRow], _ record: AppliedBatch) -> String? {
    guard let asOf = CalendarDate(record.asOf) else { return nil }
    if let later = dossier.certifications.first(where: { $0.writtenBy == nil && $0.issuedOn > asOf }) {
      return "the certification \(later.id), issued on \(later.issuedOn), was built on them and is of no batch"
    }
    let later = dossier.downgrades.first { row in
      row.downgradedOn > asOf
        && !rows.contains {
          if case .downgrade(_, let date, let from, let to, _) = $0.change {
            date == row.downgradedOn && from == row.fromStar && to == row.toStar
          } else {
            false
          }
        }
    }
    return later.map { "a row in downgrades of \($0.downgradedOn) was built on them and is of no batch" }
  }

  private func refusal(_ refused: [Objection]) -> AuditError {
    let laterStands = refused.contains { if case .writtenSince = $0 { true } else { false } }
    return AuditError(
      .wrongInput,
      lines: [
        "\(batch): what it wrote is not taken back, since something else rests on it"
          + (laterStands ? "; --with-later takes back what later batches wrote for these channels, too" : "")
      ] + refused.map(\.text))
  }
}
