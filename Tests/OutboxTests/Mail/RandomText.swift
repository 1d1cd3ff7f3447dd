/// Text that wants to be misread on its way: dots, `From `, long words, every script, what looks like code of mail.
struct RandomText {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let pieces = [
    ".", "..", " .", "From ", "From", "from ", "F", ">From ", "=", "=2E", "=\n", " ", "  ", "\t", "-", "--", "--=_",
    "a", "word ", "Ltd. ", "e\u{301}", "é", "ß", "名", "称", "网络有限公司", "，", "שלום", "شركة", "Ω", "👩‍👩‍👧", "😀", "\u{10FFFF}",
    "=?UTF-8?B?", "?=", "\"", "<b>", "&amp;", "{{name}}", "\\", ";", ":", ",", "@", "\u{FEFF}", "\u{200B}",
  ]

  /// Text in lines, some of which are as long as a line of mail may be, or begin or end where one does.
  mutating func lines() -> String {
    var text = ""
    for _ in 0..<random.number(0...12) {
      switch random.number(0...4) {
      case 0:
        text += String(repeating: "x", count: random.number(60...160)) + random.pick([".", "From ", "F", " ", "=", ""])
      case 1:
        text += String(repeating: random.pick([".", " ", "From ", "名", "é", "ab "]), count: random.number(1...200))
      default: text += line()
      }
      if random.number(0...5) > 0 { text += "\n" }
    }
    return text
  }

  /// Text in one line, without tabs, which no header may hold as they are.
  mutating func line() -> String {
    let pieces = Self.pieces.filter { !$0.contains("\n") && $0 != "\t" }
    var line = ""
    for _ in 0..<random.number(0...30) { line += random.pick(pieces) }
    return line
  }
}
