import StarStandard

/// The electronic certificate of a renewed channel (STANDARD 7; CONTRACT, "The outbox").
package struct CertificatePage: Sendable {
  /// Its path in the batch.
  package let path: String
  package let bytes: [UInt8]
  /// The id of the new certification, which is the certificate's number.
  package let number: String
  /// What proves that the batch holds this decision.
  package let verificationCode: String

  /// The path of the certificate that a decision calls for; nil where it calls for none.
  package static func path(for decision: Decision) -> String? {
    decision.outcome == .renewed ? "certificates/\(decision.channel.id).html" : nil
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
  /// - Parameter line: the decision's line in `decisions.jsonl`, without its line end.
  func certificate(for decision: Decision, batch: String, line: [UInt8]) -> CertificatePage? {
    guard let path = CertificatePage.path(for: decision), let number = decision.newCertificationID(batch: batch),
      let validity = decision.validity, let star = decision.toStar,
      let (tag, template) = templates.lookUpCertificate(language: decision.channel.language)
    else { return nil }
    let language = Language(tag: tag)
    let code = CertificatePage.verificationCode(of: line)
    let values: [String: Any] = [
      "channel_id": decision.channel.id, "channel_name": (decision.channel.name ?? "").visible,
      "star": language.star(star), "star_number": "\(star.rawValue)",
      "stars": (0..<star.rawValue).map { _ in [String: Any]() }, "route": language.route(decision.route),
      "valid_from": validity.first.description, "valid_until": validity.last.description,
      "certificate_number": number, "verification_code": code, "edition": decision.edition ?? "", "batch": batch,
      "issued_on": decision.effectiveOn.description,
    ]
    return CertificatePage(
      path: path, bytes: Array(template.render(values).utf8), number: number, verificationCode: code)
  }
}
