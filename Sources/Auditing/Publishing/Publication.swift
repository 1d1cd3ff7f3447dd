import ChannelRecords
import Outbox
import StarStandard

/// A run over all channels whose decisions are shown, or published as a batch in the outbox.
package struct Publication {
  private let run: AuditRun
  private let temporaryFolder: String
  private let day: PublishingDay
  /// What is allowed in place of the configured limits.
  private let allowed: Overrides
  /// The earlier batch to compare with.
  private let comparedWith: BatchReference?
  /// Whether what is new is signed, where a key is configured.
  private let signs: Bool
  /// Told what is worth knowing.
  private let tell: (String) -> Void

  /// - Parameter temporaryFolder: where what is needed only for a while is kept.
  package init(
    _ run: AuditRun, temporaryFolder: String, on day: PublishingDay, allowed: Overrides = Overrides(),
    comparedWith: BatchReference? = nil, signs: Bool = true, tell: @escaping (String) -> Void
  ) {
    self.run = run
    self.temporaryFolder = temporaryFolder
    self.day = day
    self.allowed = allowed
    self.comparedWith = comparedWith
    self.signs = signs
    self.tell = tell
  }

  /// What became of a batch.
  package enum Result {
    /// It is new, or was there and is the same.
    case published(OutboxFolder.Published, OutboxFolder.Decided)
    /// There is nothing that a supplement would decide, so that none is published.
    case nothing(OutboxFolder.Decided)
    /// It is in the records already; nil where it is not in the outbox any more.
    case applied(AppliedBatch, PublishedBatch?)
  }

  /// Where the batch is or will be.
  package var path: String { outbox.path(of: run.plan.batch) }

  /// One that is held no longer than it is needed.
  private var outbox: OutboxFolder { OutboxFolder(path: run.configuration.outbox, temporaryFolder: temporaryFolder) }

  /// Why a batch of these decisions is not published; nil where it is.
  private func refusal(_ decided: OutboxFolder.Decided, earlier: EarlierBatches?) throws -> AuditError? {
    try Safeguards(run.configuration, allowed).refusal(
      decided, asOf: run.auditor.asOf, earlier: earlier, last: run.lastDecisions)
  }

  /// The name of the batch.
  package var batch: String { run.plan.batch }

  /// Decides and changes nothing.
  ///
  /// - Parameters:
  ///   - lists: which lists of channels the summary holds.
  ///   - begin: told what run it is before the first decision.
  ///   - make: what is made of a decision, on several threads.
  ///   - each: told of every decision what was made of it, in their order.
  package func preview<Made: Sendable>(
    lists: SummaryLists = .all, begin: (Manifest.Run) throws -> Void,
    make: @escaping @Sendable (Decision) -> Made, each: (Made) throws -> Void
  ) throws -> OutboxFolder.Decided {
    let earlier = try comparedWith.map { try changes(since: batch($0)) }
    return try run.decide(
      comparedWith: earlier, lists: lists, begin: begin, make: make, each: each)
  }

  /// Says that a batch of these decisions would not be published.
  package func warnOfRefusal(_ decided: OutboxFolder.Decided) {
    let earlier = try? EarlierBatches(in: outbox, than: run.plan.batch)
    do {
      for line in try refusal(decided, earlier: earlier)?.lines ?? [] { tell("warning: \(line)") }
    } catch {
      tell("warning: the batches before this one cannot be read, so nobody knows whether it would be published")
    }
  }

  /// Publishes the batch, or finds that it was published before.
  package func publish() throws -> Result {
    let outbox = outbox
    var plan = run.plan
    let applied = try run.database.appliedBatches()
    if let record = applied.first(where: { $0.batch == plan.batch }) {
      return .applied(record, try published(record))
    }
    let isThere = try writing { try outbox.has(plan.batch) }
    if !isThere {
      try day.require(run.auditor.madeOn ?? plan.asOf, of: plan.batch, "published")
      try run.database.requireSound()
      let names = try writing { try outbox.batches() }
      try requireReopened(applied, names)
      try requirePlace(applied, names)
      warnOfUnapplied(applied, names)
      try warnOfUnsent(names)
      if signs, let key = try run.configuration.usableSigningKey(on: run.auditor.madeOn ?? plan.asOf) {
        plan.signing = .key(key)
      }
    }
    let earlier = try comparison(isThere: isThere)
    let before = try renewedBefore(isThere: isThere)
    do {
      let result = try publish(plan, earlier, before)
      if signs, case .nobody = plan.signing, case .published(.published, _) = result { warnOfNoSignature(plan) }
      return result
    } catch let nothing as NothingToDecide {
      return .nothing(nothing.decided)
    }
  }

  /// Refuses a renewal audit as of a day from April on where nobody's decisions were changed since the last day of all
  /// renewals.
  private func requireReopened(_ applied: [AppliedBatch], _ names: [String]) throws {
    guard run.auditor.procedure == .renewal, !RenewalAuditor.isRegular(asOf: run.auditor.asOf) else { return }
    // A supplement that is to be applied first may change somebody.
    let january = HalfYear(containing: CalendarYear(containing: run.auditor.asOf).firstDay)
    let awaitsSupplement = names.contains { name in
      guard let other = BatchName(name), case .review(january, let number) = other, number > 1 else { return false }
      return !applied.contains { $0.batch == name } && Overtaking.review(laterThan: other, in: applied) == nil
    }
    guard !awaitsSupplement else { return }
    let (asOf, lastDay) = (run.auditor.asOf, run.configuration.schedule.lastRenewalDay(of: run.auditor.asOf))
    let corrections = try run.database.read(run.configuration.recordLists) { try AppliedBatches($0).corrections }
    guard !corrections.values.joined().contains(where: { $0.reopensRenewal(asOf: asOf, after: lastDay) }) else {
      return
    }
    throw AuditError(
      .notPermitted,
      "--as-of \(asOf): all renewals are audited as of days of January to March, and from April on those of channels "
        + "whose decisions were changed since \(lastDay); there is none. Preview any day with --report-only")
  }

  /// Nothing would be decided by a supplement.
  private struct NothingToDecide: Error {
    let decided: OutboxFolder.Decided
  }

  private func publish(_ plan: BatchPlan, _ earlier: BatchChanges?, _ before: RenewedBefore?) throws -> Result {
    let outbox = outbox
    let (published, decided) = try outbox.publish(plan) { writer in
      let entry = writer.entries.entry
      return try run.decide(
        comparedWith: earlier,
        make: { decision in
          try before?.require(decision)
          return try entry(decision)
        }, each: writer.add, enter: writer.add)
    } permit: { decided in
      // What was published or applied since this run began; nobody else publishes now.
      try requirePlace(try run.database.appliedBatches(), try outbox.batches())
      try requireTop(try outbox.batches())
      let earlier = try writing { try EarlierBatches(in: outbox, than: plan.batch) }
      if let refusal = try refusal(decided, earlier: earlier) {
        // What the rows have in common is said before what follows from it.
        tellDefectiveColumns(decided.summary)
        throw refusal
      }
      if run.auditor.procedure == .supplement, decided.summary.reviewed == 0 { throw NothingToDecide(decided: decided) }
    }
    return .published(published, decided)
  }

  /// Refuses a supplement that is not made on top of what stands in the outbox now: another was published or withdrawn
  /// meanwhile.
  private func requireTop(_ names: [String]) throws {
    guard case .review(let half, let number) = BatchName(run.plan.batch), number > 1 else { return }
    let before = names.filter { if case .review(half, let other) = BatchName($0) { other < number } else { false } }
    let isSame = try run.supplements.allSatisfy { rests in
      try OutboxError.ifSound { try PublishedBatch(path: outbox.path(of: rests.batch)).digest } == rests.sha256
    }
    guard isSame, before.count == run.lastDecisions?.batches.count else {
      throw AuditError(.tryAgain, "\(run.plan.batch): what it rests on changed while it was made; try again")
    }
  }

  /// Refuses a batch that others have overtaken, or that others come before.
  private func requirePlace(_ applied: [AppliedBatch], _ names: [String]) throws {
    try Overtaking(names, applied, today: day.today).refuse(run.plan.batch, applied)
    guard run.auditor.procedure == .renewal else { return }
    let (outbox, configuration) = (outbox, run.configuration)
    let reinstatements = try run.database.read(configuration.recordLists) { $0.reinstatements }
    let takenBack = TakenBack(reinstatements, applied, withdrawn: try outbox.withdrawn())
    try RenewalPrerequisites(
      asOf: run.auditor.asOf,
      fault: { [today = day.today] in try ApplyRun.fault(of: $0, on: today, in: outbox, configuration) },
      takenBackOn: takenBack.ofRenewal
    ).require(applied, names)
  }

  /// Whom other batches of the year renewed; nil where that does not matter.
  private func renewedBefore(isThere: Bool) throws -> RenewedBefore? {
    guard run.auditor.procedure == .renewal, !isThere else { return nil }
    let reinstatements = try run.database.read(run.configuration.recordLists) { $0.reinstatements }
    return try writing { try RenewedBefore(asOf: run.auditor.asOf, in: outbox, reinstatements) }
  }

  /// Asks the outbox; one that cannot be read cannot be written, either.
  private func writing<T>(_ ask: () throws -> T) throws -> T {
    do {
      return try ask()
    } catch OutboxError.unreadable(let path, let reason) {
      throw OutboxError.unwritable(path: path, reason: reason)
    }
  }

  /// Says that an earlier batch decided something that these records do not know yet: stars are judged that are lost already.
  private func warnOfUnapplied(_ applied: [AppliedBatch], _ names: [String]) {
    let earlier = names.filter { name in
      guard let batch = BatchName(name), batch.day < run.auditor.asOf else { return false }
      switch batch {
      case .review, .renewal: break
      case .renewalNotices, .reminders: return false
      }
      return name != run.plan.batch && !applied.contains { $0.batch == name }
    }
    guard !earlier.isEmpty else { return }
    tell(
      "warning: \(earlier.joined(separator: ", ")): published and not applied in these records, so that what was decided "
        + "there is not known here")
  }

  /// Says what of the half-year before is not sent any more once this review is published, where messages are sent by `send`.
  private func warnOfUnsent(_ names: [String]) throws {
    guard run.auditor.procedure == .review, let half = BatchName(run.plan.batch)?.reviewed else { return }
    let before = names.filter { BatchName($0)?.reviewed?.next == half }
    var unsent: [String] = []
    var isSending = false
    for name in before.sorted() {
      let count = try OutboxError.ifSound {
        let batch = try PublishedBatch(path: outbox.path(of: name))
        let withheld = try Withheld(of: batch, run.configuration) { _ in }.channels.keys
        return try SentCount(of: batch, in: outbox, without: Set(withheld))
      }
      guard let count else { continue }
      isSending = isSending || count.accepted + count.refused + count.unanswered > 0
      if count.accepted < count.messages { unsent.append("\(name) (\(count.text))") }
    }
    guard isSending, !unsent.isEmpty else { return }
    tell(
      "warning: nothing more of \(unsent.joined(separator: ", ")) is sent once \(run.plan.batch) is published; whom it did not reach, "
        + "tell by the files in the batch")
  }

  /// Says that those who ask for a signature do not find one in what was just published.
  private func warnOfNoSignature(_ plan: BatchPlan) {
    guard run.configuration.asksForSignature(on: run.auditor.madeOn ?? plan.asOf) else { return }
    let certificates = run.auditor.procedure == .renewal ? "; its certificates stay unsigned" : ""
    tell(
      "warning: \(plan.batch) is not signed, and `apply` and `send` take it only when it is (verify_keys): who may read the key "
        + "gives `star-audit sign \(plan.batch) --signing-key FILE`\(certificates)")
  }

  /// A batch that is applied is what it was when it was published; the records have changed by it.
  private func published(_ record: AppliedBatch) throws -> PublishedBatch? {
    let path = outbox.path(of: record.batch)
    guard try outbox.has(record.batch) else { return nil }
    do {
      let published = try PublishedBatch(path: path)
      try published.requireUnaltered()
      guard published.digest == record.manifestDigest else {
        throw OutboxError.differsFromApplied(
          batch: record.batch, path: path, difference: "the records say that another batch of this name was applied")
      }
      return published
    } catch let error as OutboxError {
      guard let damage = error.damage else { throw error }
      throw OutboxError.differsFromApplied(batch: record.batch, path: path, difference: damage)
    }
  }

  /// The batch to compare with: the one named, else, so that a batch that is there is derived as it was made, the one that it
  /// was compared with.
  private func comparison(isThere: Bool) throws -> BatchChanges? {
    if let comparedWith { return try changes(since: batch(comparedWith)) }
    if !isThere { return try usualComparison() }
    guard let published = try OutboxError.ifSound({ try PublishedBatch(path: path) }) else { return nil }
    return try outbox.comparison(of: published)
  }

  /// The latest review of an earlier half-year in the outbox, where the configuration says so: one that is damaged is told, and nothing compared.
  private func usualComparison() throws -> BatchChanges? {
    guard run.auditor.procedure == .review, run.configuration.compare == .last, let name = BatchName(run.plan.batch)
    else { return nil }
    let earlier = try outbox.batches().compactMap { text in BatchName(text).map { (text, $0) } }.filter {
      if case .review(_, number: 1) = $0.1 { $0.1 < name } else { false }
    }
    guard let latest = earlier.max(by: { $0.1 < $1.1 }) else { return nil }
    do {
      return try changes(since: PublishedBatch(path: outbox.path(of: latest.0)))
    } catch let error as OutboxError where error.damage == nil {
      throw error
    } catch {
      tell("warning: \(latest.0) is damaged, so that nothing is compared with it")
      return nil
    }
  }

  /// What changed since a review, with what those before it summed up to.
  private func changes(since review: PublishedBatch) throws -> BatchChanges {
    try BatchChanges(since: review, past: outbox.reviews(before: review))
  }

  private func batch(_ reference: BatchReference) throws -> PublishedBatch {
    try reference.batch(outbox: run.configuration.outbox)
  }

  /// Says of how many channels nothing is decided.
  package func warn(_ summary: Summary) {
    func channels(_ count: Int) -> String { count.counting("channel is", "channels are") }
    let (defective, waiting) = (summary.toBeMended.count, summary.waiting)
    if defective > 0 { tell("\(channels(defective)) on hold: defective rows, see `star-audit check`") }
    if !waiting.ids.isEmpty {
      let reviews = waiting.reviews.sorted().joined(separator: ", ")
      tell(
        "\(channels(waiting.ids.count)) on hold until a supplement decides what applying \(reviews) left on hold: "
          + "`star-audit review --supplement`, and apply it")
    }
    if !summary.undetermined.isEmpty {
      tell("\(channels(summary.undetermined.count)) undetermined: nobody can tell whether a decision is due")
    }
    tellDefectiveColumns(summary)
  }

  /// Says which columns are defective in most rows, where so many channels are undecided that single rows are hardly the
  /// reason. What was decided stands without it.
  private func tellDefectiveColumns(_ summary: Summary) {
    let undecided = summary.holds.count + summary.undetermined.count
    let all = summary.reviewed + summary.undetermined.count
    guard undecided > max(10, all / 4) || undecided > all / 2 else { return }
    let columns = try? run.database.defectiveColumns(run.configuration.recordLists)
    for column in columns ?? [] { tell(column.text) }
  }
}
