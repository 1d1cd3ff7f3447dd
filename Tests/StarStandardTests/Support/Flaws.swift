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
    if miscounts(text) { flaws.append("a number and what it counts do not agree") }
  default:
    if !hasChinese { flaws.append("no Chinese") }
    let words = text.split { !($0.isASCII && ($0.isLetter || $0 == "-")) }.map(String.init)
    for word in words where fixedWords.contains(word) { flaws.append("an English word of a fixed list: \(word)") }
    if text.contains("续期") { flaws.append("a second word for renewal") }
  }
  return flaws
}

/// The words of the lists that the records, the edition and the clauses are written in.
private let fixedWords: Set<String> = {
  let lists: [[String]] = [
    Hotline.allCases.map(\.rawValue), TrackingSystem.allCases.map(\.rawValue), ChannelStatus.allCases.map(\.rawValue),
    Ruling.allCases.map(\.rawValue), Route.allCases.map(\.rawValue), Role.allCases.map(\.rawValue),
    ParticipationKind.allCases.map(\.rawValue), CertificateGrade.allCases.map(\.rawValue),
    Edition2025.standard.categories,
    Outcome.allCases.map(\.rawValue), ["yes", "no", "platform", "approved", "pending", "rejected"],
  ]
  return Set(lists.joined())
}()

/// Whether a 1 stands before what is more than one, or another number before what is one.
private func miscounts(_ text: String) -> Bool {
  let nouns = [
    "credit", "engineer", "day", "month", "training", "deliver", "certificate", "departure", "channel", "row",
  ]
  let words = text.split { !$0.isLetter && !$0.isNumber && !"-,.;:()".contains($0) }.map(String.init)
  for (index, word) in words.enumerated() where Int(word) != nil {
    // Of `1 of 2` it is the first that counts, and a day has no plural.
    if index > 0, words[index - 1] == "of" { continue }
    // What is counted is the first noun, not far behind.
    for next in words[(index + 1)...].prefix(3) {
      if next.first?.isLowercase != true || ["of", "to", "on", "from", "in"].contains(next) { break }
      if word == "1", ["were", "are"].contains(next) { return true }
      if word != "1", ["was", "is"].contains(next) { return true }
      let bare = next.filter(\.isLetter)
      guard nouns.contains(where: bare.hasPrefix) else {
        if next.last?.isLetter == true { continue } else { break }
      }
      if bare.hasSuffix("s") == (word == "1") { return true }
      break
    }
  }
  return false
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
