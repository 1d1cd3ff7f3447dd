extension String {
  /// The text as people see it who do not look closely: without blanks and invisible characters, in small letters of plain width.
  package var atAGlance: String {
    var text = ""
    for scalar in unicodeScalars {
      let properties = scalar.properties
      guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint, properties.generalCategory != .format
      else {
        continue
      }
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      let plain = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      text += plain.properties.lowercaseMapping
    }
    return text
  }
}

/// The codes on the lists of an edition and the kinds in its scope, by what they look like at a glance.
package struct LookAlikes {
  private let codes: [String: String]
  private let kinds: [String: String]

  package init(of edition: Edition) {
    func seen(_ words: [String]) -> [String: String] {
      Dictionary(words.map { ($0.atAGlance, $0) }) { first, _ in first }
    }
    codes = seen(CertificateGrade.allCases.flatMap { edition.codes[$0] ?? [] })
    kinds = seen(edition.kinds)
  }

  /// The code on a list that somebody meant who wrote another one that looks like it; nil where there is none, and for one on a list.
  package func code(meantBy code: String) -> String? { Self.other(codes[code.atAGlance], than: code) }

  /// The kind of channel in scope that somebody meant who wrote another one that looks like it; likewise.
  package func kind(meantBy kind: String) -> String? { Self.other(kinds[kind.atAGlance], than: kind) }

  private static func other(_ listed: String?, than word: String) -> String? { listed == word ? nil : listed }
}
