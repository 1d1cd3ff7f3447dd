import StarStandard

/// Tells at a glance the rows of a file that have no defect of their own, which most are: to look at one counts no references.
/// What it does not tell to be sound may be so, and is looked at by ``RowExamination``.
struct PlainExamination: Sendable {
  private struct Check: Sendable {
    let kind: Kind
    let isOptional: Bool
    /// Which of `ends` are those of the words that the column may hold.
    let words: Range<Int>
  }

  private enum Kind: UInt8, Sendable {
    case id, date, word, text, points
    /// What only the whole examination tells.
    case other
  }

  private var checks: [Check] = []
  /// The words of all columns, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private let places: ConstraintPlaces

  init(_ table: Table, _ recordLists: RecordLists) {
    places = table.places
    for column in table.columns {
      let first = ends.count
      let kind: Kind
      switch column.kind {
      case .id, .reference: kind = .id
      case .date: kind = .date
      case .text, .email: kind = .text
      case .points: kind = .points
      case .word(let words): kind = add(words)
      case .number(let numbers): kind = add(numbers.map(String.init))
      case .category: kind = add(recordLists.categories)
      case .rule, .language: kind = .other
      }
      checks.append(Check(kind: kind, isOptional: column.isOptional, words: first..<ends.count))
    }
  }

  private mutating func add(_ words: [String]) -> Kind {
    for word in words {
      bytes += word.utf8
      ends.append(bytes.count)
    }
    return .word
  }

  /// Whether a row is seen to have no defect of its own (STANDARD 8).
  func isSound(_ fields: PreparedRows.Fields) -> Bool {
    for index in checks.indices where !isSound(fields[index], checks[index]) { return false }
    for pair in places.datesInOrder {
      // Dates that were found sound are in order as their bytes are.
      let (earlier, later) = (fields[pair.earlier], fields[pair.later])
      if !earlier.isEmpty, !later.isEmpty, compare(later, earlier) < 0 { return false }
    }
    for pair in places.dependentColumns where fields[pair.needs].isEmpty && !fields[pair.column].isEmpty {
      return false
    }
    return places.numbersFalling == nil
  }

  @inline(__always)
  private func isSound(_ field: UnsafeRawBufferPointer, _ check: Check) -> Bool {
    if field.isEmpty { return check.isOptional }
    switch check.kind {
    case .id: return field.isID
    case .date: return CalendarDate(iso: field) != nil
    case .text: return field.isPlainText
    case .points: return field.plainNumber.map { $0 <= Int64(Schema.mostPoints) } ?? false
    case .word: return bytes.withUnsafeBytes { isWord(field, check.words, $0) }
    case .other: return false
    }
  }

  @inline(__always)
  private func isWord(_ field: UnsafeRawBufferPointer, _ words: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Bool {
    for word in words {
      let start = word == 0 ? 0 : ends[word - 1]
      if ends[word] - start == field.count,
        field.isSame(as: UnsafeRawBufferPointer(rebasing: bytes[start..<ends[word]]))
      {
        return true
      }
    }
    return false
  }
}
