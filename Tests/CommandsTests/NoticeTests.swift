import Foundation
import Testing

@Suite struct NoticeTests {
  private func publish(_ database: String, _ folder: Folder, _ more: String...) throws -> Program.Result {
    try Program.run(
      ["review", "--as-of", "2026-07-01", "--database", database, "--outbox", folder.path("outbox"), "--quiet"] + more)
  }

  @Test func aDowngradeIsToldWithClauseRequirementAndCure() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(
      database, "UPDATE credits SET points = 449", "UPDATE channels SET office_email = 'office@vendor.example'")
    #expect(try publish(database, folder).status == 0)
    let message = try Message(folder.path("outbox/2026-07-review/notices/CH-1.downgrade.eml"))
    #expect(message.defects.isEmpty)
    #expect(message.to == ["service@one.example.com"])
    #expect(message.cc == ["office@vendor.example"])
    #expect(message.type == "multipart/mixed")
    #expect(message.parts == ["multipart/alternative[text/plain text/html]", "text/calendar"])
    #expect(message.header("Date") == "Wed, 01 Jul 2026 00:00:00 +0800")
    #expect(message.header("Auto-Submitted") == "auto-generated")
    #expect(message.header("Precedence") == "bulk")
    #expect(message.header("X-Auto-Response-Suppress") == "All")
    #expect(message.header("Subject") == "One, Ltd. (CH-1): service star 3-star to 2-star as of 2026-07-01")
    for body in [message.text, message.html] {
      for words in [
        "what is done now does not bring the lost star back", "One, Ltd.", "E.1.a", "450", "449", "2026-10-02",
        "edition 2025", "int_service@service.example.com",
      ] {
        #expect(body.contains(words), "\(words) in \(body)")
      }
    }
  }

  /// A warning tells what a review or renewal would take the star for; where none would, it says that.
  @Test(arguments: [("en", false), ("en", true), ("zh", false), ("zh", true)])
  func aWarningSaysWhetherTheStarWillBeLost(language: String, isLost: Bool) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let credits = ["2026-12-15", "2027-06-15", "2027-12-15"].map {
      "INSERT INTO credits SELECT 'L' || '\($0)', channel_id, person_id, category, 450, '\($0)', 'approved' FROM credits LIMIT 1"
    }
    try Records.change(database, "UPDATE channels SET language = '\(language)'")
    for credit in credits { try Records.change(database, credit) }
    try Records.change(
      database,
      isLost
        ? "UPDATE channels SET tracking_system = 'none'"
        : "INSERT INTO major_events (event_id, channel_id, occurred_on, kind) VALUES ('EV', 'CH-1', '2026-06-01', 'complaint')"
    )
    #expect(try publish(database, folder).status == 0)
    let message = try Message(folder.path("outbox/2026-07-review/notices/CH-1.warning.eml"))
    let words =
      language == "en"
      ? [
        "If nothing changes",
        isLost ? "because of: Issue tracking lacking" : "no review or renewal of the next 18 months",
      ]
      : ["如情况不变", isLost ? "原因：问题跟踪不达标" : "未来 18 个月内的审核及续证"]
    for body in [message.text, message.html] { for word in words { #expect(body.contains(word), "\(body)") } }
  }

  static let hostileNames = [
    "a'||char(13)||char(10)||'Bcc: victim@evil.example'||char(13)||char(10)||'x", "<script>alert(1)</script>&amp;\"''",
    "=?UTF-8?Q?=0D=0ABcc:_x?= {{channel_id}} {{{x}}} ={}", "名称 \u{1F600} שלום e\u{301}",
    "'||char(27)||'[31m'||char(8238)||'x'||char(7)||'",
    "'||replace(printf('%.65536c', 'x'), 'x', 'é')||'", "'||replace(printf('%.65536c', 'x'), 'x', 'ab ')||'", ".",
    "From me", "'||replace(printf('%.65536c', 'x'), 'x', '.')||'",
    "'||replace(printf('%.65536c', 'x'), 'x', 'From ')||'",
  ]

  @Test(arguments: hostileNames)
  func aNameIsTextAndNothingElse(_ name: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE channels SET name = '\(name)'", "UPDATE credits SET points = 0")
    let result = try publish(database, folder)
    #expect(result.status == 0, "\(result.errors)")
    let message = try Message(folder.path("outbox/2026-07-review/notices/CH-1.downgrade.eml"))
    #expect(message.defects.isEmpty, "\(message.defects)")
    #expect(message.misread == [])
    #expect(message.longest <= 998)
    #expect(message.to == ["service@one.example.com"])
    #expect(message.cc.isEmpty)
    #expect(message.header("Bcc") == nil)
    #expect(message.headers.count == 12)
    #expect(!message.html.contains("<script>"))
    for body in [message.text, message.html] {
      #expect(!body.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\r" || $0.value == 0x202E })
    }
  }

  @Test func aLineEndInATextOfTheRecordsIsASpaceForEveryReader() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let text = "'One'||char(13)||char(10)||'Two'"
    try Records.change(
      database, "UPDATE channels SET name = \(text)", "UPDATE credits SET points = 0",
      "INSERT INTO major_events VALUES ('EV-1', 'CH-1', '2026-03-01', \(text), NULL, NULL)")
    #expect(try publish(database, folder).status == 0)
    func file(_ name: String) -> String {
      String(decoding: folder.contents("outbox/2026-07-review/" + name), as: UTF8.self)
    }
    let notice = try Message(folder.path("outbox/2026-07-review/notices/CH-1.downgrade.eml"))
    let preview = ["review", "--report-only", "--as-of", "2026-07-01", "--database", database]
    for shown in [
      notice.text, notice.html, file("report.html"), try Program.run(preview).text,
      try Program.run(["explain", "CH-1", "--as-of", "2026-07-01", "--database", database]).text,
    ] {
      #expect(shown.contains("One Two") && !shown.contains("u{d}") && !shown.contains("u{a}"), "\(shown)")
    }
    // Programs get what is on record.
    #expect(file("decisions.jsonl").contains("\"channel_name\":\"One\\r\\nTwo\""))
    #expect(try Program.run(preview + ["--format", "csv"]).text.contains("\"One\r\nTwo\""))
  }

  @Test(arguments: [
    ("en", "Dear partner"), ("zh", "尊敬的合作伙伴"), ("zh-Hans-CN", "尊敬的合作伙伴"), ("ZH-tw", "尊敬的合作伙伴"),
    ("pt-BR", "Dear partner"), ("", "Dear partner"), ("x-zh", "Dear partner"),
  ])
  func theLanguageIsTheChannelsAtLastEnglish(_ tag: String, _ words: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE channels SET language = '\(tag)'", "UPDATE credits SET points = 0")
    #expect(try publish(database, folder).status == 0)
    let message = try Message(folder.path("outbox/2026-07-review/notices/CH-1.downgrade.eml"))
    #expect(message.text.contains(words))
    #expect(message.html.contains(words))
  }

  @Test(arguments: [
    ("nobody", "m1@one.example.com"), ("a@b, c@d.example", "m1@one.example.com"), ("", "m1@one.example.com"),
    ("<a@b.example>", "m1@one.example.com"), ("ü@b.example", "m1@one.example.com"), ("a@b.example", "a@b.example"),
  ])
  func anAddressThatIsNoneGivesWayToTheServiceManagers(_ address: String, _ expected: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE channels SET service_email = '\(address)'", "UPDATE credits SET points = 0")
    #expect(try publish(database, folder).status == 0)
    #expect(try Message(folder.path("outbox/2026-07-review/notices/CH-1.downgrade.eml")).to == [expected])
  }

  @Test func withoutAnyAddressTheChannelIsListedAsUndeliverable() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(
      database, "UPDATE channels SET service_email = 'x'", "UPDATE people SET email = NULL",
      "UPDATE credits SET points = 0")
    #expect(try publish(database, folder).status == 0)
    let notices = try FileManager.default.contentsOfDirectory(atPath: folder.path("outbox/2026-07-review/notices"))
    #expect(notices.isEmpty)
    let report = try Report.preview(database)
    #expect(report.summary["undeliverable"] as? [String] == ["CH-1"])
    #expect(report.decisions.first?["notice"] is NSNull)
  }

  @Test(arguments: [
    ("downgrade.txt", "{{objections}}", "", "downgrade.txt:1:1: shows no {{objections}}"),
    ("downgrade.html", "{{message}}", "{{mesage}}", "names no value"),
    ("warning.txt", "{{/findings}}", "", "is never closed"),
    ("revoke.html", "{{channel_name}}", "{{{channel_name}}}", "is not allowed"),
    ("revoke.txt", "Subject: ", "Betreff: ", "does not begin with a line"),
  ])
  func aTemplateThatIsWrongIsRefusedWithFileAndLine(
    _ name: String, _ from: String, _ to: String, _ expected: String
  ) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let source = Project.file("config/templates")
    try FileManager.default.copyItem(atPath: source.path, toPath: folder.path("templates"))
    let text = String(decoding: folder.contents("templates/zh/" + name), as: UTF8.self)
    #expect(text.contains(from))
    try folder.write(text.replacingOccurrences(of: from, with: to), to: "templates/zh/" + name)
    let config = try folder.write("templates: templates\n", to: "star-audit.yaml")
    let run = try publish(database, folder, "--config", config)
    #expect(run.status == 78)
    #expect(run.errors.contains(expected), "\(run.errors)")
    #expect(run.errors.contains("templates/zh/\(name):"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("outbox")))
    let check = try Program.run(["check", "--config", config, "--database", database])
    #expect(check.status == 78)
    #expect(check.text.contains(expected))
  }
}

@Suite struct DigestTests {
  @Test func theDepartmentIsToldFirstWhatNeedsAHuman() throws {
    let folder = try Folder()
    let database = folder.path("records.db")
    #expect(try Program.run(["sample", "--channels", "100", "--seed", "4", database, "--quiet"]).status == 0)
    try Records.change(database, "UPDATE channels SET hotline = '<b>' WHERE channel_id = 'CH-0000003'")
    let result = try Program.run(
      ["review", "--as-of", "2027-01-01", "--database", database, "--outbox", folder.path("outbox")])
    #expect(result.status == 0, "\(result.errors)")
    let parsed = try Program.launch(
      "/usr/bin/env", ["python3", Python.file("subject_text_html"), folder.path("outbox/2027-01-review/digest.eml")])
    #expect(parsed.status == 0, "\(parsed.errors)")
    let parts = try #require(try JSONSerialization.jsonObject(with: parsed.output) as? [String])
    #expect(parts[0].contains("1 on hold"))
    let hold = try #require(parts[1].range(of: "(CH-0000003): channels CH-0000003, hotline"))
    let undeliverable = try #require(parts[1].range(of: "CH-0000007"))
    let rules = try #require(parts[1].range(of: "Findings by rule"))
    #expect(hold.lowerBound < undeliverable.lowerBound && undeliverable.lowerBound < rules.lowerBound)
    #expect(!parts[2].contains("<b>"))
  }
}
