import Foundation
import StarStandard
import Testing

@testable import Outbox

@Test func everyFindingIsThereWithAllThatItRestsOn() throws {
  let batch = try Batch.ofEveryRule()
  let report = try batch.report
  #expect(Set(batch.decisions.flatMap { $0.findings.map(\.rule) }).count == Rule.all.count)
  for decision in batch.decisions {
    let row = try report.page.row(of: decision.channel.id)
    let detail = try #require(report.detail(of: decision.channel.id))
    for text in [decision.channel.id, decision.channel.name ?? "?"] { #expect(row.contains(text)) }
    #expect(detail["certification"] as? String == decision.certificationID)
    #expect(detail["effective_on"] as? String == decision.effectiveOn.description)
    let advice = decision.adviceTold(in: .english)
    #expect(row.contains(advice) || advice.isEmpty)
    #expect(detail["advice"] as? String == (advice.isEmpty ? nil : advice))
    let findings = try #require(detail["findings"] as? [[String: Any]])
    #expect(findings.count == decision.findings.count)
    for (finding, told) in zip(decision.findings, findings) {
      let rule = try #require(Rule.named(finding.rule))
      let (message, remedy) = (finding.evidence.message(in: .english), finding.evidence.remedy(in: .english))
      let clause = finding.clause(in: .english)
      let named = "\(clause.contains(", ") ? "clauses" : "clause") \(clause)"
      for text in [rule.title.text(in: .english), named, message, remedy]
      where !text.isEmpty {
        #expect(row.contains(text), "\(text)")
      }
      #expect(told["rule"] as? String == finding.rule.text)
      #expect(told["clause"] as? String == finding.clause(in: .english))
      #expect(told["severity"] as? String == finding.severity.rawValue)
      #expect(told["message"] as? String == message)
      #expect(told["remedy"] as? String == (remedy.isEmpty ? nil : remedy))
      var json = JSONWriter()
      json.evidence(finding.evidence.fields)
      let evidence = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? NSDictionary)
      #expect(told["evidence"] as? NSDictionary == evidence)
    }
  }
}

@Test func whatARuleAsksStandsBesideItsName() throws {
  let report = try Batch.ofEveryRule().report
  let clauses = report.page.text(of: try #require(report.page.element(id: "clauses")))
  for rule in Rule.all {
    let texts = [
      rule.title.text(in: .english), rule.id.inShort(in: .english), rule.clause, rule.rationale.text(in: .english),
    ]
    #expect((report.shared["rules"] as? [String: [String]])?[rule.id.text] == texts)
    #expect(clauses.contains("\(rule.title.text(in: .english)) \(rule.clause)\(rule.rationale.text(in: .english))"))
    let short = rule.id.inShort(in: .english)
    #expect(short.split(separator: " ").count <= 3 && short != rule.id.text, "\(rule.id)")
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
    case .retain:
      #expect(row.contains("Retained") && row.contains(from) && row.contains(", at risk") == decision.atRisk)
    case .hold: #expect(row.contains("On hold"))
    case .ready, .notReady, .renewed, .notRenewed, .eligible, .notEligible, .reminded, .lapsed:
      Issue.record("a review concludes nothing of the kind")
    }
    #expect(row.contains("renewal pending") == decision.renewalPending)
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
  let report = try batch.report
  let row = try report.page.row(of: "CH-EXAMPLE")
  #expect(row.contains("waived by Li Na until 2026-09-30: The exchange burnt down."))
  let findings = try #require(report.detail(of: "CH-EXAMPLE")?["findings"] as? [[String: Any]])
  #expect(findings.first?["waived"] as? [String] == ["Li Na", "2026-02-01", "2026-09-30", "The exchange burnt down."])
  let line = try #require(report.line(of: "CH-EXAMPLE"))
  // What is waived costs nothing, and is found by no cost.
  #expect((line[9] as? String)?.split(separator: " ").filter { $0.hasPrefix("hotline/") } == ["hotline/waived"])
  #expect(line[8] as? String == "")
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
  for text in ["2026-07-review", "2026-07-01"] { #expect(top.contains(text), "\(text)") }
  let basis = page.text(of: try #require(page.element(id: "basis")))
  for text in [
    "2026-07-review", "2026-07-01", "star-audit 1.2.3", "2025", "aa11", "2026", "bb22", "cc33", "channels", "1,234",
    "certificates", "98,765", "99,999",
  ] { #expect(basis.contains(text), "\(text)") }
  let summary = batch.summary
  let answer = page.text(of: try #require(page.elements.first { $0.attributes["class"] == "answer" }))
  #expect(
    answer == "\(summary.taken) of \(summary.reviewed) channels lose a star, "
      + "\(summary.outcomes[.revoke] ?? 0) of these is revoked, \(summary.atRisk) keep it at risk, nobody is on hold.")
  let attention = page.text(of: try #require(page.elements.first { $0.attributes["class"] == "attention" }))
  for text in [
    "2 channels of which nobody can tell whether they are concerned", "1 defective row belongs to no channel",
    "\(summary.undeliverable.count) channels have no usable address",
  ] { #expect(attention.contains(text), "\(attention)") }
  for (id, texts) in [
    ("out-of-scope", ["CH-OUT"]), ("undetermined", ["CH-DIM", "rowid 9", "channel_id", "is NULL"]),
    ("orphan-defects", ["people", "P-9", "is a number"]), ("undeliverable", batch.summary.undeliverable),
    ("holds", ["None."]),
  ] {
    let list = page.text(of: try #require(page.element(id: id)))
    for text in texts { #expect(list.contains(text), "\(text)") }
  }
}

@Test func aChannelWithoutAFindingHasNoRow() throws {
  // Full marks leave no higher star to name and no wish open.
  var dossier = try Batch.model()
  dossier.channel.id = "CH-QUIET"
  let edition = Edition2025.make(severities: ["upgrade-opportunity": .off])
  let decision = try decide(dossier, asOf: on("2026-07-01"), edition: edition)
  #expect(decision.outcome == .retain && decision.findings.isEmpty)
  #expect(ReportEntry(of: decision) == nil)
}

@Test func anEmptyBatchIsAPage() throws {
  let page = try Batch().page
  #expect(page.text.contains("No channel under review has a finding, and none is on hold."))
  #expect(page.element(id: "filters") == nil)
  #expect(page.text.contains("No channel is concerned"))
  #expect(page.element(id: "list") == nil && page.element(id: "index") == nil)
  #expect(page.elements("svg").isEmpty && page.elements("noscript").isEmpty)
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
