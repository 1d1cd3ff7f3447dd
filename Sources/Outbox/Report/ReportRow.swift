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
    for finding in decision.findingsTold { self.finding(finding) }
    if let forecast = decision.forecast {
      markup("<p><b>")
      say("If nothing changes:") { $0.ifNothingChanges }
      markup("</b> ")
      text(forecast.message(in: language))
      markup("</p>")
    }
    let advice = language.sentences([
      decision.waiting(in: language), decision.outlook(in: language), decision.adviceTold(in: language),
      decision.grace(in: language),
    ])
    if !advice.isEmpty { element("p", advice) }
    if decision.isToBeMended {
      element(
        "p",
        language.text("Defective rows; nothing is concluded until they are mended.") {
          $0.defectiveRowsNothingIsConcluded
        })
      markup("\n")
      defects(decision.defects)
    }
    markup("</td></tr>\n")
  }

  private mutating func conclusion(of decision: Decision) {
    text(decision.outcome.word(in: language))
    if decision.atRisk { say(", at risk") { $0.reportRowAtRisk } }
    if decision.renewalPending { say(", renewal pending") { $0.renewalPending } }
    text(language.colon)
    star(decision.fromStar)
    if decision.toStar != decision.fromStar {
      arrow()
      star(decision.toStar)
    }
    if let reapplyFrom = decision.reapplyFromTold {
      say("; reapply from ") { $0.reapplyFrom }
      date(reapplyFrom)
    }
    if let superseded = decision.supersedes { element("p", superseded.correction(in: language)) }
  }

  private mutating func finding(_ finding: Finding) {
    markup("<p><b>")
    text(finding.title(in: language))
    markup("</b> (")
    text(finding.severity.word(in: language))
    if let waiver = finding.waiver {
      say(", waived by ") { $0.waivedBy }
      isolated(waiver.grantedBy)
      if waiver.isLasting {
        say(" for good") { $0.forGood }
      } else if let day = waiver.lastDayTold {
        say(" until ") { $0.reportRowUntil }
        date(day)
      }
      text(language.colon)
      isolated(waiver.reason)
    }
    let clause = finding.clause(in: language)
    let isOne = !clause.contains(",") && !clause.contains("、")
    if isOne { say(", clause ") { $0.clause } } else { say(", clauses ") { $0.clauses } }
    text(clause)
    markup("): ")
    text(finding.evidence.message(in: language))
    let remedy = finding.evidence.remedy(in: language)
    if !remedy.isEmpty {
      markup(" <i>")
      text(remedy)
      markup("</i>")
    }
    markup("</p>")
  }

  private mutating func star(_ star: Star?) {
    if let star {
      text(language.star(star))
    } else {
      element("span", class: "unknown", language.text("star not readable") { $0.starNotReadable })
    }
  }

  /// A value of unknown origin, or that it cannot be read.
  private mutating func known(_ value: String?) {
    if let value {
      isolated(value)
    } else {
      element("span", class: "unknown", language.text("not readable") { $0.notReadable })
    }
  }
}
