extension Rule {
  /// Certificates that count for nothing because their code is on no list (B.2 d, e).
  package static let unlistedCertificate = Rule(
    id: "unlisted-certificate", clause: "B.2 d, e",
    title: Localized("Certificate on no list") { $0.certificateOnNoList },
    rationale: Localized(
      """
      A certificate whose code the edition does not list counts for nothing. It is reported once a channel: the code may \
      be mistyped, or the list may lack it.
      """
    ) { $0.aCertificateWhoseCodeThe },
    inShort: Localized("Certificate not listed") { $0.certificateNotListed },
    turns: [.certificates, .posts], sought: .never,
    reminder: Reminder(.today),
    examples: [
      Example(
        "A mistyped code", [.engineer("E4", holds: [.init("H3CNE-RS", until: day(2026, 7, 1))])],
        [.fires(2026, 7, 1, "valid, but on no list"), .silent(2026, 7, 2, "run out, so nothing to report")])
    ],
    examine: { standing in
      let certificates = standing.dossier.certificates
      let unlisted = certificates.indices.filter { place in
        certificates[place].isValid(on: standing.asOf) && standing.edition.grade(of: certificates[place].code) == nil
          && standing.engineersInPost.hasInOrder(certificates[place].personID)
      }.map { certificates[$0] }
      return unlisted.isEmpty
        ? .passed { UnlistedCertificateEvidence([], standing) }
        : .found([UnlistedCertificateEvidence(unlisted, standing)])
    })
}

private struct UnlistedCertificateEvidence: Evidence {
  let certificates: [Certificate]
  let names: Names
  let edition: Edition

  init(_ certificates: [Certificate], _ standing: Standing) {
    self.certificates = certificates
    names = Names(standing.dossier)
    edition = standing.edition
  }

  var fields: [EvidenceField] {
    EvidenceField.list("certificates", certificates) {
      .object([
        EvidenceField("certificate_id", .text($0.id)), EvidenceField("person_id", .text($0.personID)),
        EvidenceField("code", .text($0.code)), EvidenceField("valid_until", .date($0.validUntil)),
      ])
    }
  }

  func message(in language: Language) -> String {
    guard !certificates.isEmpty else {
      return language.text("Every valid certificate's code is on a list.") { $0.everyValidCertificatesCodeIs }
    }
    let alikes = LookAlikes(of: edition)
    let items = language.list(certificates) { item in
      let person = names.text(item.personID, in: language)
      // Whoever reads the two sees no difference.
      let code =
        alikes.code(meantBy: item.code).map { listed in
          language.text("\(item.code) (not written as \(listed))") { $0.notWrittenAs(item.code, listed) }
        } ?? item.code
      return language.text("\(code) of \(person), \(item.id)") { $0.unlistedCertificateOf(person, code, item.id) }
    }
    return language.text(
      certificates.count == 1
        ? "The code of this certificate is on no list, so it counts for nothing: \(items)."
        : "The codes of these certificates are on no list, so they count for nothing: \(items)."
    ) { $0.theCodeOfThisCertificate(items, isOne: certificates.count == 1) }
  }

  func remedy(in language: Language) -> String {
    certificates.isEmpty
      ? ""
      : language.text(
        certificates.count == 1
          ? "Correct the code, or obtain a listed certificate." : "Correct the codes, or obtain listed certificates."
      ) { $0.correctTheCodeOrObtain }
  }
}

/// What other languages than English say for `UnlistedCertificateRule.swift`, each named by the English beside it.
package protocol UnlistedCertificateWording {
  var certificateOnNoList: String { get }
  var aCertificateWhoseCodeThe: String { get }
  var certificateNotListed: String { get }
  var everyValidCertificatesCodeIs: String { get }
  func unlistedCertificateOf(_ person: String, _ code: String, _ id: String) -> String
  func notWrittenAs(_ code: String, _ listed: String) -> String
  func theCodeOfThisCertificate(_ items: String, isOne: Bool) -> String
  var correctTheCodeOrObtain: String { get }
}
