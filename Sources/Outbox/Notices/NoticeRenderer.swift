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
  /// Where a channel applies for a star; holds `{channel_id}`.
  package var applicationURL: String
  /// Where anybody checks a certificate; holds `{code}`.
  package var verifyURL: String
  /// How far clocks are ahead of UTC on the as-of date, in seconds.
  package var zoneOffset: Int
  /// Of which day mail is; nil: of the day of the decisions.
  package var datedOn: CalendarDate?
  /// Where the batch comes after others of its day or later; nil where it does not.
  var sequence: BatchSequence?

  /// On which days renewals are audited.
  package var schedule: Schedule
  /// Who certificates are issued by.
  package var issuer: CertificateIssuer

  package init(
    from: String, replyTo: String?, digestTo: String, objections: String, confirmationURL: String,
    applicationURL: String, verifyURL: String, zoneOffset: Int,
    datedOn: CalendarDate? = nil, schedule: Schedule = Schedule(renewalDays: []),
    issuer: CertificateIssuer = CertificateIssuer()
  ) {
    self.issuer = issuer
    self.schedule = schedule
    self.confirmationURL = confirmationURL
    self.applicationURL = applicationURL
    self.verifyURL = verifyURL
    self.from = from
    self.replyTo = replyTo
    self.digestTo = digestTo
    self.objections = objections
    self.zoneOffset = zoneOffset
    self.datedOn = datedOn
  }
}

extension MailSettings {
  /// What a message is known by: it follows from its text, and is another in a batch that is published anew.
  ///
  /// - Parameter title: what message it is.
  func identifier(of title: String, _ text: [UInt8]) -> String {
    let place = sequence.map { "\($0.number)\n" } ?? ""
    // A supplement that is made on another day is another one, and may say just the same.
    let day = datedOn.map { "\($0)\n" } ?? ""
    return Fingerprint.sha256(Array((place + day + title).utf8) + text)
  }
}

extension CertificatePage {
  /// What a message carries: the PDF where there is one, for filters hold pages against a message.
  fileprivate func attachment(of channel: String) -> MailMessage.Attachment {
    if let paper {
      return MailMessage.Attachment(name: "certificate-\(channel).pdf", type: "application/pdf", bytes: paper.bytes)
    }
    return MailMessage.Attachment(
      name: "certificate-\(channel).html", type: "text/html; charset=utf-8", bytes: bytes)
  }
}

/// Writes notices (Batch.md, "Notices").
package struct NoticeRenderer: Sendable {
  let templates: NoticeTemplates
  var settings: MailSettings

  /// A renderer with these templates.
  package init(templates: NoticeTemplates, settings: MailSettings) {
    self.templates = templates
    self.settings = settings
  }

  func digest(
    _ digest: DepartmentDigest, _ run: Manifest.Run, _ summary: Summary, _ changes: BatchChanges?
  ) -> [UInt8] {
    digest.message(run, summary, changes, settings)
  }

  func message(
    _ kind: NoticeKind, for decision: Decision, to address: NoticeAddress, batch: String,
    certificate: CertificatePage? = nil
  ) -> [UInt8] {
    guard let (tag, language, set) = templates.lookUp(kind, language: decision.channel.language) else { return [] }
    let values = values(of: decision, batch: batch, certificate, in: language)
    let text = Self.trimmed(set.text.render(values))
    return MailMessage(
      from: settings.from, to: address.to, cc: address.cc, replyTo: settings.replyTo,
      subject: String(decoding: set.subject.render(values), as: UTF8.self),
      date: MailDate.midnight(settings.datedOn ?? decision.effectiveOn, offset: settings.zoneOffset),
      identifier: settings.identifier(of: "\(batch)\n\(decision.channel.id)\n\(kind.rawValue)\n", text),
      language: tag, text: text, html: set.html.render(values),
      attachments: (certificate.map { [$0.attachment(of: decision.channel.id)] } ?? [])
        + calendars(for: decision, batch: batch, in: language, tag: tag)
    ).bytes
  }

  /// The text without the line ends that it begins with.
  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    let rest = text.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return rest.count == text.count ? text : Array(rest)
  }
}
