import Outbox
import StarStandard
import Testing

@Test func everyFindingIsThereWithAllThatItRestsOn() throws {
  let batch = try Batch.ofEveryRule()
  let page = try batch.page
  #expect(Set(batch.decisions.flatMap { $0.findings.map(\.rule) }).count == Rule.all.count)
  for decision in batch.decisions {
    let row = try page.row(of: decision.channel.id)
    for text in [
      decision.channel.id, decision.channel.name ?? "?", decision.certificationID ?? "?",
      decision.effectiveOn.description,
    ] {
      #expect(row.contains(text))
    }
    #expect(row.contains(decision.advice(in: .english)) || decision.advice(in: .english).isEmpty)
    for finding in decision.findings {
      let rule = try #require(Rule.named(finding.rule))
      let remedy = finding.evidence.remedy(in: .english)
      for text in [
        rule.title.text(in: .english), finding.rule.text, "Clause \(finding.clause)",
        finding.evidence.message(in: .english),
      ] { #expect(row.contains(text), "\(text)") }
      #expect(remedy.isEmpty || row.contains(remedy))
      for text in finding.evidence.fields.flatMap(\.leaves) { #expect(row.contains(text), "\(text)") }
    }
  }
}

extension EvidenceField {
  /// Its name as people read it, and each single value.
  fileprivate var leaves: [String] {
    let label = name.replacing("_", with: " ")
    guard name != "required", name != "counted" else { return value.leaves }
    return [String(label.dropFirst())] + value.leaves
  }
}

extension EvidenceValue {
  fileprivate var leaves: [String] {
    switch self {
    case .null: ["none"]
    case .bool(let value): [value ? "yes" : "no"]
    case .number(let value): ["\(value)"]
    case .text(let value): [value]
    case .list(let values): values.isEmpty ? ["none"] : values.flatMap(\.leaves)
    case .object(let fields): fields.flatMap(\.leaves)
    }
  }
}

@Test func theOutcomeIsSaidInWords() throws {
  var batch = try Batch.ofEveryRule()
  var held = try Batch.model()
  held.channel = Channel(id: "CH-HELD")
  held.defects = [Defect(table: "certificates", row: "C-77", column: "valid_until", reason: "is no date")]
  try batch.review(held, asOf: on("2026-07-01"))
  let page = try batch.page
  for decision in batch.decisions {
    let row = try page.row(of: decision.channel.id)
    let english = Language.english
    let (from, to) = (decision.fromStar.map(english.star) ?? "?", decision.toStar.map(english.star) ?? "?")
    switch decision.outcome {
    case .downgrade: #expect(row.contains("Downgraded") && row.contains("\(from) →to \(to)"))
    case .revoke: #expect(row.contains("Revoked") && row.contains("\(from) →to no star"))
    case .retain: #expect(row.contains("Retained") && row.contains(from) && row.contains("At risk") == decision.atRisk)
    case .hold: #expect(row.contains("On hold"))
    case .ready, .notReady, .renewed, .notRenewed, .eligible, .notEligible, .reminded, .lapsed:
      Issue.record("a review concludes nothing of the kind")
    }
    #expect(row.contains("Renewal pending") == decision.renewalPending)
  }
  #expect(Set(batch.decisions.map(\.outcome)) == Set(Procedure.review.outcomes))
  let hold = try page.row(of: "CH-HELD")
  for text in ["On hold", "not readable", "certificates", "C-77", "valid_until", "is no date"] {
    #expect(hold.contains(text), "\(text)")
  }
}

@Test func aWaiverIsNamedWithWhoUntilWhenAndWhy() throws {
  var dossier = try Batch.model()
  dossier.channel.hotline = Hotline.none
  dossier.waivers = [
    Waiver(
      rule: "hotline", reason: "The exchange burnt down.", grantedBy: "Li Na", grantedOn: on("2026-02-01"),
      expiresOn: on("2026-09-30"))
  ]
  var batch = Batch()
  try batch.review(dossier, asOf: on("2026-07-01"))
  let page = try batch.page
  let row = try page.row(of: "CH-EXAMPLE")
  let attributes = try #require(page.element(id: "channel-CH-EXAMPLE")).attributes
  #expect(row.contains("Waived by Li Na, from 2026-02-01 until 2026-09-30: The exchange burnt down."))
  #expect(attributes["data-findings"]?.contains("hotline/warning hotline/waived") == true)
  #expect(attributes["data-risk"] == nil)
}

@Test func theTopSaysWhatWasMadeFromWhatAndHowManyAreWhat() throws {
  var batch = try Batch.ofEveryRule()
  batch.summary.outOfScope = ["CH-OUT"]
  batch.summary.undetermined = ["CH-DIM", "rowid 9"]
  batch.summary.undeterminedDefects = [
    Defect(table: "channels", row: "rowid 9", column: "channel_id", reason: "is NULL")
  ]
  batch.summary.orphanDefects = [Defect(table: "people", row: "P-9", column: "name", reason: "is a number")]
  let page = try batch.page
  let top = page.text(of: try #require(page.elements("header").first))
  for text in [
    "2026-07-review", "2026-07-01", "star-audit 1.2.3", "2025", "aa11", "2026", "bb22", "cc33", "channels", "1,234",
    "certificates", "98,765", "99,999",
  ] { #expect(top.contains(text), "\(text)") }
  let tiles = page.elements.filter { $0.attributes["class"]?.hasPrefix("tile ") == true }.map(page.text)
  #expect(
    tiles == [
      "Under review\(batch.summary.reviewed)", "Retained\(batch.summary.outcomes[.retain] ?? 0)",
      "Of these at risk\(batch.summary.atRisk)", "Downgraded\(batch.summary.outcomes[.downgrade] ?? 0)",
      "Revoked\(batch.summary.outcomes[.revoke] ?? 0)", "On hold0", "Out of scope1", "Undetermined2", "Orphan defects1",
      "Undeliverable\(batch.summary.undeliverable.count)",
    ])
  for (id, texts) in [
    ("out-of-scope", ["CH-OUT"]), ("undetermined", ["CH-DIM", "rowid 9", "channel_id", "is NULL"]),
    ("orphan-defects", ["people", "P-9", "is a number"]), ("undeliverable", batch.summary.undeliverable),
    ("holds", ["None."]),
  ] {
    let list = page.text(of: try #require(page.element(id: id)))
    for text in texts { #expect(list.contains(text), "\(text)") }
  }
  let rules = page.text(of: try #require(page.elements("table").first { $0.attributes["class"] == "rules" }))
  for rule in Rule.all {
    #expect(
      rules.contains("\(rule.title.text(in: .english)) \(rule.id)\(rule.clause)\(batch.summary.rules[rule.id] ?? 0)"))
  }
}

@Test func aChannelWithoutAFindingHasNoRow() throws {
  // Full marks leave no higher star to name and no wish open.
  var dossier = try Batch.model()
  dossier.channel.id = "CH-QUIET"
  let edition = Edition2025.make(severities: ["upgrade-opportunity": .off])
  let decision = try decide(dossier, asOf: on("2026-07-01"), edition: edition)
  #expect(decision.outcome == .retain && decision.findings.isEmpty)
  #expect(ReportPage.row(of: decision).isEmpty)
}

@Test func anEmptyBatchIsAPage() throws {
  let page = try Batch().page
  #expect(page.text.contains("No channel under review has a finding, and none is on hold."))
  #expect(page.element(id: "filters") == nil)
  #expect(page.text(of: try #require(page.element(id: "rows"))) == "\n")
  #expect(page.elements("table").last?.attributes["hidden"] != nil)
}

@Test func theSameBatchIsTheSameToTheByte() throws {
  #expect(try Batch.ofEveryRule().bytes == Batch.ofEveryRule().bytes)
}

extension Markup {
  /// What a reader sees of a channel.
  fileprivate func row(of channel: String) throws -> String {
    let row = try #require(element(id: "channel-\(channel)"))
    #expect(row.name == "tr")
    return text(of: row)
  }
}
