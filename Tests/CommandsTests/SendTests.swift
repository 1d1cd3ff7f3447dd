import Foundation
import Testing

/// Notices that arrive, once: `send`.
@Suite struct SendTests {
  private static let batch = "2027-01-review"

  /// Three channels that lose a star, and an agent that keeps what it is given.
  private func office() throws -> Office {
    let office = try Office(Records().adding("CH-2", "CH-3"), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2027-01-01")
    _ = try office.folder.write("", to: "taken/.keep")
    return office
  }

  /// A transfer agent: each message in a file of its own, with its arguments before it.
  private func agent(_ office: Office, _ more: String = "") throws -> String {
    let path = try office.folder.write(
      """
      #!/bin/sh
      \(more)
      n=$(ls "\(office.folder.path("taken"))" | wc -l)
      { echo "args: $*"; cat; } > "\(office.folder.path("taken"))/$n"
      """, to: "agent")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func send(_ office: Office, _ arguments: String..., on day: String = "2027-01-05") throws -> Program.Result {
    try Program.run(
      ["send", Self.batch, "--database", office.database, "--outbox", office.outbox] + arguments, on: day)
  }

  private func taken(_ office: Office) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder.path("taken")).filter { $0 != ".keep" }
      .sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
      .map { String(decoding: office.folder.contents("taken/" + $0), as: UTF8.self) }
  }

  @Test func everyMessageIsHandedOverOnce() throws {
    let office = try office()
    let agent = try agent(office)
    let listed = try send(office, "--dry-run")
    #expect(
      listed.text.split(separator: "\n") == [
        "digest.eml", "notices/CH-1.downgrade.eml", "notices/CH-2.downgrade.eml", "notices/CH-3.downgrade.eml",
      ])
    let result = try send(office, "--with", "\(agent) -t -i")
    #expect(result.status == 0, "\(result.errors)")
    let messages = try taken(office)
    #expect(messages.count == 4)
    #expect(messages[1].hasPrefix("args: -t -i\n"))
    let file = String(
      decoding: office.folder.contents("outbox/\(Self.batch)/notices/CH-1.downgrade.eml"), as: UTF8.self)
    func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    let sent = lines(messages[1]).dropFirst()
    let date = try #require(sent.first { $0.hasPrefix("Date: ") })
    #expect(date.hasPrefix("Date: Tue, 05 Jan 2027 ") && date.hasSuffix(" +0800"), "\(date)")
    #expect(sent.filter { !$0.hasPrefix("Date: ") } == lines(file).filter { !$0.hasPrefix("Date: ") })
    let again = try send(office, "--with", agent)
    #expect(again.status == 0 && again.errors.contains("0 messages accepted, 4 before"), "\(again.errors)")
    #expect(try taken(office).count == 4)
    let status = try office.run("status", "--as-of", "2027-01-05")
    #expect(status.text.contains("4 of 4 messages sent"), "\(status.text)")
    try office.must("verify", Self.batch)
  }

  @Test func whatIsRefusedIsTriedAgainAndStopsNobody() throws {
    let office = try office()
    let picky = try agent(
      office,
      "grep -q 'To: .*' - >/dev/null; [ ! -e '\(office.folder.path("refuse"))' ] || { rm '\(office.folder.path("refuse"))'; exit 75; }"
    )
    _ = try office.folder.write("", to: "refuse")
    let first = try send(office, "--with", picky)
    #expect(first.status == 75)
    #expect(first.errors.contains("refused with status 75: digest.eml"), "\(first.errors)")
    #expect(try taken(office).count == 3)
    #expect(try send(office, "--with", picky).status == 0)
    #expect(try taken(office).count == 4)
  }

  @Test func afterFiveInARowTheRestWaits() throws {
    let office = try Office(
      Records().adding(["CH-2", "CH-3", "CH-4", "CH-5", "CH-6", "CH-7"]), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2027-01-01")
    let result = try send(office, "--with", "/bin/false")
    #expect(result.status == 75 && result.errors.contains("5 messages refused, and 3 not tried"), "\(result.errors)")
  }

  /// A trial goes to one address alone, and is not recorded.
  @Test func aTrialGoesToOneAddressAlone() throws {
    let office = try office()
    let agent = try agent(office)
    #expect(try send(office, "--with", "\(agent) -t", "--to", "me@vendor.de").status == 0)
    let messages = try taken(office)
    #expect(messages.count == 2)
    for message in messages {
      #expect(message.hasPrefix("args: -- me@vendor.de\n"))
      let head = message.components(separatedBy: "\n\n")[0]
      #expect(head.contains("\nTo: me@vendor.de\n") && !head.contains("Cc:"), "\(head)")
    }
    #expect(!FileManager.default.fileExists(atPath: office.outbox + "/.sent"))
    #expect(try send(office, "--to", "nobody", "--with", agent).status == 64)
  }

  @Test func oneKindAlone() throws {
    let office = try office()
    #expect(try send(office, "--only", "warning", "--dry-run").text.isEmpty)
    #expect(try send(office, "--only", "downgrade", "--dry-run").text.split(separator: "\n").count == 3)
    #expect(try send(office, "--only", "everything", "--dry-run").status == 64)
  }

  @Test func whatIsAlteredWithdrawnOrOvertakenIsNotSent() throws {
    let office = try office()
    let agent = try agent(office)
    let file = "outbox/\(Self.batch)/notices/CH-1.downgrade.eml"
    let bytes = office.folder.contents(file)
    try office.folder.write(bytes + Data("x".utf8), to: file)
    #expect(try send(office, "--with", agent).status == 65)
    try office.folder.write(bytes, to: file)
    try office.must("review", "--as-of", "2027-07-01", "--allow-downgrades", "9", "--allow-shrink", on: "2027-07-02")
    #expect(try send(office, "--with", agent, on: "2027-07-02").status == 64)
    try office.must("withdraw", "2027-07-review", "--reason", "r", "--by", "b", on: "2027-07-02")
    try office.must("withdraw", Self.batch, "--reason", "r", "--by", "b", on: "2027-07-02")
    let withdrawn = try Program.run(
      [
        "send", office.batch(".withdrawn/\(Self.batch).1"), "--with", agent, "--database", office.database, "--outbox",
        office.outbox,
      ],
      on: "2027-07-02")
    #expect(withdrawn.status == 64, "\(withdrawn.errors)")
    #expect(try taken(office).isEmpty)
  }

  @Test func whatASupplementSupersedesIsLeftOut() throws {
    let office = try office()
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-2'")
    try office.must("review", "--supplement", on: "2027-01-04")
    let listed = try send(office, "--dry-run")
    #expect(!listed.text.contains("CH-2"))
    #expect(listed.errors.contains("supersedes them: notices/CH-2.downgrade.eml"), "\(listed.errors)")
  }

  /// Killed at any moment, a run is gone on with: nothing is left out, and at most the message at hand is sent again.
  @Test(arguments: [1, 2, 3, 4]) func aKilledRunIsGoneOnWith(_ message: Int) throws {
    let office = try office()
    let killing = try agent(
      office,
      "[ \(message) -ne $(( $(ls '\(office.folder.path("taken"))' | wc -l) + 1 )) ] || [ -e '\(office.folder.path("killed"))' ] || "
        + "{ touch '\(office.folder.path("killed"))'; kill -9 $PPID; exit 1; }")
    let killed = try send(office, "--with", killing)
    #expect(killed.status == -SIGKILL)
    #expect(try send(office, "--with", killing).status == 0)
    let digests = try taken(office).map { $0.components(separatedBy: "Message-ID: ").last?.prefix(40) }
    #expect(digests.count == 4 && Set(digests).count == 4)
  }
}
