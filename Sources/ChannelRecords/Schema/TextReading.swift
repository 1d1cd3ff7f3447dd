import StarStandard

/// What a text is in place of a value of its column.
struct TextReading {
  let column: Column
  /// The words that may stand in the column; empty where there is no list.
  let words: [String]
  /// Whether a text is a value of the column.
  let fits: (String) -> Bool

  /// The misfit that a text is, which is not empty and valid UTF-8.
  func misfit(_ text: String) -> Misfit {
    let trimmed = text.trimmingSpaces
    guard trimmed.utf8.count < text.utf8.count else { return unspaced(text) }
    guard !trimmed.isEmpty else {
      return Misfit(fault: .spaces, shown: "spaces alone", advice: column.isOptional ? "leave it empty" : nil)
    }
    var misfit = unspaced(String(trimmed))
    misfit.fault = .spaces
    let isNotation = misfit.shown.hasPrefix("\"")
    misfit.shown = "\(Self.shown(String(trimmed), isNotation: isNotation)) with spaces around it"
    if fits(String(trimmed)) { misfit.advice = "write \(trimmed)" }
    return misfit
  }

  /// The misfit that a text without spaces around it is.
  private func unspaced(_ text: String) -> Misfit {
    if Self.placeholders.contains(text.lowercased()), !words.contains(text.lowercased()) {
      return Misfit(
        fault: .placeholder, shown: "\"\(text)\", a word for nothing",
        advice: column.isOptional ? "leave it empty" : nil)
    }
    let known: Misfit? =
      switch column.kind {
      case .date: DateNotation.misfit(text)
      case .points, .number: NumberNotation(text).map { $0.misfit(fits: fits) }
      case .word, .category, .rule: wordMisfit(text)
      case .language:
        fits(text.replacing("_", with: "-"))
          ? Misfit(
            fault: .spelling, shown: Self.shown(text), advice: "write \(text.replacing("_", with: "-"))") : nil
      case .id, .reference, .text, .email: nil
      }
    return known ?? oddMarks(text) ?? Misfit(shown: shown(text))
  }

  /// The misfit that a text is which would be a value, or another misfit that may be shown, but for marks that look like others, or like
  /// nothing.
  private func oddMarks(_ text: String) -> Misfit? {
    guard text.utf8.count <= Schema.longestID, let marks = OddMarks(text) else { return nil }
    let meant = marks.meant
    guard !meant.isEmpty else { return nil }
    if fits(meant) {
      let fault: Fault =
        switch column.kind {
        case .date: .dateNotation
        case .points, .number: .numberNotation
        default: .spelling
        }
      return Misfit(fault: fault, shown: "\"\(marks.shown)\", with \(marks.what)", advice: "write \(meant)")
    }
    var misfit = unspaced(meant)
    guard misfit.shown.hasPrefix("\"") else { return nil }
    misfit.shown = "\"\(marks.shown)\", with \(marks.what)"
    return misfit
  }

  /// The text where it may be shown: in a column of dates, numbers or words also one of several words, where it is of figures and of words
  /// that are nobody's name.
  private func shown(_ text: String) -> String {
    let isHarmless =
      switch column.kind {
      case .date, .points, .number, .word, .category, .rule, .language: Figures.make(text, with: words)
      case .id, .reference, .text, .email: false
      }
    return Self.shown(text, isNotation: isHarmless)
  }

  private func wordMisfit(_ text: String) -> Misfit? {
    let word = text.lowercased()
    if words == ["yes", "no"], let isTrue = Self.booleans[word] {
      return Misfit(fault: .boolean, shown: "\"\(text)\", a Boolean", advice: "write \(isTrue ? "yes" : "no")")
    }
    let spelt = word.replacing("_", with: "-").replacing(" ", with: "-")
    guard words.contains(spelt) else { return nil }
    return Misfit(fault: .spelling, shown: "\"\(text)\"", advice: "write \(spelt)")
  }

  private static let booleans: [String: Bool] = [
    "true": true, "t": true, "y": true, "on": true, "1": true, "1.0": true, "是": true,
    "false": false, "f": false, "n": false, "off": false, "0": false, "0.0": false, "否": false,
  ]

  private static let placeholders: Set<String> = [
    "na", "n/a", "#n/a", "nan", "nat", "null", "nil", "none", "undefined", "\\n", "-", "--", "?", "??", "#value!",
    "#ref!",
  ]

  /// The text where it looks like an id, a date, a number or a word; otherwise only how long it is, for it may be
  /// somebody's name or address in the wrong column.
  ///
  /// - Parameter isNotation: whether it was recognised as a date or a number, or is known to be nobody's.
  static func shown(_ text: String, isNotation: Bool = false) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      withUnsafeBytes(of: byte) { $0.isID } || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
    }
    if isPlain || isNotation, text.utf8.count <= Schema.longestID { return "\"\(text)\"" }
    let count = text.unicodeScalars.count
    return "a text of \(count) character\(count == 1 ? "" : "s")"
  }
}
