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
  if language == .english {
    let strange = text.unicodeScalars.filter { !$0.isASCII }
    if !strange.isEmpty { flaws.append("not English: \(strange.map(String.init).joined(separator: " "))") }
    if miscounts(text) { flaws.append("a number and what it counts do not agree") }
  } else {
    if !language.isLatin, !text.contains(where: { $0.isLetter && !$0.isASCII }) { flaws.append("not in the language") }
    let own = Set(language.wordsOfLists)
    let words = text.split { !($0.isLetter || $0 == "-") }.map(String.init)
    for word in words where fixedWords.contains(word) && !own.contains(word) {
      flaws.append("an English word: \(word)")
    }
    for (word, instead) in secondWords[language.rawValue] ?? [] where text.contains(word) {
      flaws.append("\(word), a second word for \(instead)")
    }
    if let (one, many) = counted[language.rawValue] { flaws += miscounted(in: text, one, many) }
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
    ["the", "of", "and", "is", "was", "were", "are", "with", "by", "from", "not", "star", "stars"],
  ]
  return Set(lists.joined())
}()

/// By language, words for what has another already.
private let secondWords = [
  "zh": [("续期", "renewal")],
  "es": [("prórroga", "renewal"), ("degradación", "downgrade"), ("rebaja", "downgrade"), ("exención", "waiver")],
]

/// By language, what is counted: words that stand after 1, and words that stand after any other number.
private let counted = [
  "es": (
    one: ["crédito", "ingeniero", "día", "mes", "capacitación", "entrega", "certificado", "salida", "lugar", "evento"],
    many: [
      "créditos", "ingenieros", "días", "meses", "capacitaciones", "entregas", "certificados", "salidas", "lugares",
      "eventos",
    ]
  )
]

/// Where a 1 stands before what is more than one, or another number before what is one.
private func miscounted(in text: String, _ one: [String], _ many: [String]) -> [String] {
  text.matches(of: /(?:^|[ (])([0-9]+) (\p{L}+)/).map { (String($0.output.1), String($0.output.2)) }.filter {
    number, word in
    (number == "1" ? many : one).contains(word)
  }.map { "\($0) before \($1)" }
}

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
