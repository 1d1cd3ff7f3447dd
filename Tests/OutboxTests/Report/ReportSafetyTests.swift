import Crypto
import Foundation
import Outbox
import StarStandard
import Testing

/// U+FFFE, U+FDD0 and U+1FFFF, which a literal may not hold.
private let noncharacters = String(
  decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90, 0xF0, 0x9F, 0xBF, 0xBF] as [UInt8], as: UTF8.self)

/// Texts that want to be more than text.
private let hostile: [String] = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
  "</style></title></textarea>",
  "</td></tr></table><h1>", "&lt;b&gt; &amp; &#60;", "--><!--", "]]>", "javascript:alert(1)", "=cmd|' /C calc'!A0",
  "\u{202E}gnp.exe", "\u{2066}\u{2067}\u{2069}\u{200F}\u{061C}", "\u{1B}[31mred", "a\r\nb\tc",
  "\u{85}\u{2028}\u{2029}",
  "شركة الشبكات", "חברה", "网络有限公司", "👩‍👩‍👧 e\u{301}", "\u{FEFF}\u{200B}", noncharacters,
  "<b>" + String(repeating: "long & ", count: 65_536 / 7) + "</b>\u{202E}",
]

/// Whether a page may hold the character.
private func isPlain(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: false
  case 0xFDD0...0xFDEF, 0xFFFE, 0x1FFFF: false
  default: true
  }
}

/// The text as the page shows it: a line end is a space.
private func shown(_ text: String) -> String {
  var shown = ""
  for scalar in text.replacing("\r\n", with: " ").unicodeScalars {
    if isPlain(scalar) {
      shown.unicodeScalars.append(scalar)
    } else {
      shown += "\\u{" + String(scalar.value, radix: 16) + "}"
    }
  }
  return shown
}

/// A batch in which the text stands wherever a record can put one.
private func filled(with text: String) throws -> Batch {
  var batch = Batch()
  batch.run.batch = text
  batch.run.program = text
  batch.run.command = text
  batch.run.configuration = text
  batch.run.editions = [(text, text)]
  batch.run.records = [(text, 1)]
  let defect = Defect(table: text, row: text, column: text, reason: text)
  batch.summary.outOfScope = [text]
  batch.summary.undetermined = [text]
  batch.summary.undeterminedDefects = [defect]
  batch.summary.orphanDefects = [defect]

  var dossier = try Batch.model()
  dossier.channel.id = "CH-1\(text)"
  (dossier.channel.name, dossier.channel.kind, dossier.channel.country) = (text, "ACP", text)
  dossier.certifications[0].id = text
  dossier.channel.hotline = Hotline.none
  for index in dossier.certificates.indices {
    dossier.certificates[index].code = text
    dossier.certificates[index].id = text
  }
  dossier.majorEvents = [MajorEvent(id: text, occurredOn: on("2026-02-02"), kind: text)]
  dossier.credits = [
    CreditEntry(
      id: text, personID: text, category: "project-delivery", points: 3, earnedOn: on("2026-02-02"), status: .approved)
  ]
  dossier.sharedEngineers = [
    EngineerPosts(of: "E1", [.init(channelID: text, registeredOn: on("2025-01-01"))])
  ]
  dossier.waivers = [
    Waiver(rule: "hotline", reason: text, grantedBy: text, grantedOn: on("2026-01-01"), expiresOn: on("2026-12-31"))
  ]
  try batch.review(dossier, asOf: on("2026-07-01"))
  dossier.channel.id = "CH-2\(text)"
  dossier.defects = [defect]
  try batch.review(dossier, asOf: on("2026-07-01"))
  return batch
}

@Test(arguments: hostile.indices) func aHostileTextIsTextAndNothingElse(index: Int) throws {
  let text = hostile[index]
  let batch = try filled(with: text)
  #expect(batch.decisions.map(\.outcome) == [.downgrade, .hold])
  let bytes = try batch.bytes
  // The reader knows every tag and attribute of the page, and refuses any other.
  let page = try Markup(reading: bytes)
  // What it has for a harmless text it has for this one: an id that no link may hold stands isolated, and numbers in spans.
  let flexible: Set<String> = ["a", "bdi", "span"]
  let report = try ReportReader(bytes)
  func structure(_ page: Markup) -> [String] { page.elements.map(\.name).filter { !flexible.contains($0) } }
  #expect(structure(page) == structure(try filled(with: "harmless").page))
  #expect(page.scripts.count == 1 && page.elements("style").count == 1)

  let visible = shown(text)
  #expect(page.elements("h1").map(page.text) == [visible])
  for name in ["holds", "out-of-scope", "undetermined", "orphan-defects", "undeliverable"] {
    #expect(page.text(of: try #require(page.element(id: name))).contains(visible))
  }
  let rows = page.elements("tr").filter { $0.attributes["data-outcome"] != nil }
  #expect(rows.count == 2)
  for row in rows { #expect(page.text(of: row).contains(visible)) }
  let first = page.text(of: try #require(rows.first))
  #expect(first.contains("waived by \(visible) until 2026-12-31: \(visible)"))

  // What the script reads holds nothing that HTML takes for more than text, and says the same.
  for data in page.data { #expect(!data.raw.contains { "<>&".contains($0) }) }
  #expect(report.index.map { $0[0] as? String } == ["CH-1\(visible)", "CH-2\(visible)"])
  for line in report.index { #expect(line[1] as? String == visible && line[3] as? String == visible) }
  let findings = try #require(report.details.first?["findings"] as? [[String: Any]])
  let waived = try #require(findings.compactMap { $0["waived"] as? [String] }.first)
  #expect(waived == [visible, "2026-01-01", "2026-12-31", visible])
  let losses = page.text(of: try #require(page.element(id: "losses")))
  #expect(losses.contains(visible))

  // Nothing moves the cursor or turns the text around: line ends apart, there is no such character in the file.
  let odd = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\n" && !isPlain($0) }
  #expect(odd.isEmpty)
}

@Test func aLinkLeadsToAPlaceInThePage() throws {
  var batch = try Batch.ofEveryRule()
  var held = try Batch.model()
  held.channel.id = "CH-HELD"
  held.defects = [Defect(table: "people", row: "P1", column: "name", reason: "is empty")]
  try batch.review(held, asOf: on("2026-07-01"))
  let page = try batch.page
  let ids = page.elements.compactMap { $0.attributes["id"] }
  #expect(Set(ids).count == ids.count)
  for link in page.elements("a") {
    let place = try #require(link.attributes["href"])
    #expect(place.hasPrefix("#") && ids.contains(String(place.dropFirst())), "\(place)")
  }
  for element in page.elements {
    guard let place = element.attributes["aria-labelledby"] else { continue }
    #expect(ids.contains(place))
  }
}

@Test func thePolicyAllowsTheInlineTextsAndNothingElse() throws {
  let page = try Batch.ofEveryRule().page
  let metas = page.elements("meta")
  #expect(metas.first?.attributes["charset"] == "utf-8")
  #expect(metas.dropFirst().first?.attributes["http-equiv"] == "Content-Security-Policy")
  let policy = try #require(metas.dropFirst().first?.attributes["content"])
  func source(_ name: String) throws -> String {
    let text = try #require(name == "script" ? page.scripts.first : page.elements(name).first).raw
    return "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
  }
  #expect(
    policy.components(separatedBy: "; ") == [
      "default-src 'none'", "script-src \(try source("script"))", "style-src \(try source("style"))", "img-src 'none'",
      "base-uri 'none'", "form-action 'none'",
    ])
}

@Test func theInlineTextsFetchNothingAndMakeNoMarkup() throws {
  let page = try Batch().page
  for name in ["style", "script"] {
    let text = try #require(name == "script" ? page.scripts.first : page.elements(name).first).raw
    #expect(!text.isEmpty)
    for word in [
      "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "Function(", "fetch", "XMLHttp", "import",
      "url(", "http:", "https:", "</", "<!--", "localStorage",
    ] { #expect(!text.contains(word) || word == "import" && name == "style", "\(word)") }
  }
}
