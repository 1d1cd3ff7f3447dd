/// What an applied batch took from a channel and somebody gave back: by it, it is judged (STANDARD 7a, "Reinstate").
package struct Reinstatement: Sendable, Hashable {
  /// The decision whose rows were taken back.
  package let decision: EarlierDecision
  /// The command of its batch.
  package let command: String
  /// The SHA-256 of the manifest of the batch that was applied, in hexadecimal digits; nil where nobody kept it.
  package let manifestDigest: String?
  package let reason: String
  /// Who gave it back.
  package let by: String
  /// The day on which it was done.
  package let madeOn: CalendarDate
  /// What had taken the star.
  package let causes: [Cause]
  /// The rows that were taken back.
  package let rows: [RecordChange]

  /// What takes a star: a rule, and where it may find several things, which of them.
  package struct Cause: Sendable, Hashable {
    package let rule: RuleID
    /// The departure or the event; nil of other rules, and where nobody knows which it was.
    package let subject: FindingSubject?

    package init(rule: RuleID, subject: FindingSubject?) {
      self.rule = rule
      self.subject = subject
    }
  }

  /// The batch in which it stands.
  package var batch: String { decision.batch }

  package init(
    of decision: EarlierDecision, command: String, manifestDigest: String? = nil, reason: String, by: String,
    madeOn: CalendarDate, causes: [Cause],
    rows: [RecordChange] = []
  ) {
    self.decision = decision
    self.command = command
    self.manifestDigest = manifestDigest
    self.reason = reason
    self.by = by
    self.madeOn = madeOn
    self.causes = causes
    self.rows = rows
  }

  /// The waiver that it is for a finding of a rule on a day: of a departure or an event in every reading, of anything else in
  /// readings as of the batch's day. Nil where it is none.
  func waiver(of rule: RuleID, about subject: FindingSubject?, on date: CalendarDate) -> Waiver? {
    func waiver(until day: CalendarDate) -> Waiver {
      Waiver(
        rule: rule, reason: reason, grantedBy: by, grantedOn: madeOn, expiresOn: day, isByReinstatement: true)
    }
    // One departure costs one star, whichever rule reports it.
    if let subject, causes.contains(where: { $0.subject == subject }) { return waiver(until: .last) }
    guard date == decision.asOf, causes.contains(where: { $0.rule == rule && $0.subject == nil }) else { return nil }
    // In readings as of that day alone; as a waiver it ends no earlier than it was granted.
    return waiver(until: max(date, madeOn))
  }
}

extension Waiver {
  /// Whether it never ends.
  package var isLasting: Bool { expiresOn == .last }

  /// Its last day, where people are to be told one: what was given back is waived for good, or for that decision.
  package var lastDayTold: CalendarDate? { isByReinstatement || isLasting ? nil : expiresOn }
}

extension Dossier {
  /// The waiver for a finding of a rule that covers the day, the one that expires last: one that somebody granted, or what was
  /// reinstated (STANDARD 6 and 7a).
  ///
  /// - Parameter subject: what the finding is about, of the rules that may find several things.
  func waiver(of rule: RuleID, about subject: FindingSubject? = nil, on date: CalendarDate) -> Waiver? {
    let granted = waivers.covering(rule, on: date, grantedBy: waiversGrantedBy ?? date)
    guard !reinstatements.isEmpty else { return granted }
    return (reinstatements.compactMap { $0.waiver(of: rule, about: subject, on: date) } + [granted].compactMap(\.self))
      .max { ($0.expiresOn, $0.grantedOn) < ($1.expiresOn, $1.grantedOn) }
  }
}
