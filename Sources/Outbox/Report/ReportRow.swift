import StarStandard

/// One channel: who it is, what was decided, and why.
extension HTMLWriter {
  /// The row of a decision.
  mutating func row(of decision: Decision) {
    open(
      "tr",
      [
        Attribute("role", "row"), Attribute("id", Self.anchor(of: decision.channel.id)),
        Attribute("data-outcome", decision.outcome.rawValue),
        Attribute("data-risk", decision.atRisk ? "" : nil), Attribute("data-findings", decision.filterWords),
      ])
    markup("<th scope=\"row\" role=\"rowheader\">")
    identity(of: decision)
    markup("</th>\n<td role=\"cell\">")
    conclusion(of: decision)
    markup("</td>\n<td role=\"cell\">")
    if !decision.findings.isEmpty {
      markup("<ul class=\"findings\">\n")
      for finding in decision.findings { self.finding(finding) }
      markup("</ul>\n")
    }
    if let forecast = decision.forecast {
      markup("<p class=\"forecast\"><b>If nothing changes:</b> ")
      text(forecast.message(in: .english))
      markup("</p>\n")
    }
    if decision.outcome == .hold {
      markup("<p>Defective rows; nothing is concluded until they are mended.</p>\n")
      defects(decision.defects)
    }
    markup("</td></tr>\n")
  }

  private mutating func identity(of decision: Decision) {
    let channel = decision.channel
    markup("<p class=\"id\">")
    if let anchor = Self.anchor(of: channel.id) {
      element("a", [Attribute("href", "#" + anchor)], channel.id)
    } else {
      isolated(channel.id)
    }
    markup("</p>\n<p class=\"name\">")
    known(channel.name)
    markup("</p>\n<dl class=\"pairs\">")
    pair("Kind") { $0.known(channel.kind) }
    pair("Country") { $0.known(channel.country) }
    markup("</dl>")
  }

  private mutating func conclusion(of decision: Decision) {
    markup("<p class=\"outcome\">")
    open("span", class: "badge \(decision.outcome.rawValue)")
    text(decision.outcome.word)
    markup("</span>")
    if decision.atRisk { markup(" <span class=\"badge risk\">At risk</span>") }
    if decision.renewalPending { markup(" <span class=\"badge pending\">Renewal pending</span>") }
    markup("</p>\n<p class=\"stars\">")
    star(decision.fromStar)
    if decision.toStar != decision.fromStar {
      markup(" <span aria-hidden=\"true\">→</span><span class=\"spoken\">to</span> ")
      star(decision.toStar)
    }
    markup("</p>\n<dl class=\"pairs\">")
    pair("Route") { $0.known(decision.route?.rawValue) }
    if let id = decision.certificationID { pair("Certification") { $0.isolated(id) } }
    pair("Edition") { $0.known(decision.edition) }
    pair("Effective on") { $0.date(decision.effectiveOn) }
    if let reapplyFrom = decision.reapplyFrom { pair("Reapply from") { $0.date(reapplyFrom) } }
    if let validity = decision.validity { pair("Valid until") { $0.date(validity.last) } }
    markup("</dl>")
    let advice = decision.advice(in: .english)
    if !advice.isEmpty {
      markup("\n")
      element("p", class: "advice", advice)
    }
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

extension Decision {
  /// What the filters go by: `rule/severity` of each finding, and `rule/waived`.
  fileprivate var filterWords: String? {
    guard !findings.isEmpty else { return nil }
    var words: [String] = []
    for finding in findings {
      words.append("\(finding.rule)/\(finding.severity.rawValue)")
      if finding.waiver != nil { words.append("\(finding.rule)/waived") }
    }
    return words.joined(separator: " ")
  }
}
