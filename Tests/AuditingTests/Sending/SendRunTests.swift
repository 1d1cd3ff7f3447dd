import Foundation
import Outbox
import StarStandard
import Testing

@testable import Auditing

/// What `send` hands over, once, and how it goes on.
@Suite struct SendRunTests {
  private static let batch = "2027-01-review"
  /// 2027-01-05T02:03:04Z.
  private static let now = 1_799_114_584

  private func desk() throws -> (Desk, FakeAgent) {
    let desk = try Desk()
    try desk.publish(desk.review())
    return (desk, try FakeAgent(in: desk.folder))
  }

  private func run(_ desk: Desk, _ batch: String = Self.batch, only: Set<String>? = nil, on day: String = "2027-01-05")
    throws
    -> SendRun
  {
    try SendRun(BatchReference(batch), only: only, on: AuditingTests.on(day), configuration: desk.configuration)
  }

  private final class Told {
    var lines: [String] = []
    var waits: [Double] = []
    var stopsAfterWaits: Int?
  }

  private func surroundings(_ told: Told = Told()) -> SendRun.Surroundings {
    SendRun.Surroundings(
      now: { Self.now }, wait: { told.waits.append($0) },
      isStopAsked: { told.stopsAfterWaits.map { told.waits.count >= $0 } ?? false }, tell: { told.lines.append($0) })
  }

  @Test func everyMessageIsHandedOverOnceWithTheDateOfSendingAndItsOwnID() throws {
    let (desk, agent) = try desk()
    let run = try run(desk)
    let result = try run.send(by: agent.agent(), in: surroundings())
    let batch = try desk.batch(Self.batch)
    let messages = try batch.messages()
    #expect(messages.count > 10)
    #expect(messages.first?.path == "digest.eml")
    #expect(result.accepted == messages.count && result.isComplete)
    let got = try agent.messages
    #expect(got.count == messages.count)
    for (message, sent) in zip(messages, got) {
      let published = String(decoding: try batch.contents(of: message), as: UTF8.self)
      #expect(sent.field("Date") == "Tue, 05 Jan 2027 02:03:04 +0000")
      let date = try #require(published.field("Date"))
      #expect(published.replacing("Date: \(date)\n", with: "Date: Tue, 05 Jan 2027 02:03:04 +0000\n") == sent)
      #expect(sent.field("Message-ID") != nil)
    }
    #expect(Set(agent.arguments) == ["-t -i"])
    let again = try run.send(by: agent.agent(), in: surroundings())
    #expect(again.accepted == 0 && again.acceptedBefore == messages.count && again.isComplete)
    #expect(try agent.messages.count == messages.count)
  }

  @Test func aRefusedOneIsNamedWithoutAnAddressKeptAndDoesNotStopTheRest() throws {
    let (desk, agent) = try desk()
    let victim = try #require(try desk.batch(Self.batch).messages().dropFirst(3).first)
    let id = try #require(
      String(decoding: try desk.batch(Self.batch).contents(of: victim), as: UTF8.self).field("Message-ID"))
    try agent.set("refuse", id)
    let told = Told()
    let first = try run(desk).send(by: agent.agent(), in: surroundings(told))
    #expect(first.refused.map(\.message) == [victim])
    #expect(first.left == 0 && first.stopped == nil && !first.isComplete)
    let line = try #require(told.lines.first { $0.contains("refused") })
    #expect(line.contains(victim.channelID ?? "-") && line.contains("ended with 67: … unknown"), "\(line)")
    #expect(!told.lines.joined().contains("@"))
    let count = try SentCount(of: desk.batch(Self.batch), in: desk.outbox)
    #expect(count.refused == 1 && count.accepted == count.messages - 1)
    #expect(count.text.hasSuffix("the last at 2027-01-05T02:03:04Z, 1 refused"), "\(count.text)")
    try agent.set("refuse", nil)
    let second = try run(desk).send(by: agent.agent(), in: surroundings())
    #expect(second.accepted == 1 && second.isComplete)
    #expect(try SentCount(of: desk.batch(Self.batch), in: desk.outbox).refused == 0)
    #expect(try Set(agent.messages).count == agent.messages.count)
  }

  @Test func fiveRefusalsInARowStopIt() throws {
    let (desk, agent) = try desk()
    try agent.set("refuse", "Message-ID")
    let result = try run(desk).send(by: agent.agent(), in: surroundings())
    #expect(result.refused.count == 5 && result.left == result.messages - 5)
    #expect(result.stopped == "5 messages in a row were refused")
    try agent.set("refuse", nil)
    let next = try run(desk).send(by: agent.agent(), in: surroundings())
    #expect(next.accepted == next.messages && next.isComplete)
  }

  @Test func anAgentThatCannotBeStartedOrDiesHasRefused() throws {
    let (desk, agent) = try desk()
    let none = try #require(TransferAgent("/nowhere/sendmail -t", to: nil, temporaryFolder: desk.folder))
    let told = Told()
    #expect(try run(desk).send(by: none, in: surroundings(told)).refused.count == 5)
    #expect(told.lines.contains { $0.contains("/nowhere/sendmail cannot be started: No such file") }, "\(told.lines)")
    try agent.set("die", "Message-ID")
    let result = try run(desk).send(by: agent.agent(), in: surroundings())
    #expect(result.refused.first?.reason.contains("was ended by signal 9") ?? false)
  }

  @Test func whereTheAnswerWasLostItIsSaid() throws {
    let (desk, agent) = try desk()
    do {
      let log = try SentLog(of: desk.batch(Self.batch), in: desk.outbox)
      try log.note(.handed, "digest.eml", at: "2027-01-05T00:00:00Z")
    }
    // A killed run had begun to write the answer.
    try desk.append(#"{"batch":"2027-01-rev"#, to: ".sent/2027-01-review.jsonl")
    let told = Told()
    let result = try run(desk).send(by: agent.agent(), in: surroundings(told))
    #expect(result.isComplete)
    #expect(told.lines.first?.hasPrefix("digest: the agent's answer was lost") ?? false, "\(told.lines)")
    #expect(told.lines.count == 1)
    #expect(try SentCount(of: desk.batch(Self.batch), in: desk.outbox).accepted == result.messages)
  }

  @Test func aRecordThatCannotBeReadStopsIt() throws {
    let (desk, agent) = try desk()
    _ = try run(desk).send(by: agent.agent(), in: surroundings())
    try desk.append("{}\n", to: ".sent/2027-01-review.jsonl")
    let count = try agent.messages.count
    #expect { try run(desk).send(by: agent.agent(), in: surroundings()) } throws: { error in
      guard case OutboxError.sentUnreadable(_, let line) = error else { return false }
      return line == 2 * count + 1
    }
    #expect(try agent.messages.count == count)
  }

  @Test func twoDoNotSendOneBatchSideBySide() throws {
    let (desk, agent) = try desk()
    let log = try SentLog(of: desk.batch(Self.batch), in: desk.outbox)
    #expect { try run(desk).send(by: agent.agent(), in: surroundings()) } throws: { error in
      guard case OutboxError.beingSent = error else { return false }
      return true
    }
    withExtendedLifetime(log) {}
  }

  @Test func oneAddressAloneGetsOneOfEachKindAndNothingIsRecorded() throws {
    let (desk, agent) = try desk()
    let run = try run(desk)
    let kinds = Set(run.messages.map(\.kind))
    #expect(kinds.count > 2)
    let result = try run.rehearse(to: "me@vendor.test", by: agent.agent(to: "me@vendor.test"), in: surroundings())
    #expect(result.accepted == kinds.count && result.isComplete)
    #expect(Set(agent.arguments) == ["-i me@vendor.test"])
    for message in try agent.messages {
      #expect(message.field("To") == "me@vendor.test")
      #expect(message.field("Cc") == nil)
    }
    #expect(!FileManager.default.fileExists(atPath: desk.configuration.outbox + "/.sent"))
    // A command that reads no recipients from the message is left as it is.
    _ = try run.rehearse(
      to: "me@vendor.test", by: agent.agent(to: "me@vendor.test", options: " -x"), in: surroundings())
    #expect(agent.arguments.last == "-x")
  }

  @Test func oneKindAlone() throws {
    let (desk, agent) = try desk()
    let result = try run(desk, only: ["downgrade"]).send(by: agent.agent(), in: surroundings())
    #expect(result.isComplete && result.messages > 0)
    #expect(try agent.messages.count == result.messages)
    let count = try SentCount(of: desk.batch(Self.batch), in: desk.outbox)
    #expect(count.accepted == result.messages && count.messages > result.messages)
  }

  @Test func aRateIsAPauseBetweenMessagesAndAStopIsBetweenThem() throws {
    let (desk, agent) = try desk()
    let told = Told()
    told.stopsAfterWaits = 2
    let result = try run(desk).send(by: agent.agent(), perMinute: 30, in: surroundings(told))
    #expect(told.waits == [2, 2])
    #expect(result.accepted == 2 && result.stopped == "somebody asked for it" && result.left == result.messages - 2)
    told.waits = []
    let tried = try run(desk).rehearse(
      to: "me@vendor.test", by: agent.agent(to: "me@vendor.test"), perMinute: 30, in: surroundings(told))
    #expect(told.waits == [2, 2])
    #expect(tried.accepted == 2 && tried.stopped == "somebody asked for it" && !tried.isComplete)
  }

  @Test func anAlteredBatchIsNotSent() throws {
    let (desk, _) = try desk()
    try desk.append("x", to: Self.batch + "/report.html")
    #expect { try run(desk) } throws: { error in
      guard case OutboxError.damaged = error else { return false }
      return true
    }
  }

  @Test func aWithdrawnBatchAndAnOvertakenOneAreNotSent() throws {
    func refusal(_ body: () throws -> Void) throws -> String {
      let error = #expect(throws: AuditError.self) { try body() }
      #expect(error?.kind == .notPermitted)
      return error?.lines.first ?? ""
    }
    let (desk, _) = try desk()
    _ = try desk.publication(desk.review("2027-07-01"), undecided: 1_000_000, allowsShrinking: true).publish()
    #expect(try refusal { _ = try run(desk) }.contains("2027-07-review has overtaken it"))
    _ = try WithdrawRun(
      BatchReference("2027-07-review"), reason: "r", by: "b", on: on("2027-07-02"), configuration: desk.configuration
    ).withdraw()
    #expect(try refusal { _ = try run(desk, "2027-07-review") }.contains("withdrawn on 2027-07-02"))
    let copy = desk.configuration.outbox + "/.withdrawn/2027-07-review.1"
    #expect(try refusal { _ = try run(desk, copy) }.contains("withdrawn on 2027-07-02"))
    _ = try run(desk)
    try desk.publish(desk.notices)
    _ = try run(desk, "2026-12-renewal-notices", on: "2026-12-31")
    #expect(
      try refusal { _ = try run(desk, "2026-12-renewal-notices", on: "2027-01-01") }.contains("over since 2027-01-01"))
  }

  /// What was sent of a batch that was withdrawn is not sent of the one that is published in its place.
  @Test func anotherBatchOfTheNameIsSentAnew() throws {
    let (desk, agent) = try desk()
    let before = try run(desk).send(by: agent.agent(), in: surroundings()).accepted
    _ = try WithdrawRun(
      BatchReference(Self.batch), reason: "r", by: "b", on: on("2027-01-02"), configuration: desk.configuration
    ).withdraw()
    try desk.publish(desk.review("2027-01-02"))
    #expect(try SentCount(of: desk.batch(Self.batch), in: desk.outbox).accepted == 0)
    let result = try run(desk).send(by: agent.agent(), in: surroundings())
    #expect(result.acceptedBefore == 0 && result.accepted > 0)
    #expect(try agent.messages.count == before + result.accepted)
  }

  @Test(
    arguments: [
      (["digest", "nothing"], nil, nil, nil), ([], "30", nil, nil), ([], "0/min", nil, nil), ([], "-1/min", nil, nil),
      ([], nil, "nobody", nil), ([], nil, "-f@x.y", nil), ([], nil, nil, "  "),
    ] as [([String], String?, String?, String?)])
  func whatIsAskedForIsRead(_ kinds: [String], _ rate: String?, _ recipient: String?, _ command: String?) {
    let error = #expect(throws: AuditError.self) {
      try SendRequest(kinds: kinds, rate: rate, to: recipient, with: command)
    }
    #expect(error?.kind == .notPermitted)
  }
}
