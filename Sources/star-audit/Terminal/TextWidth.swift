/// How many columns of a terminal text takes: two a letter of Chinese, Japanese or Korean, none what is set above another.
enum TextWidth {
  static func columns(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of character: Character) -> Int {
    // A picture of several parts is one picture.
    if let first = character.unicodeScalars.first, first.properties.isEmojiPresentation { return 2 }
    return character.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { columns(of: $0) == 2 } ?? false
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return scalar.value == 0 ? 0 : 1
    // Vowels and final consonants that join the letter before them.
    case 0x1160...0x11FF: return 0
    default: break
    }
    if wide.contains(where: { $0.contains(scalar.value) }) { return 2 }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: 1
    }
  }

  /// What Unicode calls wide or fullwidth, without pictures, which are known by their own property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
