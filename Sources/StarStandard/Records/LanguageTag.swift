/// A language tag (BCP 47), as channels and folders of templates name languages.
package enum LanguageTag {
  /// Whether the text has the shape of a tag: subtags of letters and digits, joined by hyphens; the first of 2 to 8 letters, or
  /// `x` or `i` before others.
  package static func isWellFormed(_ tag: String) -> Bool {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 128
    }
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard let first = subtags.first, first.allSatisfy(isLetter) else { return false }
    let isSpecial = first.count == 1 && first.first.map { "xi".utf8.contains($0 | 0x20) } == true && subtags.count > 1
    guard isSpecial || (2...8).contains(first.count) else { return false }
    return subtags.dropFirst().allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) }
    }
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
