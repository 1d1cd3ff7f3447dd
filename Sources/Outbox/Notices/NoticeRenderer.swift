import StarStandard

/// Who mail is from and where answers go, as values.
public struct MailSettings: Sendable {
  /// The sender.
  public var from: String
  /// Where answers go.
  public var replyTo: String?
  /// The department.
  public var digestTo: String
  /// Where a channel may object.
  public var objections: String
  /// How far clocks are ahead of UTC on the as-of date, in seconds.
  public var zoneOffset: Int

  /// Settings of these values.
  public init(from: String, replyTo: String?, digestTo: String, objections: String, zoneOffset: Int) {
    self.from = from
    self.replyTo = replyTo
    self.digestTo = digestTo
    self.objections = objections
    self.zoneOffset = zoneOffset
  }
}

/// Writes notices (CONTRACT, "A notice").
public struct NoticeRenderer: Sendable {
  private let templates: NoticeTemplates
  private let settings: MailSettings

  /// A renderer with these templates.
  public init(templates: NoticeTemplates, settings: MailSettings) {
    self.templates = templates
    self.settings = settings
  }

  /// The digest's bytes.
  func digest(_ digest: DepartmentDigest, _ basis: Manifest.Basis, _ summary: Summary) -> [UInt8] {
    digest.message(basis, summary, settings)
  }

  /// The message's bytes.
  func message(
    _ kind: NoticeKind, for decision: Decision, to address: NoticeAddress, batch: String
  ) -> [UInt8] {
    guard let (tag, set) = templates.lookUp(kind, language: decision.channel.language) else { return [] }
    let language: Language = tag.hasPrefix("zh") ? .chinese : .english
    let values = Self.values(of: decision, batch: batch, objections: settings.objections, in: language)
    let text = Self.trimmed(set.text.render(values))
    let identifier = Fingerprint.sha256(
      Array("\(batch)\n\(decision.channel.id)\n\(kind.rawValue)\n\(text)".utf8))
    return MailMessage(
      from: settings.from, to: address.to, cc: address.cc, replyTo: settings.replyTo,
      subject: set.subject.render(Self.shortened(values)),
      date: MailDate.midnight(decision.effectiveOn, offset: settings.zoneOffset), identifier: identifier, language: tag,
      text: text, html: set.html.render(values)
    ).bytes
  }

  private static func values(
    of decision: Decision, batch: String, objections: String, in language: Language
  ) -> [String: Any] {
    func star(_ star: Star?) -> String { star.map(language.star) ?? "" }
    var values: [String: Any] = [
      "channel_id": decision.channel.id, "channel_name": (decision.channel.name ?? "").visible,
      "route": language.route(decision.route), "from_star": star(decision.fromStar), "to_star": star(decision.toStar),
      "effective_on": decision.effectiveOn.description, "edition": decision.edition ?? "", "batch": batch,
      "as_of": decision.effectiveOn.description, "advice": decision.advice(in: language), "objections": objections,
      "renewal_pending": decision.renewalPending,
      "findings": decision.findings.map { finding -> [String: Any] in
        var values: [String: Any] = [
          "title": Rule.named(finding.rule)?.title.text(in: language) ?? finding.rule.text,
          "rule": finding.rule.text, "clause": finding.clause, "severity": language.weight(finding),
          "message": finding.evidence.message(in: language).visible,
          "remedy": finding.evidence.remedy(in: language).visible,
        ]
        if let waiver = finding.waiver { values["waived_until"] = waiver.expiresOn.description }
        return values
      },
    ]
    if let reapplyFrom = decision.reapplyFrom { values["reapply_from"] = reapplyFrom.description }
    return values
  }

  /// The values for a subject, which no name may fill.
  private static func shortened(_ values: [String: Any]) -> [String: Any] {
    values.mapValues { value in
      guard let text = value as? String, text.count > 80 else { return value }
      return text.prefix(79) + "…"
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == "\n" { text = text.dropFirst() }
    return String(text)
  }
}

extension Language {
  fileprivate func route(_ route: Route?) -> String {
    switch (route, self) {
    case (nil, _): ""
    case (.certificates, .english): "certificates"
    case (.credits, .english): "credits"
    case (.certificates, .chinese): "证书"
    case (.credits, .chinese): "积分"
    }
  }

  fileprivate func weight(_ finding: Finding) -> String {
    switch (finding.waiver == nil ? finding.weight.rawValue : "waived", self) {
    case ("revoke", .english): "excludes the channel"
    case ("downgrade", .english): "costs the star"
    case ("warning", .english): "warning"
    case ("waived", .english): "waived"
    case (_, .english): "for information"
    case ("revoke", .chinese): "列入黑名单"
    case ("downgrade", .chinese): "导致降星"
    case ("warning", .chinese): "警告"
    case ("waived", .chinese): "已豁免"
    case (_, .chinese): "提示"
    }
  }
}

extension String {
  /// The text with every control and every change of direction shown as its number, so that it is text and nothing else.
  var visible: String {
    guard unicodeScalars.contains(where: \.isControlOrDirection) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isControlOrDirection {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
