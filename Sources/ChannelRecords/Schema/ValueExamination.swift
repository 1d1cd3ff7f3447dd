import StarStandard

/// Checks one value against its column (STANDARD 8).
struct ValueExamination {
  let recordLists: RecordLists

  /// What is wrong with the value, and how to mend it; nil where nothing is.
  func flaw(of value: RawValue, in column: Column) -> (fault: Fault, reason: String)? {
    switch value {
    case .absent:
      return column.isOptional ? nil : flaw(Misfit(fault: .empty, shown: "empty"), column)
    case .real(let number):
      return flaw(misfit(number, column), column, storage: true)
    case .blob:
      return flaw(Misfit(fault: .blob, shown: "a BLOB"), column, storage: true)
    case .integer(let number):
      guard column.holdsNumbers else { return flaw(misfit(number, column), column, storage: true) }
      return isValid(number, for: column.kind) ? nil : flaw(Misfit(shown: "\(number)"), column)
    case .text(let bytes):
      if isPlainlyValid(bytes, for: column.kind) { return nil }
      if bytes.contains(0) { return (.encoding, "holds a NUL character; expected \(expectation(of: column))") }
      guard let text = bytes.validText else {
        return flaw(Misfit(fault: .encoding, shown: "not valid UTF-8"), column)
      }
      if !column.holdsNumbers, isValid(text, bytes, for: column.kind) { return nil }
      let misfit = TextReading(column: column, words: words(of: column.kind)) { fits($0, column.kind) }.misfit(text)
      return flaw(misfit, column, storage: misfit.fault == .text)
    }
  }

  /// Whether a text is easily seen to be valid: most are.
  private func isPlainlyValid(_ bytes: UnsafeRawBufferPointer, for kind: Column.Kind) -> Bool {
    switch kind {
    case .id, .reference: bytes.isID
    case .date: CalendarDate(iso: bytes) != nil
    case .word(let words): words.contains { bytes.isSame(as: $0) }
    case .category: recordLists.categories.contains { bytes.isSame(as: $0) }
    case .text, .email: bytes.isPlainText
    case .rule, .language, .points, .number: false
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
    case .category: recordLists.categories.contains(text)
    case .rule: recordLists.rules.contains(text)
    case .language: LanguageTag.isWellFormed(text)
    case .text, .email: true
    case .points, .number: false
    }
  }

  /// Whether a text would be a value of the column if it stood there in a file.
  private func fits(_ text: String, _ kind: Column.Kind) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      if let number = bytes.plainNumber, isValid(number, for: kind) { return true }
      return bytes.validText.map { isValid($0, bytes, for: kind) } ?? false
    }
  }

  private func words(of kind: Column.Kind) -> [String] {
    switch kind {
    case .word(let words): words
    case .category: recordLists.categories
    case .rule: recordLists.rules
    default: []
    }
  }
}

// MARK: - What people are told

extension ValueExamination {
  /// - Parameter storage: whether the value is of the wrong type of SQLite, so that the right one is to be named.
  private func flaw(
    _ misfit: Misfit, _ column: Column, storage: Bool = false
  ) -> (fault: Fault, reason: String) {
    var misfit = misfit
    let expected = expectation(of: column, storage: storage)
    if misfit.fault == .empty, words(of: column.kind).contains("none") {
      misfit.fault = .noneLost
      misfit.advice = "some tools take the word none for nothing"
    }
    return (misfit.fault, "is \(misfit.shown); expected \(expected)" + (misfit.advice.map { ": \($0)" } ?? ""))
  }

  /// An INTEGER in a column of texts.
  private func misfit(_ number: Int64, _ column: Column) -> Misfit {
    switch column.kind {
    case .date:
      DateNotation.misfit(Double(number), shown: "\(number)") ?? Misfit(fault: .integer, shown: "\(number), an INTEGER")
    case .word(["yes", "no"]) where number == 0 || number == 1:
      Misfit(fault: .boolean, shown: "\(number), a Boolean", advice: "write \(number == 1 ? "yes" : "no")")
    case .id, .reference:
      Misfit(fault: .integer, shown: "\(number), an INTEGER", advice: "leading zeros may be lost")
    case .text, .email: Misfit(fault: .integer, shown: "an INTEGER")
    default: Misfit(fault: .integer, shown: "\(number), an INTEGER")
    }
  }

  /// A REAL in any column.
  private func misfit(_ number: Double, _ column: Column) -> Misfit {
    let whole = Int64(exactly: number)
    switch column.kind {
    case .date:
      return DateNotation.misfit(number, shown: "\(number)") ?? Misfit(fault: .real, shown: "\(number), a REAL")
    case .points, .number:
      guard let whole else { return Misfit(fault: .fraction, shown: "\(number), a fraction") }
      return Misfit(
        fault: .real, shown: "\(number), a REAL that is whole",
        advice: isValid(whole, for: column.kind) ? "write \(whole)" : nil)
    case .word(["yes", "no"]) where whole == 0 || whole == 1:
      return Misfit(fault: .boolean, shown: "\(number), a Boolean", advice: "write \(whole == 1 ? "yes" : "no")")
    case .text, .email: return Misfit(fault: .real, shown: "a REAL")
    default: return Misfit(fault: .real, shown: "\(number), a REAL")
    }
  }

  func expectation(of column: Column, storage: Bool = false) -> String {
    var what =
      switch column.kind {
      case .id: "an id, 1 to \(Schema.longestID) characters of A-Z a-z 0-9 . _ -"
      case .reference(let table): "the id of a row of \(table.name)"
      case .text, .email: "text in UTF-8"
      case .language: "a language tag such as en or zh-Hans-CN"
      case .date: "a date that exists, as YYYY-MM-DD"
      case .points: "a whole number from 0 to \(Schema.mostPoints)"
      case .number, .word, .category:
        "one of \(listed(column.kind).joined(separator: ", "))"
      case .rule: "the id of a rule, see `star-audit rules`"
      }
    if storage { what += ", stored as \(column.sqlType)" }
    return column.isOptional ? what + ", or nothing" : what
  }

  private func listed(_ kind: Column.Kind) -> [String] {
    if case .number(let numbers) = kind { return numbers.map(String.init) }
    return words(of: kind)
  }
}
