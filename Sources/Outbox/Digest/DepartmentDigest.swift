import StarStandard

/// What the department is told of a batch: first what needs a human, then the rest (CONTRACT, `digest.eml`).
struct DepartmentDigest {
  private let procedure: Procedure
  private let asOf: CalendarDate
  private let language: Language
  private var sections: [Place: DigestSection]

  /// The sections of which single decisions are the lines, in their order.
  enum Place: CaseIterable {
    case pendingCredits
    case holds
    case undeliverable
    case pending
    case cautions
    case waivers
    /// Of a supplement: what it makes better.
    case corrected
    case lost
    case atRisk
    case upgrades
    case besides
  }

  /// A line about a decision.
  struct Note: Sendable {
    let place: Place
    let line: String
  }

  /// - Parameter language: that of the report, too.
  init(of procedure: Procedure, asOf: CalendarDate, in language: Language) {
    self.procedure = procedure
    self.asOf = asOf
    self.language = language
    let nextReview = HalfYear(containing: asOf).next.firstDay
    sections = Dictionary(
      uniqueKeysWithValues: Place.allCases.map { place in
        let (title, inReport) = Self.heading(of: place, procedure, nextReview, in: language)
        return (place, DigestSection(title, inReport: inReport))
      })
  }

  /// The title of a section, and where its channels are in the report.
  private static func heading(
    of place: Place, _ procedure: Procedure, _ nextReview: CalendarDate, in language: Language
  ) -> (title: String, inReport: String?) {
    switch place {
    case .pendingCredits:
      (
        procedure.isReview
          ? language.text(
            "Would keep their star if credits that await approval were approved first", zh: "如待审批积分先获批准即可保留星级")
          : language.text(
            "Would lack nothing if credits that await approval were approved first", zh: "如待审批积分先获批准即符合要求"),
        "pending=saves"
      )
    case .holds:
      (
        language.text("On hold: mend these records, then decide these channels", zh: "暂缓：请更正下列记录，再对这些渠道作出决定"),
        "outcome=hold"
      )
    case .undeliverable:
      (
        language.text(
          "Notices without a usable address: tell these channels yourself", zh: "无可用通知地址：请自行告知这些渠道"),
        "undeliverable"
      )
    case .pending:
      (language.text("Major events that wait for a ruling", zh: "待裁定的重大事件"), "rule=major-event-pending")
    case .cautions:
      (
        language.text(
          "Major events for which you may delay or refuse a renewal (G.5)", zh: "可据以延迟或拒绝续证的重大事件（G.5）"),
        "severity=caution"
      )
    case .waivers:
      (
        language.text(
          "Waivers that expire before the next review of \(nextReview)", zh: "\(nextReview) 下次审核前到期的豁免"),
        "severity=waived"
      )
    case .corrected:
      (language.text("Decided otherwise than before, in their favour", zh: "较此前改判有利"), nil)
    case .lost: lost(by: procedure, in: language)
    case .atRisk: (language.text("Keep their star at risk", zh: "保留星级但有风险"), "outcome=at-risk")
    case .upgrades: (language.text("Could apply for a higher star", zh: "可申请更高星级"), "rule=upgrade-opportunity")
    case .besides:
      (
        language.text("To be watched, though it stands in the way of no renewal", zh: "须留意的事项（不妨碍续证）"),
        "severity=caution"
      )
    }
  }

  private static func lost(by procedure: Procedure, in language: Language) -> (title: String, inReport: String?) {
    switch procedure {
    case .review, .supplement: (language.text("Stars taken", zh: "失去星级"), "outcome=loses")
    case .renewalNotices:
      (language.text("Not ready for the renewal", zh: "尚不符合续证要求"), "outcome=not-ready")
    case .renewal: (language.text("Not renewed, or at a lower star", zh: "未获续证或降级续证"), "outcome=loses")
    case .reminders:
      (language.text("Told what will cost their star", zh: "收到可能失去星级的提醒"), "severity=reminder")
    case .application: (language.text("Not eligible", zh: "不符合申请要求"), "outcome=not-eligible")
    }
  }

  /// What is to be said of a decision. It follows from the decision alone.
  ///
  /// - Parameters:
  ///   - plan: what becomes of its notice.
  ///   - nextReview: the day by which a waiver is soon to expire.
  static func notes(
    on decision: Decision, _ plan: NoticePlan, nextReview: CalendarDate, in language: Language
  ) -> [Note] {
    var notes: [Note] = []
    let who = language.channel(decision.channel.id, decision.channel.name)
    func add(_ place: Place, _ text: String) { notes.append(Note(place: place, line: who + language.colon + text)) }
    for defect in decision.defects { add(.holds, "\(defect)") }
    if plan.isUndeliverable { add(.undeliverable, decision.outcome.word(in: language)) }
    for finding in decision.findingsTold {
      if finding.severity == .caution {
        // For events alone the vendor may refuse.
        add(finding.evidence.eventID == nil ? .besides : .cautions, finding.evidence.message(in: language))
      }
      if finding.severity == .warning, finding.place == .awaitingRuling {
        add(.pending, finding.evidence.message(in: language))
      }
      // What was given back was waived for the day that is past.
      if let waiver = finding.waiver, !waiver.isByReinstatement, waiver.expiresOn < nextReview {
        let rule = finding.inShort(in: language)
        add(.waivers, language.text("\(rule), until \(waiver.expiresOn)", zh: "\(rule)，有效至 \(waiver.expiresOn)"))
      }
    }
    func note(_ place: Place, _ line: String?) {
      if let line { notes.append(Note(place: place, line: line)) }
    }
    note(.pendingCredits, decision.pendingLine(in: language))
    note(.corrected, decision.correctionLine(in: language))
    if decision.outcome != .hold, !decision.outcome.isFavourable || decision.takesStar {
      note(.lost, decision.lossLine(in: language))
    }
    if decision.atRisk { note(.atRisk, decision.riskLine(in: language)) }
    note(.upgrades, decision.upgradeLine(in: language))
    return notes
  }

  /// Takes in what is to be said of a decision.
  mutating func add(_ notes: [Note]) {
    for note in notes { sections[note.place]?.add(note.line) }
  }

  func message(
    _ run: Manifest.Run, _ summary: Summary, _ changes: BatchChanges?, _ settings: MailSettings
  ) -> [UInt8] {
    let urgent: [Place] = [.pendingCredits, .holds, .undeliverable, .pending, .cautions, .waivers]
    let rest = Place.allCases.filter { !urgent.contains($0) }
    let all =
      urgent.compactMap { sections[$0] } + [undetermined(summary), orphans(summary)] + rest.compactMap { sections[$0] }
      + [worse(summary)] + sections(changes) + [unconfirmed(summary), rules(summary)]
    let batch = run.batch ?? ""
    let (title, counts) = (procedure.title(in: language), counts(summary))
    let heading = language.text(
      "\(title) \(batch) as of \(asOf): \(counts)", zh: "\(title) \(batch)，截至 \(asOf)：\(counts)")
    let editions = run.editions.map(\.name).joined(separator: language.comma)
    let document = DigestDocument(
      language: language, heading: heading, opening: opening(summary, changes), sections: all.filter { !$0.isEmpty },
      closing: language.text(
        "\(run.editions.count == 1 ? "Edition" : "Editions") \(editions), \(run.program). "
          + "All decisions with their evidence are in the batch's decisions.jsonl, decisions.csv and report.html.",
        zh: "标准版本 \(editions)，\(run.program)。全部决定及其依据见本批次的 decisions.jsonl、decisions.csv 和 report.html。"))
    let text = document.text
    return MailMessage(
      from: settings.from, to: settings.digestTo, cc: nil, replyTo: settings.replyTo, subject: heading,
      date: MailDate.midnight(run.madeOn ?? asOf, offset: settings.zoneOffset),
      identifier: Fingerprint.sha256(Array("\(batch)\ndigest\n\(text)".utf8)), language: language.rawValue,
      text: Array(text.utf8), html: Array(document.html.utf8)
    ).bytes
  }

  /// The answer, and that of the batch before.
  private func opening(_ summary: Summary, _ changes: BatchChanges?) -> [String] {
    let answer = Answer(summary, in: language).sentence(in: language)
    guard let changes else { return [answer] }
    let then = changes.totals
    return [
      answer,
      language.text(
        "In \(changes.since) it was: \(then.taken.grouped) of \(then.decided.grouped) lost a star, \(then.atRisk.grouped) kept it "
          + "at risk, \(then.held.grouped) on hold.",
        zh:
          "批次 \(changes.since)：\(then.decided.grouped) 家中 \(then.taken.grouped) 家失去星级，\(then.atRisk.grouped) 家保留但有风险，\(then.held.grouped) 家暂缓。"
      ),
    ]
  }

  private func counts(_ summary: Summary) -> String {
    func count(_ outcome: Outcome, _ english: String, _ chinese: String) -> String {
      count(summary.outcomes[outcome] ?? 0, english, chinese)
    }
    func count(_ count: Int, _ english: String, _ chinese: String) -> String {
      language.text("\(count) \(english)", zh: "\(chinese) \(count)")
    }
    let held = count(.hold, "on hold", "暂缓")
    let counts =
      switch procedure {
      case .review, .supplement:
        [
          count(.downgrade, "downgraded", "降级"), count(.revoke, "revoked", "取消"), held,
          count(summary.atRisk, "at risk", "有风险"),
        ]
      case .renewalNotices: [count(.ready, "ready", "符合"), count(.notReady, "not ready", "尚不符合"), held]
      case .renewal: [count(.renewed, "renewed", "已续证"), count(.notRenewed, "not renewed", "未获续证"), held]
      case .reminders: [count(.reminded, "reminded", "已提醒"), count(.lapsed, "lapsed", "已失效"), held]
      case .application: [count(.eligible, "eligible", "符合"), count(.notEligible, "not eligible", "不符合"), held]
      }
    return counts.joined(separator: language.clauseComma)
      + language.text(", of \(summary.reviewed)", zh: "，共 \(summary.reviewed)")
  }

  private func sections(_ changes: BatchChanges?) -> [DigestSection] {
    guard let changes else { return [] }
    return BatchChanges.Kind.allCases.map { kind in
      let words = kind.words(in: language)
      var section = DigestSection(
        language.text("\(words) (since \(changes.since))", zh: "\(words)（与 \(changes.since) 相比）"), inReport: "changes")
      for change in changes.channels[kind] ?? [] {
        let reasons = change.reasons(in: language)
        section.add(
          language.channel(change.channelID, change.channelName) + language.colon + change.words(in: language)
            + (reasons.isEmpty ? "" : language.semicolon + reasons))
      }
      return section
    }
  }

  private func undetermined(_ summary: Summary) -> DigestSection {
    var section = DigestSection(
      language.text("Nobody can tell whether these channels are concerned", zh: "无法判断下列渠道是否涉及"),
      inReport: "undetermined")
    for channel in summary.named(summary.undetermined, in: language) { section.add(channel) }
    for defect in summary.undeterminedDefects {
      section.add(defect.description)
    }
    return section
  }

  private func unconfirmed(_ summary: Summary) -> DigestSection {
    var section = DigestSection(language.text("Renewal not confirmed", zh: "续证未确认"), inReport: "unconfirmed")
    for channel in summary.unconfirmed ?? [] { section.add(language.channel(channel.id, channel.name)) }
    return section
  }

  private func orphans(_ summary: Summary) -> DigestSection {
    var section = DigestSection(
      language.text("Defective rows that belong to no channel", zh: "不属于任何渠道的有误记录"), inReport: "orphan-defects")
    for defect in summary.orphanDefects {
      section.add(defect.description)
    }
    return section
  }

  private func worse(_ summary: Summary) -> DigestSection {
    var section = DigestSection(
      language.text(
        "Would be decided worse by now; the next review judges them", zh: "按现有记录结果会更差，由下次审核判定"),
      inReport: "worse-since")
    for worse in summary.worseSince {
      section.add(
        language.channel(worse.channelID, worse.channelName) + language.colon
          + language.outcome(worse.outcome, worse.toStar))
    }
    return section
  }

  private func rules(_ summary: Summary) -> DigestSection {
    var section = DigestSection(language.text("Findings by rule", zh: "按规则统计的审核发现"), inReport: "picture-rules")
    for rule in summary.procedure.rules {
      guard let count = summary.rules[rule.id], count > 0 else { continue }
      section.add(rule.title.text(in: language) + language.colon + count.grouped)
    }
    return section
  }
}

/// A part of the digest. So that a batch of any size makes a message that can be read, only the first lines are kept.
struct DigestSection {
  let title: String
  /// Where in the report the same is, as a filter or a place of it.
  let inReport: String?
  private(set) var lines: [String] = []
  private(set) var more = 0
  private static let most = 200

  init(_ title: String, inReport: String? = nil) {
    self.title = title.visible
    self.inReport = inReport
  }

  var isEmpty: Bool { lines.isEmpty }
  /// How many lines there are, kept or not.
  var count: Int { lines.count + more }

  mutating func add(_ line: String) {
    if lines.count < Self.most { lines.append(line.visible) } else { more += 1 }
  }
}
