import StarStandard

/// Who mail is from and where answers go, as values.
package struct MailSettings: Sendable {
  package var from: String
  package var replyTo: String?
  package var digestTo: String
  /// Where a channel may object.
  package var objections: String
  /// Where a channel confirms its renewal; holds `{channel_id}`.
  package var confirmationURL: String
  /// How far clocks are ahead of UTC on the as-of date, in seconds.
  package var zoneOffset: Int

  package init(
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
package struct NoticeRenderer: Sendable {
  let templates: NoticeTemplates
  let settings: MailSettings

  /// A renderer with these templates.
  package init(templates: NoticeTemplates, settings: MailSettings) {
    self.templates = templates
    self.settings = settings
  }

  func digest(
    _ digest: DepartmentDigest, _ basis: Manifest.Basis, _ summary: Summary, _ changes: BatchChanges?
  ) -> [UInt8] {
    digest.message(basis, summary, changes, settings)
  }

  func message(
    _ kind: NoticeKind, for decision: Decision, to address: NoticeAddress, batch: String,
    certificate: CertificatePage? = nil
  ) -> [UInt8] {
    guard let (tag, set) = templates.lookUp(kind, language: decision.channel.language) else { return [] }
    let language = Language(tag: tag)
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
