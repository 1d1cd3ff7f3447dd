/// What the first audit of renewals would refuse, with the records as they stand, that the readiness check does not: that goes by 1 January
/// (STANDARD 7), and grace periods and waivers end before the audit.
package struct LackingByAudit: Sendable {
  /// The day of the audit.
  let day: CalendarDate
  /// The star that it would renew, none where it would renew none; nil where the review before it takes one, so that this is another matter.
  let star: Star?
  /// What is lacking then, and the last day of the waiver that lifts it until then.
  let findings: [(finding: Finding, waivedUntil: CalendarDate?)]

  /// - Parameters:
  ///   - audit: of the day.
  ///   - known: what is told anyway, of 1 January.
  ///   - taking: the rules for which the review of that day takes the star: they are asked by then.
  ///   - waivedUntil: the last day of a waiver of that 1 January that lifts a finding.
  /// - Returns: nil where nothing is lacking besides.
  init?(
    _ audit: RenewalRequirements.Result, on day: CalendarDate, besides known: [Finding],
    taking: Set<RuleID>, waivedUntil: (Finding) -> CalendarDate?
  ) {
    let told = Set(known.map(Lack.init))
    let besides = audit.findings.filter {
      $0.refuses && !taking.contains($0.rule) && !told.contains(Lack($0))
    }
    guard !besides.isEmpty else { return nil }
    self.day = day
    star = taking.isEmpty ? audit.star : nil
    findings = besides.map { ($0, waivedUntil($0)) }
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

  /// What the audit would do, what it lacks and what is to be done.
  package func message(in language: Language) -> String {
    let audit =
      switch star {
      case nil:
        language.text("For the audit of \(day) this would be lacking besides, with the records as they stand.") {
          $0.forTheAuditThisWouldBeLacking(day)
        }
      case Star.none?:
        language.text("With the records as they stand, the audit of \(day) would not renew it.") {
          $0.theAuditWouldNotRenewIt(day)
        }
      case let star?:
        language.text(
          "With the records as they stand, the audit of \(day) would renew it as \(language.star(star)) only."
        ) { $0.theAuditWouldRenewItOnlyAs(day, language.star(star)) }
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
    return language.sentences([audit] + lacking)
  }
}

/// What other languages than English say for `LackingByAudit.swift`, each named by the English beside it.
package protocol LackingByAuditWording {
  func forTheAuditThisWouldBeLacking(_ day: CalendarDate) -> String
  func theAuditWouldNotRenewIt(_ day: CalendarDate) -> String
  func theAuditWouldRenewItOnlyAs(_ day: CalendarDate, _ star: String) -> String
  func aWaiverLiftsThisUntil(_ last: CalendarDate) -> String
}
