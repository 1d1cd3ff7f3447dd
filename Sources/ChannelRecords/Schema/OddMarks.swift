/// Marks in a text that people do not see, or take for others: the apostrophe and the equals sign that spreadsheets write before a value,
/// hyphens that are none, and characters of no width.
struct OddMarks {
  /// The text as it was meant.
  let meant: String
  /// What is odd; follows "with".
  let what: String
  /// The text, with what is not seen as its number.
  let shown: String

  /// What is odd about a text; nil where nothing is.
  init?(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    var found: [String] = []
    if scalars.first == "=" {
      found.append("an equals sign before it")
      scalars.removeFirst()
    }
    if let first = scalars.first, Self.quotes.contains(first) {
      scalars.removeFirst()
      if let last = scalars.last, Self.quotes.contains(last) {
        scalars.removeLast()
        found.append("quotes around it")
      } else {
        found.append(first == "\"" ? "a quote before it" : "an apostrophe before it")
      }
    }
    var odd: [UnicodeScalar] = []
    var meant = String.UnicodeScalarView()
    for scalar in scalars {
      if Self.hyphens.contains(scalar) {
        meant.append("-")
      } else if scalar.properties.generalCategory != .format {
        meant.append(scalar)
        continue
      }
      if !odd.contains(scalar) { odd.append(scalar) }
    }
    let hyphens = odd.filter(Self.hyphens.contains).map(Self.number)
    let unseen = odd.filter { !Self.hyphens.contains($0) }.map(Self.number)
    if !hyphens.isEmpty { found.append("\(hyphens.joined(separator: " and ")) in place of a hyphen") }
    if !unseen.isEmpty { found.append("\(unseen.joined(separator: " and ")), which is not seen, in it") }
    guard !found.isEmpty else { return nil }
    what = found.joined(separator: " and ")
    self.meant = String(meant)
    shown = text.unicodeScalars.map {
      $0.properties.generalCategory == .format ? "\\u{\(String($0.value, radix: 16))}" : String($0)
    }.joined()
  }

  private static let quotes: [UnicodeScalar] = ["'", "‘", "’", "`", "´", "\"", "“", "”"]

  /// Hyphens, dashes and the minus sign.
  private static let hyphens: [UnicodeScalar] = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}",
  ]

  private static func number(_ scalar: UnicodeScalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
