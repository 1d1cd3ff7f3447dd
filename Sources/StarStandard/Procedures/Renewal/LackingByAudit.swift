/// What an audit of renewals that is still to come would refuse, with the records as they stand, that is not refused on the day that is
/// told of: grace periods, waivers and certificates end before it (STANDARD 7).
package struct LackingByAudit: Sendable {
  /// The day of the audit.
  let day: CalendarDate
  /// What it would renew, where that has to be told.
  let renewing: Renewing?
  /// What is lacking then, by the star that it is lacking for, the highest first.
  let lacking: [Lacking]

  /// What an audit would renew.
  enum Renewing: Sendable {
    /// Of the star that there is: a lower one, or none.
    case ofWhatThereIs(Star)
    /// Of the star that the review before it leaves: less than a check of an earlier day comes to, or more.
    case ofWhatIsLeft(Star, isMore: Bool)

    var star: Star {
      switch self {
      case .ofWhatThereIs(let star), .ofWhatIsLeft(let star, _): star
      }
    }
  }

  /// What a star lacks.
  struct Lacking: Sendable {
    let star: Star
    /// With the last day of the waiver that lifts it until then.
    let findings: [(finding: Finding, waivedUntil: CalendarDate?)]
    /// Whether a part of one of them is told anyway.
    let isToldInPart: Bool
    /// Whether another rule's is told anyway, and not here.
    let isBesides: Bool
  }

  /// - Returns: nil where there is nothing to tell.
  init?(on day: CalendarDate, renewing: Renewing?, lacking: [Lacking?]) {
    let lacking = lacking.compactMap { $0 }
    guard renewing != nil || !lacking.isEmpty else { return nil }
    (self.day, self.renewing, self.lacking) = (day, renewing, lacking)
  }

  /// What the audit would do, what it lacks and what is to be done.
  package func message(in language: Language) -> String {
    let isOfWhatThereIs = if case .ofWhatThereIs? = renewing { true } else { false }
    let parts = lacking.enumerated().map { place, lacking in
      // Of what there is the sentence before says it.
      lacking.message(in: language, heading: place == 0 && isOfWhatThereIs ? nil : day)
    }
    return language.sentences([renewing?.message(in: language, day) ?? ""] + parts)
  }
}

extension LackingByAudit.Lacking {
  /// - Parameters:
  ///   - findings: what the audit would refuse for the star.
  ///   - known: what is told anyway, of an earlier day.
  ///   - waivedUntil: the last day of a waiver of that day that lifts a finding.
  /// - Returns: nil where nothing else is lacking.
  init?(_ star: Star, _ findings: [Finding], besides known: [Finding], waivedUntil: (Finding) -> CalendarDate?) {
    let told = Set(known.map(Lack.init))
    let besides = findings.filter { $0.refuses && !told.contains(Lack($0)) }
    guard !besides.isEmpty else { return nil }
    self.star = star
    self.findings = besides.map { ($0, waivedUntil($0)) }
    let rules = Set(known.filter { $0.evidence.eventID == nil }.map(\.rule))
    isToldInPart = besides.contains { rules.contains($0.rule) }
    isBesides = !Set(known.map(\.rule)).subtracting(besides.map(\.rule)).isEmpty
  }

  /// What a finding finds, whatever the day: its rule, what it is about, and how much there is of what it asks for.
  private struct Lack: Hashable {
    let rule: RuleID
    let eventID: String?
    let counted: EvidenceValue?

    init(_ finding: Finding) {
      rule = finding.rule
      eventID = finding.evidence.eventID
      counted = finding.evidence.fields.first { $0.name == "counted" }?.value
    }
  }

  /// - Parameter day: that of the audit, where it is to be said for which star, and by when; nil where that is said.
  fileprivate func message(in language: Language, heading day: CalendarDate?) -> String {
    let heading = day.map { day in
      language.text(
        "For \(language.star(star)) the audit of \(day) would \(isBesides ? "also " : "")find lacking, with the records as they stand:"
      ) { $0.theAuditWouldFindLacking(day, language.star(star), isBesides) }
    }
    let lacking = findings.map { finding, waivedUntil in
      let title = finding.title(in: language)
      let message = finding.evidence.message(in: language)
      let waived = waivedUntil.map { last in
        language.text("A waiver lifts this until \(last).") { $0.aWaiverLiftsThisUntil(last) }
      }
      return language.sentences([
        language.text("\(title): \(message)") { $0.titledMessage(title, message) }, waived ?? "",
        finding.evidence.remedy(in: language),
      ])
    }
    let part =
      isToldInPart
      ? language.text("What is asked for of the same in another place here counts towards it.") {
        $0.whatIsAskedForElsewhereCounts
      } : ""
    return language.sentences([heading ?? ""] + lacking + [part])
  }
}

extension LackingByAudit.Renewing {
  fileprivate func message(in language: Language, _ day: CalendarDate) -> String {
    switch self {
    case .ofWhatThereIs(.none):
      language.text("With the records as they stand, the audit of \(day) would not renew it.") {
        $0.theAuditWouldNotRenewIt(day)
      }
    case .ofWhatThereIs(let star):
      language.text(
        "With the records as they stand, the audit of \(day) would renew it as \(language.star(star)) only."
      ) { $0.theAuditWouldRenewItOnlyAs(day, language.star(star)) }
    case .ofWhatIsLeft(.none, _):
      language.text(
        "Of what the review before it leaves, the audit of \(day) would renew nothing, with the records as they stand."
      ) { $0.theAuditWouldRenewNothingThatIsLeft(day) }
    case .ofWhatIsLeft(let star, isMore: false):
      language.text(
        "Of what the review before it leaves, the audit of \(day) would renew \(language.star(star)) only, with the records as they stand."
      ) { $0.theAuditWouldRenewOnly(day, language.star(star)) }
    case .ofWhatIsLeft(let star, isMore: true):
      language.text(
        "After the review before it, the audit of \(day) would renew \(language.star(star)), with the records as they stand: by then more counts."
      ) { $0.theAuditWouldRenewMore(day, language.star(star)) }
    }
  }
}

/// What other languages than English say for `LackingByAudit.swift`, each named by the English beside it.
package protocol LackingByAuditWording {
  func theAuditWouldFindLacking(_ day: CalendarDate, _ star: String, _ isBesides: Bool) -> String
  func theAuditWouldNotRenewIt(_ day: CalendarDate) -> String
  func theAuditWouldRenewItOnlyAs(_ day: CalendarDate, _ star: String) -> String
  func theAuditWouldRenewNothingThatIsLeft(_ day: CalendarDate) -> String
  func theAuditWouldRenewOnly(_ day: CalendarDate, _ star: String) -> String
  func theAuditWouldRenewMore(_ day: CalendarDate, _ star: String) -> String
  func aWaiverLiftsThisUntil(_ last: CalendarDate) -> String
  var whatIsAskedForElsewhereCounts: String { get }
}
