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
