import StarStandard

/// What the department is told of a batch: first what needs a human, then the rest (Batch.md, "Files", `digest.eml`).
struct DepartmentDigest {
  private let procedure: Procedure
  private let asOf: CalendarDate
  private let language: Language
  private var sections: [Place: DigestSection]

  /// The sections of which single decisions are the lines, in their order.
  enum Place: CaseIterable {
    case pendingCredits
    /// Who would keep a higher star than the one left, though not the full one.
    case pendingForLess
    case holds
    case undeliverable
    case pending
    case cautions
    case waivers
    case graces
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
    /// What it comes before others of its section by, in byte order; of equal ones the first told comes first.
    var order = ""
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
            "Would keep their star if credits that await approval were approved first"
          ) { $0.wouldKeepTheirStarIf }
          : language.text(
            "Would lack nothing if credits that await approval were approved first"
          ) { $0.wouldLackNothingIfCredits },
        "pending=saves"
      )
    case .pendingForLess:
      (
        language.text(
          "Would keep a higher star if credits that await approval were approved first"
        ) { $0.wouldKeepAHigherStarIf }, "pending=lower"
      )
    case .holds:
      (
        language.text("On hold: mend these records, then decide these channels") { $0.onHoldMendTheseRecords },
        "outcome=hold"
      )
    case .undeliverable:
      (
        language.text(
          "Notices without a usable address: tell these channels yourself"
        ) { $0.noticesWithoutAUsableAddress },
        "undeliverable"
      )
    case .pending:
      (language.text("Major events that wait for a ruling") { $0.majorEventsThatWaitFor }, "rule=major-event-pending")
    case .cautions:
      (
        procedure == .renewal
          ? language.text("Major events on record beside these renewals (G.5)") { $0.majorEventsBesideRenewals }
          : language.text(
            "Major events for which you may delay or refuse a renewal (G.5)"
          ) { $0.majorEventsForWhichYou },
        "rule=major-event-pending&severity=caution"
      )
    case .waivers:
      (
        language.text(
          "Waivers that expire before the next review of \(nextReview)"
        ) { $0.waiversThatExpireBeforeThe(nextReview) },
        "severity=waived"
      )
    case .graces:
      (
        language.text(
          "Vacancies whose time ends before the next review of \(nextReview)"
        ) { $0.vacanciesWhoseTimeEndsBefore(nextReview) }, "rule=departure-in-grace"
      )
    case .corrected:
      (language.text("Decided otherwise than before, in their favour") { $0.decidedOtherwiseThanBeforeIn }, nil)
    case .lost: lost(by: procedure, in: language)
    case .atRisk: (language.text("Keep their star at risk") { $0.keepTheirStarAtRisk }, "outcome=at-risk")
    case .upgrades:
      (language.text("Could apply for a higher star") { $0.couldApplyForAHigher }, "rule=upgrade-opportunity")
    case .besides:
      (
        language.text("To be watched, though it stands in the way of no renewal") { $0.toBeWatchedThoughIt },
        "severity=caution"
      )
    }
  }

  private static func lost(by procedure: Procedure, in language: Language) -> (title: String, inReport: String?) {
    switch procedure {
    case .review, .supplement: (language.text("Stars taken") { $0.starsTaken }, "outcome=loses")
    case .renewalNotices:
      (language.text("Not ready for the renewal") { $0.notReadyForTheRenewal }, "outcome=not-ready")
    case .renewal: (language.text("Not renewed, or at a lower star") { $0.notRenewedOrAtA }, "outcome=loses")
    case .reminders:
      (
        language.text("Told what will cost their star, or that their renewal lapsed") { $0.toldWhatWillCostTheir },
        "severity=reminder"
      )
    // It makes no batch.
    case .application: ("", nil)
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
        add(.waivers, language.text("\(rule), until \(waiver.expiresOn)") { $0.until(rule, waiver.expiresOn) })
      }
    }
    func note(_ place: Place, _ line: String?) {
      if let line { notes.append(Note(place: place, line: line, order: place == .lost ? decision.lossOrder : "")) }
    }
    for grace in decision.gracesLines(before: nextReview, in: language) {
      notes.append(Note(place: .graces, line: grace.line, order: grace.ends.description))
    }
    note(.pendingCredits, decision.pendingLine(in: language))
    note(.pendingForLess, decision.pendingForLessLine(in: language))
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
    for note in notes { sections[note.place]?.add(note.line, order: note.order) }
  }

  func message(
    _ run: Manifest.Run, _ summary: Summary, _ changes: BatchChanges?, _ settings: MailSettings
  ) -> [UInt8] {
    let urgent: [Place] = [
      .pendingCredits, .pendingForLess, .holds, .undeliverable, .pending, .cautions, .waivers, .graces,
    ]
    let rest = Place.allCases.filter { !urgent.contains($0) }
    let all =
      urgent.compactMap { sections[$0] } + [undetermined(summary), orphans(summary)] + rest.compactMap { sections[$0] }
      + [worse(summary)] + sections(changes) + [unconfirmed(summary), rules(summary)]
    let batch = run.batch ?? ""
    let (title, counts) = (procedure.title(in: language), counts(summary))
    let heading = language.text(
      "\(title) \(batch) as of \(asOf): \(counts)"
    ) { $0.asOf(title, batch, asOf, counts) }
    let editions = run.editions.map(\.name).joined(separator: language.comma)
    let document = DigestDocument(
      language: language, heading: heading, opening: opening(summary, changes), sections: all.filter { !$0.isEmpty },
      closing: language.text(
        "\(run.editions.count == 1 ? "Edition" : "Editions") \(editions), \(run.program). "
          + "All decisions with their evidence are in the batch's decisions.jsonl, decisions.csv and report.html."
      ) { $0.allDecisionsWithTheirEvidence(editions, run.program) })
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
          + "at risk, \(then.held.grouped) on hold."
      ) {
        $0.inItWasOfLost(
          changes.since, then.decided.grouped, then.taken.grouped, then.atRisk.grouped, then.held.grouped)
      },
    ]
  }

  private func counts(_ summary: Summary) -> String {
    func so(_ outcome: Outcome, _ words: String) -> String { so(summary.outcomes[outcome] ?? 0, words) }
    func so(_ count: Int, _ words: String) -> String { language.text("\(count) \(words)") { $0.soMany(words, count) } }
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
      + language.text(", of \(summary.reviewed)") { $0.departmentDigestOf(summary.reviewed) }
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
    for defect in summary.undeterminedDefects {
      section.add(defect.description)
    }
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
  var lines: [String] { ordered.map(\.line) }
  private var ordered: [(order: String, line: String)] = []
  private(set) var more = 0
  private static let most = 200

  init(_ title: String, inReport: String? = nil) {
    self.title = title.visible
    self.inReport = inReport
  }

  var isEmpty: Bool { ordered.isEmpty }
  /// How many lines there are, kept or not.
  var count: Int { ordered.count + more }

  /// Adds a line behind those of its order and before those of a later one; of too many, the last are not kept.
  mutating func add(_ line: String, order: String = "") {
    let place = ordered.lastIndex { $0.order <= order }.map { $0 + 1 } ?? 0
    guard place < Self.most else {
      more += 1
      return
    }
    ordered.insert((order, line.visible), at: place)
    guard ordered.count > Self.most else { return }
    ordered.removeLast()
    more += 1
  }
}
