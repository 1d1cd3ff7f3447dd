import Configuration
import FileSystem
import Outbox
import StarStandard

/// Hands the digest and the notices of a batch to a transfer agent, each once (Batch.md, "Sending").
package struct SendRun {
  private let batch: PublishedBatch
  private let outbox: OutboxFolder
  private let timeZone: String
  /// The messages that are meant, in the order in which they are handed over.
  package let messages: [BatchMessage]
  /// The later batch that has superseded the decision of a channel, or tells it that the decision was taken back.
  private let superseded: [String: String]
  /// Whose decision does not hold, as the records say.
  package let withheld: Withheld

  /// What is given in from outside.
  package struct Surroundings {
    /// Seconds since 1970-01-01T00:00:00Z.
    let now: () -> Int
    /// Waits for so many seconds, or until somebody asks this to stop.
    let wait: (Double) -> Void
    let isStopAsked: () -> Bool
    let tell: (String) -> Void

    package init(
      now: @escaping () -> Int, wait: @escaping (Double) -> Void, isStopAsked: @escaping () -> Bool,
      tell: @escaping (String) -> Void
    ) {
      self.now = now
      self.wait = wait
      self.isStopAsked = isStopAsked
      self.tell = tell
    }
  }

  /// What became of the messages.
  package struct Result: Sendable {
    package let batch: String
    /// How many are meant.
    package let messages: Int
    /// Accepted now, and before.
    package fileprivate(set) var accepted = 0
    package fileprivate(set) var acceptedBefore = 0
    package fileprivate(set) var refused: [(message: BatchMessage, reason: String)] = []
    /// Not sent, as a later batch decides otherwise.
    package fileprivate(set) var superseded: [BatchMessage] = []
    /// Not sent, as what was decided does not hold: it was taken back, or applying left it out.
    package fileprivate(set) var withheld: [(message: BatchMessage, reason: Withheld.Reason)] = []
    /// Why the rest was not tried.
    package fileprivate(set) var stopped: String?
    /// What ended the run midway.
    package fileprivate(set) var failure: (any Error)?

    /// What was not tried.
    package var left: Int {
      messages - accepted - acceptedBefore - refused.count - superseded.count - withheld.count
    }
    package var isComplete: Bool { refused.isEmpty && left == 0 }
  }

  /// What is to become of a message.
  package enum Plan: String, Sendable {
    case send
    case accepted
    case superseded
    case withheld
  }

  /// After so many refusals in a row it is the agent, and not a message.
  package static let refusalsInARow = 5

  /// Looks whether the batch may be sent.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of message that are meant; nil: all.
  ///   - today: the day on which it is sent.
  ///   - tell: told of what cannot be found out.
  /// - Throws: ``OutboxError`` for a batch that is altered or cannot be read; ``AuditError`` for one that is not sent any more.
  package init(
    _ reference: BatchReference, only kinds: Set<String>? = nil, on today: CalendarDate,
    configuration: EffectiveConfiguration, tell: (String) -> Void = { _ in }
  ) throws {
    outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    timeZone = configuration.timeZone
    batch = try Self.batch(reference, in: outbox)
    try batch.requireUnaltered()
    try SignatureCheck(configuration).require(batch)
    try Self.refuseOvertaken(batch, in: outbox, today: today)
    superseded = try outbox.withdrawn(since: batch).merging(outbox.superseded(in: batch.manifest.batch)) { $1 }
    withheld = try Withheld(of: batch, configuration, tell: tell)
    messages = try batch.messages().filter { kinds?.contains($0.kind) ?? true }
  }

  /// The batch, unless it was withdrawn, wherever a copy of it stands.
  private static func batch(_ reference: BatchReference, in outbox: OutboxFolder) throws -> PublishedBatch {
    func refusal(_ name: String, _ record: Withdrawal?) -> AuditError {
      let day = record.map { " on \($0.madeOn)" } ?? ""
      return AuditError(
        .notPermitted, "\(name): this batch was withdrawn\(day), so nothing of it is sent; it may be published anew")
    }
    do {
      let batch = try reference.batch(outbox: outbox.path)
      if let record = try outbox.withdrawal(of: batch) { throw refusal(batch.path, record) }
      return batch
    } catch OutboxError.noBatch(let path) {
      guard let last = try outbox.withdrawn().last(where: { $0.batch == reference.name }) else {
        throw OutboxError.noBatch(path: path)
      }
      throw refusal(path, last.record)
    }
  }

  /// A renewal stays what it was whatever comes later: nobody is renewed twice, so that what it says is said nowhere else.
  private static func refuseOvertaken(_ batch: PublishedBatch, in outbox: OutboxFolder, today: CalendarDate) throws {
    let name = batch.manifest.batch
    guard let parsed = BatchName(name), parsed.renewalDay == nil else { return }
    let overtaking = Overtaking(try outbox.batches() + outbox.notedAsApplied(), [], today: today)
    let reason: String
    switch overtaking.cause(parsed) {
    case nil: return
    case .later(let later): reason = "\(later) has overtaken it"
    case .over(let day): reason = "its time is over since \(day)"
    }
    throw AuditError(.notPermitted, "\(name): nothing of it is sent any more: \(reason)")
  }

  /// What would be done with each message; nothing is written.
  ///
  /// - Throws: ``OutboxError``.
  package func plan() throws -> [(message: BatchMessage, plan: Plan)] {
    let sent = try outbox.sent(of: batch)
    return messages.map { message in
      let plan: Plan =
        if sent.isAccepted(message.path) {
          .accepted
        } else if isSuperseded(message) {
          .superseded
        } else {
          reason(for: message) == nil ? .send : .withheld
        }
      return (message, plan)
    }
  }

  /// Why a message is withheld; nil where it is not.
  package func reason(for message: BatchMessage) -> Withheld.Reason? {
    message.channelID.flatMap { withheld.channels[$0] }
  }

  private func isSuperseded(_ message: BatchMessage) -> Bool {
    message.channelID.map { superseded[$0] != nil } ?? false
  }

  /// Hands over what was not accepted yet. What ends it midway is in the result: everything up to there is on record.
  ///
  /// - Parameter perMinute: how many messages a minute at most; nil: as many as the agent takes.
  /// - Throws: ``OutboxError`` where it cannot begin.
  package func send(
    by agent: TransferAgent, perMinute: Int? = nil, in surroundings: Surroundings
  ) throws -> Result {
    let log = try SentLog(of: batch, in: outbox)
    var result = Result(batch: batch.manifest.batch, messages: messages.count)
    do {
      try send(by: agent, perMinute, log, in: surroundings, &result)
    } catch {
      let withdrawal = try? outbox.withdrawal(of: batch)
      result.stopped = withdrawal == nil ? "an error ended it" : "the batch was withdrawn"
      result.failure =
        withdrawal.map { record in
          AuditError(
            .notPermitted,
            "\(batch.manifest.batch): this batch was withdrawn on \(record.madeOn), while it was sent; nothing more of it is sent"
          )
        } ?? error
    }
    return result
  }

  private func send(
    by agent: TransferAgent, _ perMinute: Int?, _ log: SentLog, in surroundings: Surroundings, _ result: inout Result
  ) throws {
    var (inARow, tried) = (0, 0)
    var lastTold = surroundings.now()
    for message in messages {
      if log.state.isAccepted(message.path) {
        result.acceptedBefore += 1
        continue
      }
      if isSuperseded(message) {
        result.superseded.append(message)
        continue
      }
      if let reason = reason(for: message) {
        result.withheld.append((message, reason))
        continue
      }
      guard result.stopped == nil else { continue }
      if let perMinute, tried > 0 { surroundings.wait(60 / Double(perMinute)) }
      guard !surroundings.isStopAsked() else {
        result.stopped = "somebody asked for it"
        continue
      }
      if log.state.statuses[message.path] == .handed {
        surroundings.tell(
          "\(message.title): the agent's answer was lost; handed over once more, and if it arrives twice, with one Message-ID"
        )
      }
      let prepared = try agent.prepare(try bytes(of: message, to: nil, at: surroundings.now()))
      try log.note(.handed, message.path, at: Self.moment(surroundings.now()))
      let answer = try agent.handOver(prepared)
      tried += 1
      do {
        try log.note(
          answer.isAccepted ? .accepted : .refused, message.path, at: Self.moment(surroundings.now()),
          exitStatus: answer.exitStatus)
      } catch {
        if answer.isAccepted {
          surroundings.tell(
            "\(message.title): accepted, which cannot be written down: the next run hands it over once more")
        }
        throw error
      }
      if answer.isAccepted {
        inARow = 0
        result.accepted += 1
      } else {
        inARow += 1
        result.refused.append((message, answer.reason))
        surroundings.tell("\(message.title): refused, and kept for the next run: \(answer.reason)")
        if inARow == Self.refusalsInARow { result.stopped = "\(inARow) messages in a row were refused" }
      }
      Work.tell(result.accepted + result.acceptedBefore, of: messages.count, "messages")
      if surroundings.now() >= lastTold + 10 {
        lastTold = surroundings.now()
        surroundings.tell("\(result.accepted + result.acceptedBefore) of \(messages.count) accepted")
      }
    }
  }

  /// Hands the digest and one message of each kind over to one address alone; nothing is put on record.
  ///
  /// - Parameter perMinute: how many messages a minute at most; nil: as many as the agent takes.
  /// - Throws: ``OutboxError``.
  package func rehearse(
    to recipient: String, by agent: TransferAgent, perMinute: Int? = nil, in surroundings: Surroundings
  ) throws -> Result {
    var kinds: Set<String> = []
    let chosen = messages.filter { kinds.insert($0.kind).inserted }
    var result = Result(batch: batch.manifest.batch, messages: chosen.count)
    for (number, message) in chosen.enumerated() {
      if let perMinute, number > 0 { surroundings.wait(60 / Double(perMinute)) }
      guard !surroundings.isStopAsked() else {
        result.stopped = "somebody asked for it"
        break
      }
      let answer = try agent.handOver(try bytes(of: message, to: recipient, at: surroundings.now()))
      if answer.isAccepted {
        result.accepted += 1
      } else {
        result.refused.append((message, answer.reason))
        surroundings.tell("\(message.title): refused: \(answer.reason)")
      }
    }
    return result
  }

  private func bytes(of message: BatchMessage, to recipient: String?, at now: Int) throws -> [UInt8] {
    let date = MailDate.moment(now, offset: TimeZones.offset(at: now, in: timeZone))
    return OutgoingMessage.bytes(try batch.contents(of: message), date: date, to: recipient)
  }

  private static func moment(_ now: Int) -> String {
    let day = TimeZones.date(at: now, in: "UTC")
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = now - Int(day.dayNumber) * 86_400
    return "\(day)T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
  }
}
