import StarStandard

/// One finding, with all that it rests on.
extension HTMLWriter {
  /// An item of the list of findings.
  mutating func finding(_ finding: Finding) {
    let (message, remedy) = (finding.evidence.message(in: .english), finding.evidence.remedy(in: .english))
    open("li", class: finding.waiver == nil ? finding.severity.rawValue : "waived")
    markup("<p class=\"rule\"><span class=\"badge severity\">")
    text(finding.severity.word)
    markup("</span> ")
    if finding.waiver != nil { markup("<span class=\"badge severity\">Waived</span> ") }
    element("strong", RuleTitle.named(finding.rule)?.title.text(in: .english) ?? finding.rule.text)
    markup(" ")
    element("code", finding.rule.text)
    markup(" <span class=\"clause\">Clause ")
    text(finding.clause)
    markup("</span></p>\n")
    element("p", class: "message", message)
    if !remedy.isEmpty {
      markup("\n<p class=\"remedy\"><b>Remedy:</b> ")
      text(remedy)
      markup("</p>")
    }
    if let waiver = finding.waiver { self.waiver(waiver) }
    evidence(finding.evidence.fields)
    markup("</li>\n")
  }

  private mutating func waiver(_ waiver: Waiver) {
    markup("\n<p class=\"waiver\"><b>Waived</b> by ")
    isolated(waiver.grantedBy)
    markup(", from ")
    date(waiver.grantedOn)
    if waiver.isLasting {
      markup(" for good")
    } else {
      markup(" until ")
      date(waiver.expiresOn)
    }
    markup(": ")
    isolated(waiver.reason)
    markup("</p>")
  }
}
