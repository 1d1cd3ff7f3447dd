import StarStandard

/// The electronic certificate of a renewed channel (STANDARD 7; Certificates.md).
package struct CertificatePage: Sendable {
  /// Its path in the batch.
  package let path: String
  package let bytes: [UInt8]
  /// The id of the new certification, which is the certificate's number.
  package let number: String
  /// What proves that the batch holds this decision.
  package let verificationCode: String
  /// The same as PDF, where there is one.
  package internal(set) var paper: Paper?

  /// The path of the PDF in the batch.
  var paperPath: String { path.dropLast(".html".count) + ".pdf" }

  /// The path of the certificate that a decision calls for; nil where it calls for none.
  package static func path(for decision: Decision) -> String? {
    decision.outcome == .renewed ? "certificates/\(decision.fileName).html" : nil
  }

  /// The verification code of a channel's line in `decisions.jsonl`, without its line end: the first 16 hexadecimal digits
  /// of its SHA-256, in groups of four.
  package static func verificationCode(of line: [UInt8]) -> String {
    let digits = Array(Fingerprint.sha256(line).uppercased().prefix(16))
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: "-")
  }
}

extension NoticeRenderer {
  /// The certificate of a renewed channel, in the channel's language; nil where the decision calls for none.
  ///
  /// - Parameters:
  ///   - line: the decision's line in `decisions.jsonl`, without its line end.
  ///   - signing: who signs what it states.
  func certificate(
    for decision: Decision, batch: String, line: [UInt8], _ signing: BatchSigning = .nobody
  ) throws -> CertificatePage? {
    guard let path = CertificatePage.path(for: decision), let number = decision.newCertificationID(batch: batch),
      let validity = decision.validity, let star = decision.toStar,
      let (_, language, template) = templates.lookUpCertificate(language: decision.channel.language)
    else { return nil }
    let code = CertificatePage.verificationCode(of: line)
    var values = TemplateValues()
    values.set(.channel_id, decision.channel.id)
    values.set(.channel_name, (decision.channel.name ?? "").visible)
    values.set(.star, language.star(star))
    values.set(.star_number, "\(star.rawValue)")
    values.stars = star.rawValue
    values.set(.route, language.route(decision.route))
    values.set(.valid_from, validity.first.description)
    values.set(.valid_until, validity.last.description)
    values.set(.certificate_number, number)
    values.set(.verification_code, code)
    let address = settings.verifyURL.replacing("{code}", with: code)
    values.set(.verify_url, address)
    // An address that is too long for a code is printed all the same.
    if let picture = QRCode(address) {
      values.set(.qr_path, picture.path)
      values.set(.qr_size, "\(picture.size + 2 * QRCode.quietZone)")
    }
    if let issuer = settings.issuer.name { values.set(.issuer, issuer.visible) }
    if let mark = settings.issuer.markAddress { values.set(.mark, mark) }
    values.set(.edition, decision.edition ?? "")
    values.set(.batch, batch)
    values.set(.issued_on, decision.effectiveOn.description)
    let statement = CertificateStatement(
      certificationID: number, channelID: decision.channel.id, channelName: (decision.channel.name ?? "").visible,
      star: star.rawValue, issuedOn: decision.effectiveOn, validFrom: validity.first, validUntil: validity.last,
      batch: batch)
    if let proof = try signing.proof(of: statement, path: path) { values.set(.proof, proof.text) }
    return CertificatePage(path: path, bytes: template.render(values), number: number, verificationCode: code)
  }
}
