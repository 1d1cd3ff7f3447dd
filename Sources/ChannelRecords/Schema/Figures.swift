/// Texts of figures and of words that are nobody's name: in a column of dates, numbers or words they may be shown.
enum Figures {
  /// The months, in order.
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  /// What is written behind a number of points.
  static let points: Set<String> = ["p", "pt", "pts", "point", "points", "credit", "credits", "分", "点"]

  private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let known: Set<String> = Set(months + days + (months + days).map { String($0.prefix(3)) })
    .union(points)
    .union([
      "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "enero", "febrero", "marzo", "abril",
      "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "janvier", "février",
      "mars",
      "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "de", "sept", "of", "st",
      "nd", "rd", "th", "am", "pm", "t", "z", "utc", "gmt", "e", "x", "q", "w", "usd", "eur", "cny",
      "rmb", "gbp", "star", "stars", "yes", "no", "none", "true", "false", "and", "or", "年", "月", "日", "号", "星",
    ])

  private static let mostFigures = 8

  /// Whether a text is of them alone.
  ///
  /// - Parameter words: the words that may stand in its column; one part of such a word is as harmless.
  static func make(_ text: String, with words: [String]) -> Bool {
    let parts = Set(words.flatMap { $0.split(separator: "-").map(String.init) })
    var figures = 0
    for scalar in text.unicodeScalars {
      // A control would break the line in which it is told.
      guard scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value), !(0x2028...0x2029).contains(scalar.value),
        scalar.properties.generalCategory != .format
      else { return false }
      if ("0"..."9").contains(scalar) { figures += 1 }
    }
    let letters = text.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0).lowercased() }
    if !letters.isEmpty, letters.allSatisfy(parts.contains) { return true }
    // So many that are no date with a time may be somebody's telephone.
    return figures > 0 && (figures <= mostFigures || text.contains(":"))
      && letters.allSatisfy { known.contains($0) || parts.contains($0) }
  }
}
