import Glibc

/// What the locale can show: all letters, or those of ASCII alone.
enum Charset {
  case unicode
  case ascii

  /// What the locale of this process asks for.
  static let current = Charset { name in getenv(name).map { String(cString: $0) } }

  /// The charset that the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is not empty asks for: ASCII where it is `C` or `POSIX`, or
  /// names a charset that is not UTF-8. Where none is set, nobody asks: so it is in most containers, on terminals that show all.
  init(_ variable: (String) -> String?) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable)
    guard let locale = names.first(where: { !$0.isEmpty })?.lowercased() else {
      self = .unicode
      return
    }
    let codeset = locale.split(separator: ".").dropFirst().first?.prefix { $0 != "@" }.filter { $0 != "-" }
    self = ["c", "posix"].contains(locale) || codeset.map { $0 != "utf8" } ?? false ? .ascii : .unicode
  }

  /// The text as the charset can show it: in ASCII an arrow is `->`, a Latin letter stands without its accent, and any other as its
  /// number.
  func text(_ text: String) -> String {
    guard self == .ascii, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        result += Self.inASCII[scalar] ?? Self.latin(scalar) ?? "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result
  }

  private static func latin(_ scalar: Unicode.Scalar) -> String? {
    // An accent of its own leaves the letter before it.
    if (0x300...0x36F).contains(scalar.value) { return "" }
    let place = Int(scalar.value) - 0xC0
    return latinLetters.indices.contains(place) ? String(latinLetters[place]) : nil
  }

  /// The letters from U+00C0 to U+017F.
  private static let latinLetters =
    ("A A A A A A AE C E E E E I I I I D N O O O O O x O U U U U Y Th ss "
    + "a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y "
    + "A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H h H h I i I i I i I i I i IJ ij "
    + "J j K k k L l L l L l L l L l N n N n N n n N n O o O o O o OE oe R r R r R r S s S s S s S s T t T t T t "
    + "U u U u U u U u U u U u W w Y y Y Z z Z z Z z s").split(separator: " ")

  private static let inASCII: [Unicode.Scalar: String] = [
    "→": "->", "…": "...", "–": "-", "—": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"", "·": "*", "×": "x", "≤": "<=",
    "≥": ">=", "\u{A0}": " ", "\u{202F}": " ",
    // What a timeline is drawn with.
    "┄": "-", "━": "=", "│": "|", "●": "*", "○": "o", "◆": "!", "▒": "%",
  ]
}
