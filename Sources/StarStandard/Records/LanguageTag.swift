/// A language tag (BCP 47), as channels and folders of templates name languages.
package enum LanguageTag {
  /// Whether the text has the shape of a tag: subtags of letters and digits, joined by hyphens; the first of 2 to 8 letters, or
  /// `x` or `i` before others.
  package static func isWellFormed(_ tag: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 128
    }
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    // Of the subtag that is being read: its place, its length, and whether all its bytes are letters.
    var (place, length, hasOnlyLetters) = (0, 0, true)
    var isSpecial = false
    for byte in tag.utf8 {
      if byte == UInt8(ascii: "-") {
        guard isSubtag(length, at: place, hasOnlyLetters, isSpecial: isSpecial) else { return false }
        (place, length, hasOnlyLetters) = (place + 1, 0, true)
        continue
      }
      guard isLetter(byte) || isDigit(byte) else { return false }
      if place == 0, length == 0 { isSpecial = "xi".utf8.contains(byte | 0x20) }
      length += 1
      if !isLetter(byte) { hasOnlyLetters = false }
    }
    // `x` and `i` introduce others and stand for nothing alone.
    return isSubtag(length, at: place, hasOnlyLetters, isSpecial: isSpecial && place > 0)
  }

  /// Whether so many letters and digits are a subtag.
  ///
  /// - Parameter isSpecial: whether the first subtag begins as one that may be a single letter.
  private static func isSubtag(_ length: Int, at place: Int, _ hasOnlyLetters: Bool, isSpecial: Bool) -> Bool {
    guard place == 0 else { return (1...8).contains(length) }
    return hasOnlyLetters && ((2...8).contains(length) || length == 1 && isSpecial)
  }

  /// The tags to look for in turn, in small letters (lookup, RFC 4647, 3.4): the tag itself, then what is left of it.
  package static func lookup(_ tag: String) -> [String] {
    var tags: [String] = []
    var subtags = tag.lowercased().split(separator: "-")
    while !subtags.isEmpty {
      tags.append(subtags.joined(separator: "-"))
      subtags.removeLast()
      // A single letter introduces what follows it and says nothing alone.
      if subtags.last?.count == 1 { subtags.removeLast() }
    }
    return tags
  }
}
