import StarStandard

/// What the department is told of a batch: first what needs a human, then the rest (CONTRACT, `digest.eml`).
struct DepartmentDigest {
  private let asOf: CalendarDate
  private let nextReview: CalendarDate
  private var holds = DigestSection("On hold: mend these records, then decide these channels")
  private var undeliverable = DigestSection("Notices without a usable address: tell these channels yourself")
  private var pending = DigestSection("Major events that wait for a ruling")
  private var waivers: DigestSection
  private var lost = DigestSection("Stars taken")

  init(asOf: CalendarDate) {
    self.asOf = asOf
    nextReview = HalfYear(containing: asOf).next.firstDay
    waivers = DigestSection("Waivers that expire before the next review of \(nextReview)")
  }

  /// Takes note of a decision.
  mutating func count(_ decision: Decision) {
    let id = decision.channel.id
    for defect in decision.defects {
      holds.add("\(id): \(defect.table) \(defect.row), \(defect.column): \(defect.reason)")
    }
    if NoticePlan(for: decision).isUndeliverable { undeliverable.add("\(id): \(decision.outcome.rawValue)") }
    for finding in decision.findings {
      if finding.rule == Rule.pendingRulings { pending.add("\(id): \(finding.evidence.message(in: .english))") }
      if let waiver = finding.waiver, waiver.expiresOn < nextReview {
        waivers.add("\(id): \(finding.rule), until \(waiver.expiresOn)")
      }
    }
    if decision.outcome == .downgrade || decision.outcome == .revoke {
      let rules = decision.findings.filter { $0.isViolation || $0.weight == .revoke }.map(\.rule.text)
      let english = Language.english
      lost.add(
        "\(id): \(decision.fromStar.map(english.star) ?? "") to \(decision.toStar.map(english.star) ?? ""), "
          + rules.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: " "))
    }
  }

  /// The message's bytes.
  func message(_ basis: Manifest.Basis, _ summary: Summary, _ settings: MailSettings) -> [UInt8] {
    let counts =
      "\(summary.outcomes[.downgrade] ?? 0) downgraded, \(summary.outcomes[.revoke] ?? 0) revoked, "
      + "\(summary.outcomes[.hold] ?? 0) on hold, \(summary.atRisk) at risk, of \(summary.reviewed)"
    let sections = [
      holds, undeliverable, pending, waivers, undetermined(summary), orphans(summary), lost, rules(summary),
    ]
    let heading = "Review \(basis.batch) as of \(asOf): \(counts)"
    let document = DigestDocument(
      heading: heading, sections: sections.filter { !$0.isEmpty },
      closing: "Edition \(basis.editions.map(\.name).joined(separator: ", ")), \(basis.program). "
        + "All decisions with their evidence are in the batch's decisions.jsonl, decisions.csv and report.html.")
    let text = document.text
    return MailMessage(
      from: settings.from, to: settings.digestTo, cc: nil, replyTo: settings.replyTo, subject: heading,
      date: MailDate.midnight(asOf, offset: settings.zoneOffset),
      identifier: Fingerprint.sha256(Array("\(basis.batch)\ndigest\n\(text)".utf8)), language: "en", text: text,
      html: document.html
    ).bytes
  }

  private func undetermined(_ summary: Summary) -> DigestSection {
    var section = DigestSection("Nobody can tell whether these channels are under review")
    for id in summary.undetermined { section.add(id) }
    for defect in summary.undeterminedDefects {
      section.add("\(defect.table) \(defect.row), \(defect.column): \(defect.reason)")
    }
    return section
  }

  private func orphans(_ summary: Summary) -> DigestSection {
    var section = DigestSection("Defective rows that belong to no channel")
    for defect in summary.orphanDefects {
      section.add("\(defect.table) \(defect.row), \(defect.column): \(defect.reason)")
    }
    return section
  }

  private func rules(_ summary: Summary) -> DigestSection {
    var section = DigestSection("Findings by rule")
    for rule in Rule.all {
      guard let count = summary.rules[rule.id], count > 0 else { continue }
      section.add("\(rule.id): \(count)")
    }
    return section
  }
}

extension Rule {
  /// The rule that reports major events without a ruling.
  fileprivate static let pendingRulings: RuleID = "major-event-pending"
}

/// A part of the digest. So that a batch of any size makes a message that can be read, only the first lines are kept.
struct DigestSection {
  let title: String
  private(set) var lines: [String] = []
  private(set) var more = 0
  private static let most = 200

  init(_ title: String) {
    self.title = title
  }

  var isEmpty: Bool { lines.isEmpty }

  mutating func add(_ line: String) {
    if lines.count < Self.most { lines.append(line.visible) } else { more += 1 }
  }
}
