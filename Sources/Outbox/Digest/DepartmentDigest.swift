import StarStandard

/// What the department is told of a batch: first what needs a human, then the rest (CONTRACT, `digest.eml`).
struct DepartmentDigest {
  private let procedure: Procedure
  private let asOf: CalendarDate
  private let nextReview: CalendarDate
  private var holds = DigestSection("On hold: mend these records, then decide these channels")
  private var undeliverable = DigestSection("Notices without a usable address: tell these channels yourself")
  private var pending = DigestSection("Major events that wait for a ruling")
  private var waivers: DigestSection
  private var lost: DigestSection
  private var cautions = DigestSection("Major events for which you may delay or refuse a renewal (G.5)")

  init(of procedure: Procedure, asOf: CalendarDate) {
    self.procedure = procedure
    self.asOf = asOf
    let lost =
      switch procedure {
      case .review: "Stars taken"
      case .renewalNotices: "Not ready for the renewal"
      case .renewal: "Not renewed"
      case .application: "Not eligible"
      }
    self.lost = DigestSection(lost)
    nextReview = HalfYear(containing: asOf).next.firstDay
    waivers = DigestSection("Waivers that expire before the next review of \(nextReview)")
  }

  /// Takes note of a decision.
  mutating func count(_ decision: Decision) {
    let id = decision.channel.id
    for defect in decision.defects {
      holds.add("\(id): \(defect)")
    }
    if NoticePlan(for: decision).isUndeliverable { undeliverable.add("\(id): \(decision.outcome.rawValue)") }
    for finding in decision.findings {
      if finding.severity == .caution { cautions.add("\(id): \(finding.evidence.message(in: .english))") }
      if finding.severity == .warning, finding.rule == Rule.majorEventPending.id {
        pending.add("\(id): \(finding.evidence.message(in: .english))")
      }
      if let waiver = finding.waiver, waiver.expiresOn < nextReview {
        waivers.add("\(id): \(finding.rule), until \(waiver.expiresOn)")
      }
    }
    if !decision.outcome.isFavourable, decision.outcome != .hold {
      let rules = decision.findings.filter { $0.isViolation || $0.severity == .revoke || $0.severity == .blocking }
        .map(\.rule.text).uniqued()
      let english = Language.english
      let (from, to) = (decision.fromStar.map(english.star) ?? "", decision.toStar.map(english.star) ?? "")
      lost.add("\(id): \(from == to ? from : "\(from) to \(to)"), \(rules.joined(separator: " "))")
    }
  }

  func message(
    _ run: Manifest.Run, _ summary: Summary, _ changes: BatchChanges?, _ settings: MailSettings
  ) -> [UInt8] {
    let sections =
      [holds, undeliverable, pending, cautions, waivers, undetermined(summary), orphans(summary), lost]
      + Self.sections(changes) + [rules(summary)]
    let batch = run.batch ?? ""
    let heading = "\(procedure.title) \(batch) as of \(asOf): \(counts(summary))"
    let document = DigestDocument(
      heading: heading, sections: sections.filter { !$0.isEmpty },
      closing:
        "\(run.editions.count == 1 ? "Edition" : "Editions") \(run.editions.map(\.name).joined(separator: ", ")), \(run.program). "
        + "All decisions with their evidence are in the batch's decisions.jsonl, decisions.csv and report.html.")
    let text = document.text
    return MailMessage(
      from: settings.from, to: settings.digestTo, cc: nil, replyTo: settings.replyTo, subject: heading,
      date: MailDate.midnight(asOf, offset: settings.zoneOffset),
      identifier: Fingerprint.sha256(Array("\(batch)\ndigest\n\(text)".utf8)), language: "en", text: text,
      html: document.html
    ).bytes
  }

  private func counts(_ summary: Summary) -> String {
    func count(_ outcome: Outcome) -> String { "\(summary.outcomes[outcome] ?? 0)" }
    let counts =
      switch procedure {
      case .review:
        "\(count(.downgrade)) downgraded, \(count(.revoke)) revoked, \(count(.hold)) on hold, \(summary.atRisk) at risk"
      case .renewalNotices: "\(count(.ready)) ready, \(count(.notReady)) not ready, \(count(.hold)) on hold"
      case .renewal: "\(count(.renewed)) renewed, \(count(.notRenewed)) not renewed, \(count(.hold)) on hold"
      case .application: "\(count(.eligible)) eligible, \(count(.notEligible)) not eligible, \(count(.hold)) on hold"
      }
    return counts + ", of \(summary.reviewed)"
  }

  private static func sections(_ changes: BatchChanges?) -> [DigestSection] {
    guard let changes else { return [] }
    return BatchChanges.Kind.allCases.map { kind in
      var section = DigestSection("\(kind.words) (since \(changes.since))")
      for change in changes.channels[kind] ?? [] { section.add("\(change.channelID): \(change.text)") }
      return section
    }
  }

  private func undetermined(_ summary: Summary) -> DigestSection {
    var section = DigestSection("Nobody can tell whether these channels are concerned")
    for id in summary.undetermined { section.add(id) }
    for defect in summary.undeterminedDefects {
      section.add(defect.description)
    }
    return section
  }

  private func orphans(_ summary: Summary) -> DigestSection {
    var section = DigestSection("Defective rows that belong to no channel")
    for defect in summary.orphanDefects {
      section.add(defect.description)
    }
    return section
  }

  private func rules(_ summary: Summary) -> DigestSection {
    var section = DigestSection("Findings by rule")
    for rule in summary.procedure.rules {
      guard let count = summary.rules[rule.id], count > 0 else { continue }
      section.add("\(rule.id): \(count)")
    }
    return section
  }
}

/// A part of the digest. So that a batch of any size makes a message that can be read, only the first lines are kept.
struct DigestSection {
  let title: String
  private(set) var lines: [String] = []
  private(set) var more = 0
  private static let most = 200

  init(_ title: String) {
    self.title = title.visible
  }

  var isEmpty: Bool { lines.isEmpty }

  mutating func add(_ line: String) {
    if lines.count < Self.most { lines.append(line.visible) } else { more += 1 }
  }
}
