import Foundation
import StarStandard
import Testing

/// The electronic certificates of renewed channels.
@Suite struct CertificateTests {
  private static let batch = "2027-01-15-renewal"

  private func renewed(_ records: Records = Records(), _ statements: String...) throws -> Office {
    let office = try Office(records, "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    for statement in statements { try office.change(statement) }
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    return office
  }

  private func certificate(_ office: Office, _ channel: String = "CH-1") -> Data {
    office.folder.contents("outbox/\(Self.batch)/certificates/\(channel).html")
  }

  private func message(_ office: Office, _ channel: String = "CH-1") throws -> Message {
    try Message(office.batch(Self.batch) + "/notices/\(channel).renewed.eml")
  }

  @Test(arguments: Language.allCases)
  func aRenewedChannelGetsItsCertificate(_ language: Language) throws {
    let office = try renewed(
      Records().adding("CH-2", "CH-3"), "UPDATE channels SET language = '\(language.rawValue)'",
      "UPDATE credits SET points = 0 WHERE channel_id = 'CH-3'")
    let certificates = try office.files(of: Self.batch).keys.filter { $0.hasPrefix("certificates/") }
    #expect(Set(certificates) == ["certificates/CH-1.html", "certificates/CH-2.html"])
    for line in office.lines(of: Self.batch).prefix(2) {
      let decision = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
      let channel = try #require(decision["channel_id"] as? String)
      let digits = sha256(line).uppercased().prefix(16)
      let code = stride(from: 0, to: 16, by: 4).map { String(Array(digits)[$0..<$0 + 4]) }
      let page = try Page(String(decoding: certificate(office, channel), as: UTF8.self))
      let message = try message(office, channel)
      #expect(message.defects.isEmpty, "\(message.defects)")
      #expect(message.type == "multipart/mixed")
      #expect(message.parts == ["multipart/alternative[text/plain text/html]", "text/html", "text/calendar"])
      #expect(message.attachments.map(\.type) == ["text/html", "text/calendar"])
      #expect(message.attachments.first?.bytes == certificate(office, channel))
      #expect(message.attachments.first?.name.hasSuffix(".html") == true)
      for body in [page.text, message.text, try Page(message.html).text] {
        #expect(body.contains(try Regex(code.joined(separator: "[- ]"))), "\(body)")
        for words in [newCertificationID(Self.batch, channel), "One, Ltd.", channel, "2027-12-31", "2025", Self.batch] {
          #expect(body.contains(words), "\(words) in \(body)")
        }
        #expect(body.contains(language.star(.three)))
      }
    }
  }

  static let hostileNames = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</bdi></p></main><iframe>",
    "a'||char(13)||char(10)||'Bcc: victim@evil.example'||char(13)||char(10)||'x", "&lt;script&gt; &amp; \" ''",
    "{{channel_id}} {{{x}}} {{/stars}}", "'||char(8238)||'gnp.exe", "שלום עולם", "'||char(27)||'[31m'||char(7)||'",
    "'||replace(printf('%.65536c', 'x'), 'x', 'é')||'", "'||replace(printf('%.65536c', 'x'), 'x', 'ab ')||'",
  ]

  /// A plain channel, and one of each hostile name, with an event of such a kind.
  private func hostile() throws -> (office: Office, channels: [String]) {
    let channels = Self.hostileNames.indices.map { "HOSTILE-\($0)" }
    let office = try Office(
      Records().adding(channels), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    for (channel, name) in zip(["CH-1"] + channels, ["plain"] + Self.hostileNames) {
      try office.change(
        "UPDATE channels SET name = '\(name)' WHERE channel_id = '\(channel)'",
        "INSERT INTO major_events VALUES ('EV-\(channel)', '\(channel)', '2026-03-01', '\(name)', NULL, NULL)")
    }
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    return (office, channels)
  }

  @Test func aNameIsTextAndNothingElse() throws {
    let (office, channels) = try hostile()
    let plain = try Page(String(decoding: certificate(office), as: UTF8.self))
    let plainMessage = try message(office)
    let plainBody = try Page(plainMessage.html)
    for (channel, name) in zip(channels, Self.hostileNames) {
      let own = try #require(try office.rows("SELECT name FROM channels WHERE channel_id = '\(channel)'").first)
      let comment = Comment(rawValue: "\(name.prefix(80))")
      let page = try Page(String(decoding: certificate(office, channel), as: UTF8.self))
      let message = try message(office, channel)
      let body = try Page(message.html)
      #expect(page.elements == plain.elements && page.elements["script"] == nil, comment)
      #expect(body.elements == plainBody.elements, comment)
      #expect(page.suspicious.isEmpty && body.suspicious.isEmpty, comment)
      #expect(message.defects.isEmpty && message.misread == [] && message.longest <= 998, comment)
      #expect(message.headers.map(\.first) == plainMessage.headers.map(\.first), comment)
      #expect(message.to == ["service@one.example.com"] && message.cc.isEmpty, comment)
      #expect(message.parts == plainMessage.parts, comment)
      #expect(message.attachments.first?.bytes == certificate(office, channel), comment)
      for text in [page.text, message.text, body.text] {
        #expect(
          !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\r" || $0.value == 0x202E }, comment)
      }
      if own.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x202E }) {
        #expect(page.text.contains(own), comment)
      }
    }
  }

  @Test func aCertificateNeedsNoNetwork() throws {
    let page = String(decoding: certificate(try renewed()), as: UTF8.self)
    #expect(try Page(page).suspicious.isEmpty)
    // Where it can be checked is a link for whoever follows it, and nothing that is loaded.
    let own = page.replacing("<a href=\"https://service.example.com/certificate?code=", with: "")
    #expect(own != page && !own.contains("http://") && !own.contains("https://"))
    #expect(!page.contains("@import"))
    #expect(!page.contains("url("))
  }

  @Test func aCertificateBearsTheMarkAndTheNameOfItsIssuerAndStaysOneFile() throws {
    let office = try Office(Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    let mark = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 1\"><path d=\"M0 0h4v1z\"/></svg>\n"
    try office.folder.write(mark, to: "mark.svg")
    try office.folder.write("certificate_issuer: Bureau <b>of</b> Stars\ncertificate_mark: mark.svg\n", to: "own.yaml")
    let own = office.folder.path("own.yaml")
    for arguments in [
      ["review", "--as-of", "2027-01-01"], ["apply", "2027-01-review"], ["renew", "--as-of", "2027-01-15"],
      ["renew", "--as-of", "2027-01-15"], ["verify", Self.batch],
    ] {
      let result = try Program.run(
        arguments + ["--database", office.database, "--outbox", office.outbox, "--config", own])
      #expect(result.status == 0, "\(arguments): \(result.errors)")
    }
    let page = String(decoding: certificate(office), as: UTF8.self)
    #expect(page.contains("src=\"data:image/svg+xml;base64,\(Data(mark.utf8).base64EncodedString())\""))
    #expect(try Page(page).text.contains("Bureau <b>of</b> Stars"))
    #expect(!page.contains("Technical-Services Department"))
    try office.folder.write(mark.replacingOccurrences(of: "h4", with: "h3"), to: "mark.svg")
    let changed = try Program.run(
      ["verify", Self.batch, "--database", office.database, "--outbox", office.outbox, "--config", own])
    #expect(changed.status == 65 && changed.errors.contains("the configuration"), "\(changed.errors)")
    try office.folder.write("<svg/>", to: "mark.svg")
    let wrong = try Program.run(
      ["check", "--database", office.database, "--outbox", office.outbox, "--config", own])
    #expect(wrong.status == 78 && wrong.text.contains("mark.svg:1:1: certificate_mark: <svg> lacks"), "\(wrong.text)")
  }

  @Test func aChannelWithoutAnAddressGetsItsCertificateAllTheSame() throws {
    let office = try renewed(
      Records(), "UPDATE channels SET service_email = NULL", "UPDATE people SET email = NULL")
    #expect(!certificate(office).isEmpty)
    #expect(try office.decisions(of: Self.batch)["CH-1"]?["notice"] is NSNull)
    let manifest =
      try JSONSerialization.jsonObject(
        with: office.folder.contents("outbox/\(Self.batch)/manifest.json")) as? [String: Any]
    #expect((manifest?["summary"] as? [String: Any])?["undeliverable"] as? [String] == ["CH-1"])
  }
}
