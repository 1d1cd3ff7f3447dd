import StarStandard

/// One channel for readers without the script: who it is, what was decided, and why. Its evidence is in what the script reads,
/// and in the batch's own files.
extension HTMLWriter {
  /// The row of a decision.
  mutating func row(of decision: Decision) {
    open(
      "tr",
      [Attribute("id", Self.anchor(of: decision.channel.id)), Attribute("data-outcome", decision.outcome.rawValue)])
    markup("<th scope=\"row\">")
    known(decision.channel.name)
    markup(" <span class=\"id\">")
    isolated(decision.channel.id)
    markup("</span>")
    for word in [decision.channel.kind, decision.channel.country] {
      markup(", ")
      known(word)
    }
    markup("</th>\n<td>")
    conclusion(of: decision)
    markup("</td>\n<td>")
    for finding in decision.findings { self.finding(finding) }
    if let forecast = decision.forecast {
      markup("<p><b>If nothing changes:</b> ")
      text(forecast.message(in: .english))
      markup("</p>")
    }
    let advice = decision.advice(in: .english)
    if !advice.isEmpty { element("p", advice) }
    if decision.outcome == .hold {
      markup("<p>Defective rows; nothing is concluded until they are mended.</p>\n")
      defects(decision.defects)
    }
    markup("</td></tr>\n")
  }

  private mutating func conclusion(of decision: Decision) {
    text(decision.outcome.word)
    if decision.atRisk { markup(", at risk") }
    if decision.renewalPending { markup(", renewal pending") }
    markup(": ")
    star(decision.fromStar)
    if decision.toStar != decision.fromStar {
      markup(" <span aria-hidden=\"true\">→</span><span class=\"spoken\">to</span> ")
      star(decision.toStar)
    }
    if let reapplyFrom = decision.reapplyFrom {
      markup("; reapply from ")
      date(reapplyFrom)
    }
  }

  private mutating func finding(_ finding: Finding) {
    markup("<p><b>")
    text(RuleTitle.named(finding.rule)?.title.text(in: .english) ?? finding.rule.text)
    markup("</b> (")
    text(finding.severity.word)
    if let waiver = finding.waiver {
      markup(", waived by ")
      isolated(waiver.grantedBy)
      if waiver.isLasting {
        markup(" for good")
      } else {
        markup(" until ")
        date(waiver.expiresOn)
      }
      markup(": ")
      isolated(waiver.reason)
    }
    markup(", clause ")
    text(finding.clause)
    markup("): ")
    text(finding.evidence.message(in: .english))
    let remedy = finding.evidence.remedy(in: .english)
    if !remedy.isEmpty {
      markup(" <i>")
      text(remedy)
      markup("</i>")
    }
    markup("</p>")
  }

  private mutating func star(_ star: Star?) {
    if let star {
      text(Language.english.star(star))
    } else {
      markup("<span class=\"unknown\">star not readable</span>")
    }
  }

  /// A value of unknown origin, or that it cannot be read.
  private mutating func known(_ value: String?) {
    if let value { isolated(value) } else { markup("<span class=\"unknown\">not readable</span>") }
  }
}
