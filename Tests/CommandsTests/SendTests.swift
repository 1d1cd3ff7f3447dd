import Foundation
import Testing

/// `send` as a process: exit statuses, the command that it runs, kills.
@Suite struct SendTests {
  private static let batch = "2027-01-review"

  /// An office with a published review, and a `sendmail` that keeps what it gets.
  private func office(_ statements: String...) throws -> Office {
    let office = try Office()
    for statement in statements { try office.change(statement) }
    try office.must("review", "--as-of", "2027-01-01")
    try FileManager.default.createDirectory(atPath: office.folder.path("bin/inbox"), withIntermediateDirectories: true)
    let script = try office.folder.write(
      """
      #!/bin/sh
      cd "$(dirname "$0")" || exit 99
      echo "$*" >>arguments
      if [ -e status ]; then echo "nobody@partner.example is not here" >&2; exit "$(cat status)"; fi
      cat >"inbox/$$"
      if [ -e parent ]; then rm parent; kill -9 $PPID; fi
      if [ -e stop ]; then rm stop; kill -TERM $PPID; fi
      """, to: "bin/sendmail")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    return office
  }

  private static let failing = "DELETE FROM credits"

  private func send(_ office: Office, _ arguments: String..., environment: [String: String] = [:]) throws
    -> Program.Result
  {
    let path = office.folder.path("bin") + ":/usr/bin:/bin"
    return try Program.run(
      ["send", Self.batch] + arguments + ["--database", office.database, "--outbox", office.outbox], on: "2027-01-05",
      environment: environment.merging(["PATH": path]) { $1 })
  }

  /// The paths of the messages that arrived, as their Message-IDs.
  private func identifiers(_ office: Office) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder.path("bin/inbox")).map { name in
      let text = String(decoding: office.folder.contents("bin/inbox/\(name)"), as: UTF8.self)
      return text.components(separatedBy: "\n").first { $0.hasPrefix("Message-ID: ") } ?? ""
    }
  }

  private func arguments(_ office: Office) -> [String] {
    String(decoding: office.folder.contents("bin/arguments"), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func theMachinesSendmailGetsEveryMessageOnceAndStatusSaysHowMuch() throws {
    let office = try office(Self.failing)
    let before = try office.run("status", "--format", "json", on: "2027-01-05")
    #expect(before.text.contains(#""sent":{"messages":2,"accepted":0,"refused":0,"unanswered":0,"last_at":null}"#))
    let result = try send(office)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("2027-01-review: 2 accepted, 0 before, 0 refused, 0 superseded, 0 left"))
    #expect(arguments(office) == ["-t -i", "-t -i"])
    #expect(try send(office).errors.contains("0 accepted, 2 before"))
    #expect(try Set(identifiers(office)).count == 2)
    #expect(
      try office.run("status", on: "2027-01-05").text.contains("2 of 2 messages sent, the last at 2027-01-05T04:"))
    let log = String(decoding: office.folder.contents("outbox/.sent/2027-01-review.jsonl"), as: UTF8.self)
    #expect(log.contains(sha256(office.folder.contents("outbox/\(Self.batch)/manifest.json"))))
    #expect(!log.contains("@"))
    try office.must("verify", Self.batch)
  }

  @Test func theEnvelopesSenderIsThatOfTheConfiguration() throws {
    let office = try office(Self.failing)
    let config = try office.folder.write(
      "mail: { from: a@vendor.test, digest_to: a@vendor.test, objections: a@vendor.test, envelope_from: bounces@vendor.test }\n",
      to: "own.yaml")
    #expect(try send(office, "--config", config).status == 0)
    #expect(arguments(office) == Array(repeating: "-t -i -f bounces@vendor.test", count: 2))
    #expect(try send(office, "--config", config, "--to", "me@vendor.test").status == 0)
    #expect(arguments(office).last == "-i -f bounces@vendor.test -- me@vendor.test")
  }

  @Test func aDryRunListsAndSendsNothing() throws {
    let office = try office(Self.failing)
    let before = try office.folder.snapshot()
    let result = try send(office, "--dry-run")
    #expect(result.status == 0)
    #expect(result.text == "send digest.eml\nsend notices/CH-1.downgrade.eml\n", "\(result.text)")
    #expect(try office.folder.snapshot() == before)
    #expect(try send(office, "--only", "digest").status == 0)
    #expect(try send(office, "--dry-run").text == "accepted digest.eml\nsend notices/CH-1.downgrade.eml\n")
    #expect(try send(office, "--only", "downgrades").status == 64)
  }

  /// Several kinds stand behind one option, as `review --only` takes several outcomes; the batch may come last.
  @Test func severalKindsAreSentAtOnce() throws {
    let office = try office(Self.failing)
    func listed(_ arguments: String...) throws -> String {
      let result = try office.run(["send"] + arguments + ["--dry-run"], on: "2027-01-05")
      #expect(result.status == 0, "\(result.errors)")
      return result.text
    }
    let (digest, notice) = ("send digest.eml\n", "send notices/CH-1.downgrade.eml\n")
    #expect(try listed(Self.batch, "--only", "downgrade", "revoke") == notice)
    #expect(try listed(Self.batch, "--only", "downgrade", "digest") == digest + notice)
    #expect(try listed(Self.batch, "--only", "downgrade", "--only", "digest") == digest + notice)
    #expect(try listed("--only", "revoke", "digest", Self.batch) == digest)
    let none = try office.run("send", "--only", "digest", on: "2027-01-05")
    #expect(none.status == 64 && none.errors.contains("<batch>"), "\(none.errors)")
  }

  @Test func whatIsRefusedEndsWithTryAgainAndWithoutAnAddress() throws {
    let office = try office(Self.failing)
    try office.folder.write("69", to: "bin/status")
    let result = try send(office, "--format", "json")
    #expect(result.status == 75)
    #expect(
      result.errors.contains(
        "CH-1 (downgrade): refused, and kept for the next run: sendmail ended with 69: … is not here"))
    #expect(!(result.errors + result.text).contains("@"), "\(result.errors)\(result.text)")
    let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    #expect((document["refused"] as? [[String: Any]])?.map { $0["channel_id"] as? String } == [nil, "CH-1"])
    try FileManager.default.removeItem(atPath: office.folder.path("bin/status"))
    #expect(try send(office).status == 0)
  }

  @Test func anAlteredAndAnOvertakenBatchAreRefused() throws {
    let office = try office(Self.failing)
    let notice = "outbox/\(Self.batch)/notices/CH-1.downgrade.eml"
    let bytes = office.folder.contents(notice)
    try office.folder.write(bytes + Data("x".utf8), to: notice)
    #expect(try send(office).status == 65)
    try office.folder.write(bytes, to: notice)
    try office.must("review", "--as-of", "2027-07-01")
    let overtaken = try send(office)
    #expect(overtaken.status == 64)
    #expect(overtaken.errors.contains("2027-07-review has overtaken it"), "\(overtaken.errors)")
    #expect(arguments(office).isEmpty)
  }

  /// A supplement in the outbox decides otherwise.
  @Test func aNoticeOfASupersededDecisionIsNotSent() throws {
    let office = try office(Self.failing)
    try FileManager.default.copyItem(atPath: office.batch(Self.batch), toPath: office.batch(Self.batch + "-2"))
    let line = String(decoding: office.lines(of: Self.batch)[0], as: UTF8.self).dropLast()
    try office.folder.write(
      line + #","supersedes":{"batch":"2027-01-review","outcome":"downgrade","to_star":2}}"# + "\n",
      to: "outbox/\(Self.batch)-2/decisions.jsonl")
    #expect(try send(office, "--dry-run").text == "send digest.eml\nsuperseded notices/CH-1.downgrade.eml\n")
    let result = try send(office)
    #expect(result.status == 0)
    #expect(result.errors.contains("1 accepted, 0 before, 0 refused, 1 superseded, 0 left"), "\(result.errors)")
    #expect(try identifiers(office).count == 1)
  }

  @Test func killedWhileTheAgentAnswersItSaysThatTheAnswerWasLost() throws {
    let office = try office(Self.failing)
    try office.folder.write("", to: "bin/parent")
    #expect(try send(office).status == -SIGKILL)
    let again = try send(office)
    #expect(again.status == 0)
    #expect(again.errors.contains("digest: the agent's answer was lost; handed over once more"), "\(again.errors)")
    #expect(!again.errors.contains("CH-1"))
    #expect(try identifiers(office).count == 3)
    #expect(try Set(identifiers(office)).count == 2)
  }

  @Test func askedToStopItBringsTheMessageAtHandToItsEnd() throws {
    let office = try office(Self.failing)
    try office.folder.write("", to: "bin/stop")
    let result = try send(office)
    #expect(result.status == 75, "\(result.errors)")
    #expect(result.errors.contains("1 accepted, 0 before, 0 refused, 0 superseded, 1 left"), "\(result.errors)")
    #expect(result.errors.contains("stopped: somebody asked for it; run it again to go on"))
    #expect(try send(office).errors.contains("1 accepted, 1 before"))
    #expect(try identifiers(office).count == 2)
  }

  /// One call that writes fails, or all from one on; or the program is killed before one. Nothing is left out, and what is sent
  /// twice is what was said to have no answer.
  @Test(arguments: ["WRITE \(EIO)", "WRITES \(ENOSPC)", "WRITES 0"])
  func nothingIsSentTwiceWhoseAnswerIsKnown(_ fault: String) throws {
    var calls = 0
    while calls < 60 {
      let office = try office(Self.failing)
      let faults = Faults(rules: "\(fault) \(calls) /.sent")
      let result = try send(office, environment: faults.environment())
      let moment = "\(fault) at call \(calls): \(result.status) \(result.errors)"
      if result.status == 0 { break }
      #expect([-SIGKILL, 73, 74].contains(result.status), "\(moment)")
      let again = try send(office)
      #expect(again.status == 0, "\(moment) \(again.errors)")
      let identifiers = try identifiers(office)
      #expect(Set(identifiers).count == 2, "\(moment)")
      let wasSaid =
        again.errors.contains("the agent's answer was lost") || result.errors.contains("cannot be written down")
      #expect(identifiers.count == 2 || identifiers.count == 3 && wasSaid, "\(moment) \(again.errors)")
      calls += 1
    }
    #expect((8..<60).contains(calls), "\(calls) calls write")
  }
}
