import StarStandard

/// What the department is told of a batch: first what needs a human, then the rest (Batch.md, "Files", `digest.eml`).
struct DepartmentDigest {
  private let procedure: Procedure
  private let asOf: CalendarDate
  private let language: Language
  private var sections: [Place: DigestSection]

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

  /// Takes in what is to be said of a decision.
  mutating func add(_ notes: [Note]) {
    for note in notes { sections[note.place]?.add(note.line, order: note.order, isCounted: note.isCounted) }
  }

  func message(
    _ run: Manifest.Run, _ summary: Summary, _ changes: BatchChanges?, _ settings: MailSettings
  ) -> [UInt8] {
    let urgent: [Place] = [
      .pendingCredits, .pendingForLess, .holds, .waiting, .undeliverable, .pending, .cautions, .waivers, .graces,
    ]
    let rest = Place.allCases.filter { !urgent.contains($0) }
    let all =
      urgent.compactMap { sections[$0] } + [undetermined(summary), orphans(summary)] + rest.compactMap { sections[$0] }
      + [worse(summary)] + sections(changes) + [unconfirmed(summary), rules(summary)]
    let batch = run.batch ?? ""
    // A supplement is named after the review, too.
    let title =
      procedure == .supplement
      ? language.text("\(procedure.title(in: language)) of \(HalfYear(containing: asOf).name),") {
        $0.supplementOf(procedure.title(in: language), HalfYear(containing: asOf).name)
      } : procedure.title(in: language)
    let counts = counts(summary)
    let heading = language.text(
      "\(title) \(batch) as of \(asOf): \(counts)"
    ) { $0.asOf(title, batch, asOf, counts) }
    let editions = run.editions.map(\.name).joined(separator: language.comma)
    let document = DigestDocument(
      language: language, heading: heading, opening: opening(summary, changes), sections: all.filter { !$0.isEmpty },
      closing: language.text(
        "\(run.editions.count == 1 ? "Edition" : "Editions") \(editions), \(run.program). "
          + "All decisions with their evidence are in the batch's decisions.jsonl, decisions.csv and report.html."
      ) { $0.allDecisionsWithTheirEvidence(editions, run.program) }, procedure: procedure)
    let text = document.text
    return MailMessage(
      from: settings.from, to: settings.digestTo, cc: nil, replyTo: settings.replyTo, subject: heading,
      date: MailDate.midnight(run.madeOn ?? asOf, offset: settings.zoneOffset),
      identifier: settings.identifier(of: "\(batch)\ndigest\n", Array(text.utf8)), language: language.rawValue,
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
        "In \(changes.since) it was: \(language.grouped(then.taken)) of \(language.grouped(then.decided)) lost a star, \(language.grouped(then.atRisk)) kept it "
          + "at risk, \(language.grouped(then.held)) on hold."
      ) {
        $0.inItWasOfLost(
          changes.since, language.grouped(then.decided), language.grouped(then.taken), language.grouped(then.atRisk),
          language.grouped(then.held))
      },
    ]
  }

  private func counts(_ summary: Summary) -> String {
    func so(_ outcome: Outcome, _ words: String) -> String { so(summary.outcomes[outcome] ?? 0, words) }
    func so(_ count: Int, _ words: String) -> String {
      language.text("\(count.grouped) \(words)") { $0.soMany(words, count) }
    }
    let held = so(.hold, language.text("on hold") { $0.onHold })
    let counts: [String] =
      switch procedure {
      case .review, .supplement:
        [
          so(.downgrade, language.text("downgraded") { $0.downgraded }),
          so(.revoke, language.text("revoked") { $0.revoked }), held,
          so(summary.atRisk, language.text("at risk") { $0.atRisk }),
        ]
      case .renewalNotices:
        [
          so(.ready, language.text("ready") { $0.ready }), so(.notReady, language.text("not ready") { $0.notReady }),
          held,
        ]
      case .renewal:
        [
          so(.renewed, language.text("renewed") { $0.renewed }),
          so(.notRenewed, language.text("not renewed") { $0.notRenewed }), held,
        ]
      case .reminders:
        [
          so(.reminded, language.text("reminded") { $0.reminded }), so(.lapsed, language.text("lapsed") { $0.lapsed }),
          held,
        ]
      case .application: []
      }
    return counts.joined(separator: language.clauseComma)
      + language.text(", of \(summary.reviewed.grouped)") { $0.departmentDigestOf(language.grouped(summary.reviewed)) }
  }

  private func sections(_ changes: BatchChanges?) -> [DigestSection] {
    guard let changes else { return [] }
    return BatchChanges.Kind.allCases.map { kind in
      let words = kind.words(in: language)
      var section = DigestSection(
        language.text("\(words) (since \(changes.since))") { $0.since(words, changes.since) }, inReport: "changes")
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
      language.text("Nobody can tell whether these channels are concerned") { $0.nobodyCanTellWhetherThese },
      inReport: "undetermined")
    for channel in summary.named(summary.undetermined, in: language) { section.add(channel) }
    // The title speaks of channels.
    for defect in summary.undeterminedDefects { section.add(defect.description, isCounted: false) }
    return section
  }

  private func unconfirmed(_ summary: Summary) -> DigestSection {
    var section = DigestSection(
      language.text("Renewal not confirmed") { $0.renewalNotConfirmed }, inReport: "unconfirmed")
    for channel in summary.toConfirm ?? [] { section.add(language.channel(channel.id, channel.name)) }
    return section
  }

  private func orphans(_ summary: Summary) -> DigestSection {
    var section = DigestSection(
      language.text("Defective rows that belong to no channel") { $0.defectiveRowsThatBelongTo },
      inReport: "orphan-defects")
    for defect in summary.orphanDefects {
      section.add(defect.description)
    }
    return section
  }

  private func worse(_ summary: Summary) -> DigestSection {
    var section = DigestSection(
      language.text(
        "Would be decided worse by now; the next review judges them"
      ) { $0.wouldBeDecidedWorseBy },
      inReport: "worse-since")
    for worse in summary.worseSince {
      section.add(
        language.channel(worse.channelID, worse.channelName) + language.colon
          + language.outcome(worse.outcome, worse.toStar))
    }
    return section
  }

  private func rules(_ summary: Summary) -> DigestSection {
    var section = DigestSection(language.text("Findings by rule") { $0.findingsByRule }, inReport: "picture-rules")
    for rule in summary.procedure.rules {
      guard let all = summary.rules[rule.id], all > 0 else { continue }
      // Who lapsed may well have confirmed.
      let lapsed = rule.id == RuleTitle.renewalConfirmation.id ? summary.outcomes[.lapsed] ?? 0 : 0
      for (title, count) in [
        (rule.title.text(in: language), all - lapsed), (language.text("Renewal lapsed") { $0.renewalLapsed }, lapsed),
      ] where count > 0 {
        section.add(title + language.colon + language.grouped(count))
      }
    }
    return section
  }
}
