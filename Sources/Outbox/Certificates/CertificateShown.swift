import StarStandard

/// What a certificate shows, beside what it states and somebody signed.
package enum CertificateShown: Sendable, Hashable {
  /// The same.
  case asStated
  /// Something else: what, each in words that follow the name of the page.
  case otherwise([String])
  /// Nobody can tell: it is a page of another template, or none.
  case unknown
}

extension NoticeTemplates {
  /// What a page shows beside its statement, as a page of one of these templates.
  package func shown(on page: [UInt8], stating statement: CertificateStatement) -> CertificateShown {
    let page = page.filter { $0 != UInt8(ascii: "\r") }
    for template in certificates {
      guard let reading = template.reading(of: page) else { continue }
      let differences = statement.differences(from: reading)
      return differences.isEmpty ? .asStated : .otherwise(differences)
    }
    return .unknown
  }
}

extension CertificateShown {
  /// What a page shows beside its statement, whatever template it was made by: each must show who holds which star, and for how long.
  /// Of a file that is no HTML nobody can tell.
  package init(ofAnyTemplate page: [UInt8], stating statement: CertificateStatement) {
    let text = String(decoding: page, as: UTF8.self)
    guard text.contains(/<html/.ignoresCase()) else {
      self = .unknown
      return
    }
    let lacking = statement.notShown(in: CertificateProof.removed(from: text))
    self = lacking.isEmpty ? .unknown : .otherwise(lacking)
  }
}

extension CertificateStatement {
  /// What a page has in its places that is not stated.
  fileprivate func differences(from reading: TemplateReading) -> [String] {
    var differences: [String] = []
    func expect(_ what: String, _ shown: String, oneOf stated: [String]) {
      guard !stated.contains(shown) else { return }
      let difference =
        "shows \(what) “\(shown.prefix(Self.mostShown))”, and what is signed is “\((stated.first ?? "").prefix(Self.mostShown))”"
      if !differences.contains(difference) { differences.append(difference) }
    }
    for (name, text) in reading.values {
      switch name {
      case .channel_name: expect("the name", text, oneOf: [channelName])
      case .channel_id: expect("the channel", text, oneOf: [channelID])
      case .star:
        expect(
          "the star", text, oneOf: Star(rawValue: star).map { star in Language.allCases.map { $0.star(star) } } ?? [])
      case .star_number: expect("the star", text, oneOf: ["\(star)"])
      case .valid_from: expect("the first day", text, oneOf: [validFrom.description])
      case .valid_until: expect("the last day", text, oneOf: [validUntil.description])
      case .issued_on: expect("the day of issue", text, oneOf: [issuedOn.description])
      case .certificate_number: expect("the number", text, oneOf: [certificationID])
      case .batch: expect("the batch", text, oneOf: [batch])
      default: break
      }
    }
    if reading.stars != star { expect("so many stars:", "\(reading.stars)", oneOf: ["\(star)"]) }
    return differences
  }

  /// What every template shows and a page does not.
  ///
  /// - Parameter page: HTML without the statement itself.
  fileprivate func notShown(in page: String) -> [String] {
    func escaped(_ text: String) -> String {
      var bytes: [UInt8] = []
      bytes.appendEscaped(text)
      return String(decoding: bytes, as: UTF8.self)
    }
    let stars = Star(rawValue: star).map { star in Language.allCases.map { $0.star(star) } } ?? []
    let needed: [(String, [String])] = [
      ("the name", [channelName]), ("the channel", [channelID]), ("the star", stars),
      ("the first day", [validFrom.description]), ("the last day", [validUntil.description]),
      ("the number", [certificationID]),
    ]
    return needed.compactMap { what, texts in
      guard let text = texts.first, !texts.contains(where: { page.contains(escaped($0)) }) else { return nil }
      return "does not show \(what) “\(text.prefix(Self.mostShown))”, which is signed"
    }
  }

  private static let mostShown = 200
}
