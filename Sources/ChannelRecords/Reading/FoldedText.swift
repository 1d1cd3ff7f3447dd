import Foundation

extension String {
  /// The text as somebody types it who does not have its letters: small, and without accents, in no locale. Only the marks of Latin,
  /// Greek and Cyrillic go, as in the report's search: a voicing mark makes another kana.
  var folded: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return lowercased() }
    var text = String.UnicodeScalarView()
    for scalar in decomposedStringWithCompatibilityMapping.lowercased().decomposedStringWithCanonicalMapping
      .unicodeScalars
    where !(0x300...0x36F).contains(scalar.value) {
      if let plain = Self.plain[scalar] { text.append(contentsOf: plain.unicodeScalars) } else { text.append(scalar) }
    }
    return String(text).precomposedStringWithCanonicalMapping
  }

  /// Letters that no accent can be taken from.
  private static let plain: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
  ]
}
