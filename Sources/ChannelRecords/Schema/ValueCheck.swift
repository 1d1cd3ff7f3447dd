import StarStandard

/// The lists that records are checked against and that are not the records' own.
package struct Vocabulary: Sendable {
  /// The categories of credits of the editions configured.
  package let categories: [String]
  /// The ids of the rules.
  package let rules: [String]

  package init(categories: [String], rules: [String] = Rule.all.map(\.id.text)) {
    self.categories = categories
    self.rules = rules
  }

  /// The categories of these editions, each once.
  package init(editions: Editions) {
    self.init(categories: editions.all.flatMap(\.categories).uniqued())
  }
}

/// Checks one value against its column (STANDARD 8).
struct ValueCheck {
  let vocabulary: Vocabulary

  /// What is wrong with the value and what was expected; nil where nothing is.
  func objection(to value: RawValue, in column: Column) -> String? {
    let expected = expectation(of: column)
    switch value {
    case .absent:
      return column.isOptional ? nil : "is empty; expected \(expected)"
    case .real:
      return "is a fraction; expected \(expected)"
    case .blob:
      return "is a BLOB; expected \(expected)"
    case .integer(let number):
      guard isNumber(column.kind) else { return "is an INTEGER; expected \(expected)" }
      return isValid(number, for: column.kind) ? nil : "is \(number); expected \(expected)"
    case .text(let bytes):
      if bytes.contains(0) { return "holds a NUL character; expected \(expected)" }
      guard let text = bytes.validText else { return "is not valid UTF-8; expected \(expected)" }
      if isNumber(column.kind) { return "is \(shown(text)); expected \(expected)" }
      return isValid(text, bytes, for: column.kind) ? nil : "is \(shown(text)); expected \(expected)"
    }
  }

  private func isNumber(_ kind: Column.Kind) -> Bool {
    switch kind {
    case .points, .number: true
    default: false
    }
  }

  private func isValid(_ number: Int64, for kind: Column.Kind) -> Bool {
    switch kind {
    case .points: (0...Int64(Schema.mostPoints)).contains(number)
    case .number(let numbers): numbers.contains { Int64($0) == number }
    default: false
    }
  }

  private func isValid(_ text: String, _ bytes: UnsafeRawBufferPointer, for kind: Column.Kind) -> Bool {
    switch kind {
    case .id, .reference: bytes.isID
    case .date: CalendarDate(iso: bytes) != nil
    case .word(let words): words.contains(text)
    case .category: vocabulary.categories.contains(text)
    case .rule: vocabulary.rules.contains(text)
    case .language: LanguageTag.isWellFormed(text)
    case .text, .email: true
    case .points, .number: false
    }
  }

  private func expectation(of column: Column) -> String {
    let what =
      switch column.kind {
      case .id: "an id, 1 to \(Schema.longestID) characters of A-Z a-z 0-9 . _ -"
      case .reference(let table): "the id of a row of \(table.name)"
      case .text, .email: "text in UTF-8"
      case .language: "a language tag such as en or zh-Hans-CN"
      case .date: "a date that exists, as YYYY-MM-DD"
      case .points: "a whole number from 0 to \(Schema.mostPoints)"
      case .number(let numbers): "one of \(numbers.map(String.init).joined(separator: ", "))"
      case .word(let words): "one of \(words.joined(separator: ", "))"
      case .category: "one of \(vocabulary.categories.joined(separator: ", "))"
      case .rule: "the id of a rule, see `star-audit rules`"
      }
    return column.isOptional ? what + ", or nothing" : what
  }

  /// The value where it looks like an id, a date, a number or a word; otherwise only how long it is, for it may be
  /// somebody's name or address in the wrong column.
  func shown(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      withUnsafeBytes(of: byte) { $0.isID } || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
    }
    if isPlain, text.utf8.count <= Schema.longestID { return "\"\(text)\"" }
    return "a text of \(text.unicodeScalars.count.counting("character"))"
  }
}

/// The shape of a BCP 47 language tag.
enum LanguageTag {
  /// Subtags of letters and digits, joined by hyphens; the first of 2 to 8 letters, or `x` or `i` before others.
  static func isWellFormed(_ tag: String) -> Bool {
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
}
