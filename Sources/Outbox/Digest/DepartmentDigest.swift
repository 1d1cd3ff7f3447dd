import StarStandard

/// What the department is told of a batch: first what needs a human, then the rest (CONTRACT, `digest.eml`).
struct DepartmentDigest {
  private let procedure: Procedure
  private let asOf: CalendarDate
  private let nextReview: CalendarDate
  private var sections: [Place: DigestSection]

  /// The sections of which single decisions are the lines, in their order.
  enum Place: CaseIterable {
    case holds
    case undeliverable
    case pending
    case cautions
    case waivers
    case lost
  }

  /// A line about a decision.
  struct Note: Sendable {
    let place: Place
    let line: String
  }

  init(of procedure: Procedure, asOf: CalendarDate) {
    self.procedure = procedure
    self.asOf = asOf
    let nextReview = HalfYear(containing: asOf).next.firstDay
    self.nextReview = nextReview
    sections = Dictionary(
      uniqueKeysWithValues: Place.allCases.map { place in
        let title =
          switch place {
          case .holds: "On hold: mend these records, then decide these channels"
          case .undeliverable: "Notices without a usable address: tell these channels yourself"
          case .pending: "Major events that wait for a ruling"
          case .cautions: "Major events for which you may delay or refuse a renewal (G.5)"
          case .waivers: "Waivers that expire before the next review of \(nextReview)"
          case .lost: Self.lost(by: procedure)
          }
        return (place, DigestSection(title))
      })
  }

  private static func lost(by procedure: Procedure) -> String {
    switch procedure {
    case .review, .supplement: "Stars taken"
    case .renewalNotices: "Not ready for the renewal"
    case .renewal: "Not renewed"
    case .reminders: "Told what will cost their star"
    case .application: "Not eligible"
    }
  }

  /// What is to be said of a decision. It follows from the decision alone.
  ///
  /// - Parameters:
  ///   - plan: what becomes of its notice.
  ///   - nextReview: the day by which a waiver is soon to expire.
  static func notes(on decision: Decision, _ plan: NoticePlan, nextReview: CalendarDate) -> [Note] {
    var notes: [Note] = []
    let id = decision.channel.id
    func add(_ place: Place, _ text: String) { notes.append(Note(place: place, line: "\(id): \(text)")) }
    for defect in decision.defects { add(.holds, "\(defect)") }
    if plan.isUndeliverable { add(.undeliverable, decision.outcome.rawValue) }
    for finding in decision.findings {
      if finding.severity == .caution { add(.cautions, finding.evidence.message(in: .english)) }
      if finding.severity == .warning, finding.rule == Rule.majorEventPending.id {
        add(.pending, finding.evidence.message(in: .english))
      }
      if let waiver = finding.waiver, waiver.expiresOn < nextReview {
        add(.waivers, "\(finding.rule), until \(waiver.expiresOn)")
      }
    }
    if !decision.outcome.isFavourable, decision.outcome != .hold {
      let telling: [Finding.Severity] = [.revoke, .blocking, .reminder]
      let rules = decision.findings.filter { $0.isViolation || telling.contains($0.severity) }
        .map(\.rule.text).uniqued()
      let english = Language.english
      let (from, to) = (decision.fromStar.map(english.star) ?? "", decision.toStar.map(english.star) ?? "")
      add(.lost, "\(from == to ? from : "\(from) to \(to)"), \(rules.joined(separator: " "))")
    }
    return notes
  }

  /// Takes in what is to be said of a decision.
  mutating func add(_ notes: [Note]) {
    for note in notes { sections[note.place]?.add(note.line) }
  }

  func message(
    _ run: Manifest.Run, _ summary: Summary, _ changes: BatchChanges?, _ settings: MailSettings
  ) -> [UInt8] {
    let (decided, lost) = (Place.allCases.dropLast().compactMap { sections[$0] }, sections[.lost])
    let all =
      decided + [undetermined(summary), orphans(summary)] + [lost].compactMap(\.self) + Self.sections(changes)
      + [unconfirmed(summary), rules(summary)]
    let batch = run.batch ?? ""
    let heading = "\(procedure.title) \(batch) as of \(asOf): \(counts(summary))"
    let document = DigestDocument(
      heading: heading, sections: all.filter { !$0.isEmpty },
      closing:
        "\(run.editions.count == 1 ? "Edition" : "Editions") \(run.editions.map(\.name).joined(separator: ", ")), \(run.program). "
        + "All decisions with their evidence are in the batch's decisions.jsonl, decisions.csv and report.html.")
    let text = document.text
    return MailMessage(
      from: settings.from, to: settings.digestTo, cc: nil, replyTo: settings.replyTo, subject: heading,
      date: MailDate.midnight(run.madeOn ?? asOf, offset: settings.zoneOffset),
      identifier: Fingerprint.sha256(Array("\(batch)\ndigest\n\(text)".utf8)), language: "en", text: Array(text.utf8),
      html: Array(document.html.utf8)
    ).bytes
  }

  private func counts(_ summary: Summary) -> String {
    func count(_ outcome: Outcome) -> String { "\(summary.outcomes[outcome] ?? 0)" }
    let counts =
      switch procedure {
      case .review, .supplement:
        "\(count(.downgrade)) downgraded, \(count(.revoke)) revoked, \(count(.hold)) on hold, \(summary.atRisk) at risk"
      case .renewalNotices: "\(count(.ready)) ready, \(count(.notReady)) not ready, \(count(.hold)) on hold"
      case .renewal: "\(count(.renewed)) renewed, \(count(.notRenewed)) not renewed, \(count(.hold)) on hold"
      case .reminders: "\(count(.reminded)) reminded, \(count(.lapsed)) lapsed, \(count(.hold)) on hold"
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

  private func unconfirmed(_ summary: Summary) -> DigestSection {
    let ids = summary.unconfirmed ?? []
    var section = DigestSection("Renewal not confirmed: \(ids.count.counting("channel"))")
    for id in ids { section.add(id) }
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
