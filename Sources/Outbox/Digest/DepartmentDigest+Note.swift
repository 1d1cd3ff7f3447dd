import StarStandard

/// What is said of single decisions.
extension DepartmentDigest {
  /// A line about a decision.
  struct Note: Sendable {
    let place: Place
    let line: String
    /// What it comes before others of its section by, in byte order; of equal ones the first told comes first.
    var order = ""
    /// Whether it is one more of what the section's title counts.
    var isCounted = true
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
    for (index, defect) in decision.defects.enumerated() {
      // The title speaks of channels.
      notes.append(Note(place: .holds, line: who + language.colon + "\(defect)", isCounted: index == 0))
    }
    if decision.waitsFor != nil { add(.waiting, decision.waiting(in: language)) }
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
}
