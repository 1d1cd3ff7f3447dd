import StarStandard

/// The values of the configuration file, each with what it is to be.
extension YAMLValue {
  func timeZone() throws -> String {
    let name = try nonEmptyText()
    guard TimeZones.exists(name) else {
      throw error(
        "is no time zone; expected UTC or a name of the zone database such as Asia/Shanghai (an abbreviation or an offset is "
          + "none)")
    }
    return name
  }

  func safetyLimit() throws -> SafetyLimit {
    let text = try text()
    if text.hasSuffix("%"), let percent = Self.number(text.dropLast()), (0...100).contains(percent) {
      return .percent(percent)
    }
    if let count = Self.number(text), (0...1_000_000_000).contains(count) { return .count(count) }
    throw error("is neither a share from 0% to 100% nor a count")
  }

  func renewalDay() throws -> Schedule.YearlyDay {
    let text = try text()
    // A leap year has every day that any year has.
    guard text.utf8.count == 5, let date = CalendarDate("2000-" + text), RenewalAuditor.isRegular(asOf: date) else {
      throw error("is no day from 01-01 to 03-31, as MM-DD")
    }
    return Schedule.YearlyDay(month: date.month, day: date.day)
  }

  func link(holding placeholder: String) throws -> String {
    let text = try nonEmptyText()
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
    let host = text.range(of: "://").map { text[$0.upperBound...] } ?? ""
    let hasHost = host.first.map { !"/?#:{".contains($0) } ?? false
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), hasHost, isPlain, text.contains(placeholder) else {
      throw error("is no http(s) address that holds \(placeholder)")
    }
    // A template's {{channel_id}}, or a name misspelt, would be sent as it is, in part or whole.
    guard !text.replacing(placeholder, with: "", maxReplacements: 1).contains(where: { "{}".contains($0) }) else {
      throw error("holds a brace beside those of \(placeholder), which it is to hold once")
    }
    return text
  }

  /// A command of words that names the page and the PDF.
  func renderer() throws -> String {
    let text = try nonEmptyText()
    for placeholder in ["{html}", "{pdf}"] where !text.contains(placeholder) {
      throw error(
        "does not hold \(placeholder), the file of the \(placeholder == "{pdf}" ? "PDF" : "page"), in a command")
    }
    guard let program = text.split(separator: " ").first, !program.contains("{") else {
      throw error("does not begin with a program")
    }
    var rest = text
    for placeholder in ["{html}", "{pdf}", "{folder}"] { rest = rest.replacing(placeholder, with: "") }
    guard !rest.contains(where: { "{}".contains($0) }) else {
      throw error("holds a brace beside those of {html}, {pdf} and {folder}")
    }
    // There is no shell, so that these would be words to a program that does not expect them.
    guard !text.contains(where: { "|;&<>`$'\"\\".contains($0) || $0.isNewline }) else {
      throw error("holds a character that only a shell knows; there is none: write a script, and name that")
    }
    return text
  }

  /// A name in one line, short enough to stand beside a date.
  func issuer() throws -> String {
    let text = try nonEmptyText()
    guard text.count <= Self.longestIssuer else {
      throw error("is longer than \(Self.longestIssuer) characters", isShown: false)
    }
    guard text.unicodeScalars.allSatisfy({ !Self.isUnseen($0) }), text.contains(where: { !$0.isWhitespace }) else {
      throw error("is no name in one line of characters that are seen", isShown: false)
    }
    return text
  }

  private static let longestIssuer = 80

  /// Whether a character ends a line, turns the text around it, or cannot be seen.
  private static func isUnseen(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  /// - Parameter path: makes of a path in the file one that leads there.
  func verifyKeys(_ path: (String) -> String) throws -> VerifyKeys {
    var keys: [VerifyKeys.Key] = []
    for value in try listOrNone() {
      let parts = try value.mapping(["key", "from", "until", "revoked"])
      guard let key = parts["key"] else { throw value.error("lacks the key key, which names the file of a public key") }
      let (from, until) = (try parts["from"]?.date(), try parts["until"]?.date())
      if let from, let until, until < from { throw value.error("ends before it begins") }
      keys.append(
        VerifyKeys.Key(
          file: path(try key.nonEmptyText()), place: key.place, from: from, until: until,
          revokedOn: try parts["revoked"]?.date()))
    }
    return VerifyKeys(keys: keys)
  }

  func address() throws -> String {
    let text = try nonEmptyText()
    guard MailAddress.isUsable(text) else { throw error("is no e-mail address", isShown: false) }
    return text
  }
}
