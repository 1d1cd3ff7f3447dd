import StarStandard

/// What the script of a report reads: JSON in the page, in which a value can only ever be a value.
///
/// Three parts: what all channels share (``shared(_:_:)``), a short line for each channel, by which it is found and listed, and
/// what is shown when it is opened. Of the last a hundred stand together, so that only what is opened is read.
struct ReportData {
  /// How many channels' details stand together.
  static let together = 100

  /// The short line of a decision.
  static func line(of decision: Decision) -> [UInt8] {
    var json = JSONWriter(capacity: 256)
    let channel = decision.channel
    json.list { json in
      for text in [channel.id, channel.name, channel.kind, channel.country, decision.route?.rawValue] {
        json.text(text?.shown)
      }
      json.text(decision.outcome.rawValue)
      json.number(decision.fromStar?.rawValue)
      json.number(decision.toStar?.rawValue)
      json.text(flags(of: decision))
      json.text(filterWords(of: decision))
    }
    return safe(json.bytes)
  }

  /// Marks of a decision: at risk, renewal pending, loses a star, would keep it with what awaits approval, or a lower one, waits for a
  /// supplement and for nothing else.
  private static func flags(of decision: Decision) -> String {
    let facts = ReportFacts(of: decision)
    return (decision.atRisk ? "r" : "") + (decision.renewalPending ? "p" : "") + (decision.takesStar ? "l" : "")
      + (facts.isSavedByPending ? "s" : "") + (facts.leftMoreByPending == nil ? "" : "m")
      + (decision.outcome == .hold && !decision.isToBeMended ? "w" : "")
  }

  /// What the filters go by: `rule/severity` of each finding, or `rule/waived`, since what is waived costs nothing.
  private static func filterWords(of decision: Decision) -> String {
    var words: [String] = []
    for finding in decision.findings {
      words.append("\(finding.rule)/\(finding.waiver == nil ? finding.severity.rawValue : Effect.waived.name)")
    }
    return words.uniqued().joined(separator: " ")
  }

  /// What is shown of a decision that is opened.
  static func detail(of decision: Decision, in language: Language) -> [UInt8] {
    var json = JSONWriter(capacity: 2048)
    json.object { json in
      for (key, text) in [
        ("certification", decision.certificationID), ("edition", decision.edition),
        ("effective_on", decision.effectiveOn.description), ("reapply_from", decision.reapplyFrom?.description),
        ("valid_until", decision.validity?.last.description),
        (
          "advice",
          language.sentences([
            decision.waiting(in: language), decision.outlook(in: language), decision.adviceTold(in: language),
            decision.grace(in: language),
          ])
        ),
        ("forecast", decision.forecast?.message(in: language)), ("falls_on", decision.forecast?.fallsOn.description),
        ("supersedes", decision.supersedes?.correction(in: language)),
      ] as [(StaticString, String?)] where text?.isEmpty == false {
        json.key(key)
        json.text(text?.shown)
      }
      if let credits = decision.measures?.credits {
        json.field("credits", each: [credits.counted, credits.required, credits.pending]) { $0.number($1) }
      }
      if let spans = decision.measures?.spans, !spans.isEmpty {
        json.field("dates", each: spans) { $0.span($1, from: decision.effectiveOn) }
      }
      json.key("findings")
      json.list { json in for finding in decision.findingsTold { self.finding(finding, in: language, to: &json) } }
      json.field("defects", each: decision.defects) { json, defect in
        json.list { json in
          for text in [defect.table, defect.row, defect.column, defect.reason] { json.text(text.shown) }
        }
      }
    }
    return safe(json.bytes)
  }

  private static func finding(_ finding: Finding, in language: Language, to json: inout JSONWriter) {
    json.object { json in
      json.field("rule", finding.rule.text)
      // Who confirmed has lapsed, and not failed to confirm.
      if let heading = finding.evidence.heading { json.field("title", heading.text(in: language).shown) }
      json.field("clause", finding.clause(in: language))
      json.field("severity", finding.severity.rawValue)
      if let waiver = finding.waiver {
        json.key("waived")
        json.list { json in
          for text in [
            waiver.grantedBy, waiver.grantedOn.description, waiver.lastDayTold?.description,
            waiver.reason,
          ] { json.text(text?.shown) }
        }
      }
      json.field("message", finding.evidence.message(in: language).shown)
      let remedy = finding.evidence.remedy(in: language)
      if !remedy.isEmpty {
        json.field("remedy", remedy.shown)
      }
      json.key("evidence")
      json.evidence(finding.evidence.fields.map(\.shown))
    }
  }

  /// What all channels share: the words for outcomes, severities and rules, with what each rule asks.
  static func shared(_ run: Manifest.Run, _ procedure: Procedure, in language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("batch", run.batch?.shown)
      json.field("as_of", run.asOf)
      json.field("next_review", HalfYear(containing: run.asOf).next.firstDay)
      json.field("words") { json in
        for word in ScriptWord.allCases {
          json.key(word.key)
          json.text(word.text(in: language))
        }
      }
      json.field("stars") { json in
        for star in Star.held + [.none] {
          json.key("\(star.rawValue)")
          json.text(language.star(star))
        }
      }
      json.field("fields") { json in
        for (name, words) in language.fieldNames {
          json.key(name)
          json.text(words)
        }
      }
      json.field("outcomes") { json in
        for outcome in procedure.outcomes {
          json.key(outcome.rawValue)
          json.text(outcome.word(in: language))
        }
      }
      json.field("severities") { json in
        for severity in Finding.Severity.all {
          json.key(severity.rawValue)
          json.text(severity.word(in: language))
        }
      }
      json.field("rules") { json in
        for rule in procedure.rules {
          json.key(rule.id.text)
          json.list { json in
            for text in [
              rule.title.text(in: language), rule.id.inShort(in: language), language.clause(rule.clause),
              rule.rationale.text(in: language),
            ] { json.text(text) }
          }
        }
      }
    }
    return safe(json.bytes)
  }

  /// The same JSON without a character that could end a script or begin a comment in HTML: such stand in texts alone, where
  /// their number says the same.
  static func safe(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "&") })
    else { return json }
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count + 64)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): safe += #"\u003c"#.utf8
      case UInt8(ascii: ">"): safe += #"\u003e"#.utf8
      case UInt8(ascii: "&"): safe += #"\u0026"#.utf8
      default: safe.append(byte)
      }
    }
    return safe
  }
}

extension JSONWriter {
  /// `[kind, first, last, label, points]`: days as numbers from the day of the decision on, so that they take little room.
  fileprivate mutating func span(_ span: DecidingSpan, from day: CalendarDate) {
    list { json in
      json.text(span.kind.rawValue)
      json.number(span.first.days(since: day))
      json.number(span.last.days(since: day))
      if let label = span.label { json.text(label.shown) }
      if let points = span.points { json.number(points) }
    }
  }
}

extension String {
  /// The text in one line, with what cannot be seen as its number, as a page shows it.
  var shown: String {
    guard !isPlainASCII, unicodeScalars.contains(where: \.isShownAsNumber) else { return self }
    var result = ""
    for scalar in onOneLine.unicodeScalars {
      if scalar.isShownAsNumber {
        result += scalar.asNumber
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension EvidenceField {
  /// The field with its texts as a page shows them.
  fileprivate var shown: EvidenceField { EvidenceField(name.shown, value.shown) }
}

extension EvidenceValue {
  fileprivate var shown: EvidenceValue {
    switch self {
    case .null, .bool, .number, .date: self
    case .text(let text): .text(text.shown)
    case .list(let values): .list(values.map(\.shown))
    case .object(let fields): .object(fields.map(\.shown))
    }
  }
}

extension Finding.Severity {
  static let all: [Finding.Severity] = [.revoke, .downgrade, .warning, .information, .blocking, .caution, .reminder]
}
