import StarStandard

/// The public keys that the configuration names, and for which days each counts.
package struct VerifyKeys: Sendable, Hashable {
  package struct Key: Sendable, Hashable {
    package let file: String
    /// Where the configuration names it.
    package let place: ConfigurationError.Place?
    /// The first and the last day; nil: no end in that direction.
    package let from: CalendarDate?
    package let until: CalendarDate?
    /// The day on which it was given up; nil: it was not.
    package let revokedOn: CalendarDate?
  }

  package let keys: [Key]
}

extension VerifyKeys: CustomStringConvertible {
  /// As it is written in a file.
  package var description: String {
    let keys = keys.map { key in
      let days = [("from", key.from), ("until", key.until), ("revoked", key.revokedOn)].compactMap { name, day in
        day.map { ", \(name): \($0)" }
      }
      return "{ key: \(key.file)\(days.joined()) }"
    }
    return "[\(keys.joined(separator: ", "))]"
  }
}
