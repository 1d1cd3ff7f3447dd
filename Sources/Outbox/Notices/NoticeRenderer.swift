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
  /// Where a channel confirms its renewal; holds `{channel_id}`.
  public var confirmationURL: String
  /// How far clocks are ahead of UTC on the as-of date, in seconds.
  public var zoneOffset: Int

  /// Settings of these values.
  public init(
    from: String, replyTo: String?, digestTo: String, objections: String, confirmationURL: String, zoneOffset: Int
  ) {
    self.confirmationURL = confirmationURL
    self.from = from
    self.replyTo = replyTo
    self.digestTo = digestTo
    self.objections = objections
    self.zoneOffset = zoneOffset
  }
}

/// Writes notices (CONTRACT, "A notice").
public struct NoticeRenderer: Sendable {
  let templates: NoticeTemplates
  let settings: MailSettings

  /// A renderer with these templates.
  public init(templates: NoticeTemplates, settings: MailSettings) {
    self.templates = templates
    self.settings = settings
  }

  /// The digest's bytes.
  func digest(
    _ digest: DepartmentDigest, _ basis: Manifest.Basis, _ summary: Summary, _ changes: BatchChanges?
  ) -> [UInt8] {
    digest.message(basis, summary, changes, settings)
  }

  /// The message's bytes.
  func message(
    _ kind: NoticeKind, for decision: Decision, to address: NoticeAddress, batch: String,
    certificate: CertificatePage? = nil
  ) -> [UInt8] {
    guard let (tag, language, set) = templates.lookUp(kind, language: decision.channel.language) else { return [] }
    var values = Self.values(of: decision, batch: batch, objections: settings.objections, in: language)
    values.merge(renewalValues(of: decision, certificate, in: language)) { $1 }
    let text = Self.trimmed(set.text.render(values))
    let identifier = Fingerprint.sha256(
      Array("\(batch)\n\(decision.channel.id)\n\(kind.rawValue)\n\(text)".utf8))
    return MailMessage(
      from: settings.from, to: address.to, cc: address.cc, replyTo: settings.replyTo,
      subject: set.subject.render(Self.shortened(values)),
      date: MailDate.midnight(decision.effectiveOn, offset: settings.zoneOffset), identifier: identifier, language: tag,
      text: text, html: set.html.render(values),
      attachment: certificate.map {
        MailMessage.Attachment(
          name: "certificate-\(decision.channel.id).html", type: "text/html; charset=utf-8", bytes: $0.bytes)
      }
    ).bytes
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == "\n" { text = text.dropFirst() }
    return String(text)
  }
}
