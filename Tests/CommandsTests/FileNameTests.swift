import Foundation
import Testing

/// What files about a channel are called, whatever its id.
@Suite struct FileNameTests {
  /// A downgrade for each of the channels, and for `CH-1`.
  private func reviewed(_ channels: String..., changes: String...) throws -> Office {
    let office = try Office(Records().adding(channels), "UPDATE credits SET points = 0")
    for change in changes { try office.change(change) }
    try office.must("review", "--as-of", "2026-07-01")
    return office
  }

  private func notices(_ office: Office, _ batch: String = "2026-07-review") throws -> [String: String] {
    try office.decisions(of: batch).compactMapValues { $0["notice"] as? String }
  }

  @Test func theNoticeOfAnIdThatBeginsWithADotIsFoundByAShell() throws {
    let office = try reviewed(".HIDDEN", "..")
    let shell = try Program.launch(
      "/bin/sh", ["-c", "cd \(office.batch("2026-07-review"))/notices && for f in *.eml; do echo \"$f\"; done"])
    #expect(
      shell.text.split(separator: "\n") == ["%2E..downgrade.eml", "%2EHIDDEN.downgrade.eml", "CH-1.downgrade.eml"])
    #expect(try notices(office)[".HIDDEN"] == "notices/%2EHIDDEN.downgrade.eml")
    try office.must("verify", "2026-07-review")
  }

  @Test func channelsWhoseIdsDifferInCaseOnlyHaveFilesOfTheirOwn() throws {
    let office = try reviewed("ch-1", "Ch-1", ".a", ".A", "CH-2", "ch-3")
    let expected = [
      "CH-1": "CH-1", "Ch-1": "Ch-1~2", "ch-1": "ch-1~3", ".A": "%2EA", ".a": "%2Ea~2", "CH-2": "CH-2", "ch-3": "ch-3",
    ]
    #expect(try notices(office) == expected.mapValues { "notices/\($0).downgrade.eml" })
    let names = try office.files(of: "2026-07-review").keys.filter { $0.hasPrefix("notices/") }
    #expect(Set(names) == Set(try notices(office).values))
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    // Each is the channel's own.
    for (id, name) in try notices(office) {
      let message = try Message(office.batch("2026-07-review") + "/" + name)
      #expect(message.header("Subject")?.contains("(\(id)): ") == true)
    }
    let csv = String(decoding: office.folder.contents("outbox/2026-07-review/decisions.csv"), as: UTF8.self)
    #expect(csv.contains(",notices/ch-1~3.downgrade.eml,"))
    try office.must("verify", "2026-07-review")
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("apply", "2026-07-review")
  }

  /// The first of such ids counts whether or not it has a notice; one that is not decided does not.
  @Test func aNameDoesNotDependOnWhoHasANotice() throws {
    let kept = try reviewed("ch-1", changes: "UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    #expect(try notices(kept) == ["ch-1": "notices/ch-1~2.downgrade.eml"])
    let closed = try reviewed("ch-1", changes: "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-1'")
    #expect(try notices(closed) == ["ch-1": "notices/ch-1.downgrade.eml"])
  }

  @Test func aPreviewNamesWhatWouldBePublished() throws {
    let office = try reviewed("ch-1")
    let preview = try office.must("review", "--report-only", "--as-of", "2026-07-01", "--format", "jsonl").output
    #expect(preview == office.folder.contents("outbox/2026-07-review/decisions.jsonl"))
  }

  @Test func certificatesAreNamedLikewise() throws {
    let office = try Office(
      Records().adding("ch-1", ".HIDDEN"), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    let batch = "2027-01-15-renewal"
    let decisions = try office.decisions(of: batch)
    let names = ["CH-1": "CH-1", "ch-1": "ch-1~2", ".HIDDEN": "%2EHIDDEN"]
    #expect(
      decisions.compactMapValues { $0["certificate"] as? String } == names.mapValues { "certificates/\($0).html" })
    for (id, name) in names {
      let certificate = office.folder.contents("outbox/\(batch)/certificates/\(name).html")
      #expect(String(decoding: certificate, as: UTF8.self).contains(id))
      #expect(
        try Message(office.batch(batch) + "/notices/\(name).renewed.eml").attachments.first?.bytes == certificate)
    }
    try office.must("verify", batch)
    try office.must("apply", batch)
  }
}
