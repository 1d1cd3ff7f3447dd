import StarStandard
import Yams

/// A value of a YAML file that knows where it stands, so that whatever is wrong with it can be found.
///
/// Words are taken as they are written: `off` and `no` stay words, and the reader of a value says what it means.
struct YAMLValue {
  let file: String
  let key: String
  private let node: Node

  /// The largest file that is read, in bytes, and the deepest that its values may be nested.
  private static let largest = 1 << 20
  private static let deepest = 64

  /// The document of a file.
  ///
  /// - Throws: ``ConfigurationError``.
  init(file: String, bytes: [UInt8]) throws {
    self.file = file
    key = ""
    guard bytes.count <= Self.largest else {
      throw ConfigurationError(file: file, reason: "is larger than \(Self.largest) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(file: file, reason: "is not valid UTF-8")
    }
    try Self.refuseDeepNesting(text, file: file)
    do {
      // A file of nothing but comments gives no value, like one in which every key is left out.
      node = try Yams.compose(yaml: text) ?? Node([(Node, Node)]())
    } catch let error as YamlError {
      throw Self.explain(error, file: file)
    }
  }

  private init(file: String, key: String, node: Node) {
    self.file = file
    self.key = key
    self.node = node
  }

  /// The parser recurses, so that a file of nothing but brackets or dashes could exhaust the stack.
  private static func refuseDeepNesting(_ text: String, file: String) throws {
    var depth = 0
    for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      let leading = line.prefix { " -?:".utf8.contains($0) }.count
      for byte in line {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
        if depth > deepest { break }
      }
      guard depth <= deepest, leading <= 2 * deepest else {
        throw ConfigurationError(
          file: file, place: .init(line: number + 1, column: 1), reason: "is nested too deeply")
      }
    }
  }

  private static func explain(_ error: YamlError, file: String) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigurationError(file: file, place: .init(line: mark.line, column: mark.column), reason: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ConfigurationError(
        file: file, place: .init(line: context.mark.line, column: context.mark.column),
        reason: "a key stands twice: \(duplicates.map { "\($0)" }.joined(separator: ", "))")
    default:
      ConfigurationError(file: file, reason: "is no YAML")
    }
  }

  var place: ConfigurationError.Place? { node.mark.map { .init(line: $0.line, column: $0.column) } }

  /// The error that this value is not what it should be.
  func error(_ reason: String) -> ConfigurationError {
    let found = node.scalar.map { $0.string.isEmpty ? "" : " (found \"\($0.string.prefix(64))\")" } ?? ""
    return ConfigurationError(file: file, place: place, key: key.isEmpty ? nil : key, reason: reason + found)
  }

  /// The values of a mapping that has no other keys than these; nothing counts as an empty one.
  func mapping(_ keys: [String]) throws -> [String: YAMLValue] {
    var unknown: [ConfigurationError] = []
    let values = try mapping(keys, unknown: &unknown)
    if let first = unknown.first { throw first }
    return values
  }

  /// The values of a mapping under these keys, and an error for each key that is another.
  func mapping(_ keys: [String], unknown: inout [ConfigurationError]) throws -> [String: YAMLValue] {
    if let scalar = node.scalar, scalar.style == .plain, scalar.string.isEmpty { return [:] }
    guard let mapping = node.mapping else {
      throw error("is no mapping; expected the keys \(keys.joined(separator: ", "))")
    }
    var values: [String: YAMLValue] = [:]
    for (name, value) in mapping {
      guard let text = name.scalar?.string, keys.contains(text) else {
        let shown = name.scalar.map { " \($0.string.prefix(64).debugDescription)" } ?? ""
        unknown.append(
          ConfigurationError(
            file: file, place: YAMLValue(file: file, key: key, node: name).place, key: key.isEmpty ? nil : key,
            reason: "unknown key\(shown); expected one of \(keys.joined(separator: ", "))"))
        continue
      }
      values[text] = YAMLValue(file: file, key: key.isEmpty ? text : "\(key).\(text)", node: value)
    }
    return values
  }

  /// The values of a mapping that has exactly these keys.
  func wholeMapping(_ keys: [String]) throws -> (String) throws -> YAMLValue {
    let values = try mapping(keys)
    for key in keys where values[key] == nil { throw error("lacks the key \(key)") }
    return { key in
      guard let value = values[key] else { throw self.error("lacks the key \(key)") }
      return value
    }
  }

  /// The text of a scalar.
  func text() throws -> String {
    guard let scalar = node.scalar else { throw error("is no single value") }
    return scalar.string
  }

  /// A text that is not empty.
  func nonEmptyText() throws -> String {
    let text = try text()
    guard !text.isEmpty else { throw error("is empty") }
    return text
  }

  /// A whole number in the range.
  func number(_ range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(try text()), range.contains(number) else {
      throw error("is not a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func flag() throws -> Bool {
    switch try text().lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default: throw error("is neither yes nor no")
    }
  }

  func date() throws -> CalendarDate {
    guard let date = CalendarDate(try text()) else { throw error("is no date that exists, as YYYY-MM-DD") }
    return date
  }

  /// One of the words of a vocabulary.
  func word<Word: RawRepresentable & CaseIterable>(_: Word.Type = Word.self) throws -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: try text()) else {
      throw error("is none of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }

  /// The values of a list that has at least one.
  func list() throws -> [YAMLValue] {
    guard let sequence = node.sequence, !sequence.isEmpty else { throw error("is no list with a value in it") }
    return sequence.enumerated().map { YAMLValue(file: file, key: "\(key)[\($0.offset)]", node: $0.element) }
  }

  /// The words of a list, each once.
  func words() throws -> [String] {
    var words: [String] = []
    for value in try list() {
      let word = try value.nonEmptyText()
      guard !words.contains(word) else { throw value.error("stands twice in the list") }
      words.append(word)
    }
    return words
  }
}
