import StarStandard

/// What is wrong with a text that somebody is to read: nothing, it is hoped.
func flaws(in text: String, _ language: Language) -> [String] {
  var flaws: [String] = []
  if text.isEmpty { flaws.append("empty") }
  if text.contains("  ") { flaws.append("two spaces") }
  if text.contains("Optional(") || text.contains("nil") { flaws.append("an optional") }
  if text.first == " " || text.last == " " { flaws.append("a space at an end") }
  if text.contains(" .") || text.contains(" ,") { flaws.append("a space before punctuation") }
  if text.contains("..") || text.contains(",,") || text.contains("。。") { flaws.append("punctuation twice") }
  if !isBalanced(text, "(", ")") { flaws.append("unbalanced ()") }
  if !isBalanced(text, "（", "）") { flaws.append("unbalanced （）") }
  let hasChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  switch language {
  case .english:
    let strange = text.unicodeScalars.filter { !$0.isASCII }
    if !strange.isEmpty { flaws.append("not English: \(strange.map(String.init).joined(separator: " "))") }
  case .chinese:
    if !hasChinese { flaws.append("no Chinese") }
  }
  return flaws
}

private func isBalanced(_ text: String, _ open: Character, _ close: Character) -> Bool {
  var depth = 0
  for character in text {
    if character == open { depth += 1 }
    if character == close { depth -= 1 }
    if depth < 0 { return false }
  }
  return depth == 0
}
