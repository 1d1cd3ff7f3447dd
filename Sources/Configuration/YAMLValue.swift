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
  init(file: String, bytes: [UInt8]) throws(ConfigurationError) {
    self.file = file
    key = ""
    guard bytes.count <= Self.largest else {
      throw ConfigurationError(file: file, reason: "is larger than \(Self.largest) bytes")
    }
    let text = try EditedText.decode(bytes, file: file)
    try Self.refuseDeepNesting(text, file: file)
    do {
      // A file of nothing but comments gives no value, like one in which every key is left out.
      node = try Yams.compose(yaml: text) ?? Node([(Node, Node)]())
    } catch {
      throw Self.explain(error, file: file)
    }
  }

  private init(file: String, key: String, node: Node) {
    self.file = file
    self.key = key
    self.node = node
  }

  /// The parser recurses, so that a file of nothing but brackets or dashes could exhaust the stack.
  private static func refuseDeepNesting(_ text: String, file: String) throws(ConfigurationError) {
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

  /// What Yams calls a key that is no text.
  private static let noText = "<uncovertable>"

  private static func key(_ key: String) -> String { key == noText ? "one that is no text" : key }

  private static func explain(_ error: any Error, file: String) -> ConfigurationError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigurationError(file: file, place: .init(line: mark.line, column: mark.column), reason: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      // Yams puts keys that are no texts beside others in no order, and names the place of whichever comes first.
      ConfigurationError(
        file: file,
        place: duplicates.count > 1 && duplicates.contains(noText)
          ? nil : .init(line: context.mark.line, column: context.mark.column),
        reason: (duplicates.count == 1 ? "a key stands" : "keys stand") + " twice: "
          + duplicates.sorted().map(key).uniqued().joined(separator: ", "))
    default:
      ConfigurationError(file: file, reason: "is no YAML")
    }
  }

  var place: ConfigurationError.Place? { node.mark.map { .init(line: $0.line, column: $0.column) } }

  /// The error that this value is not what it should be.
  ///
  /// - Parameter isShown: whether the value stands in the message; not where it may be somebody's name or address.
  func error(_ reason: String, isShown: Bool = true) -> ConfigurationError {
    var found = ""
    if isShown, let text = node.scalar?.string, !text.isEmpty { found = " (found \"\(text.prefix(64))\")" }
    return ConfigurationError(file: file, place: place, key: key.isEmpty ? nil : key, reason: reason + found)
  }

  /// What a plain scalar that stands for nothing is written as (YAML 1.1, null).
  private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]
  /// What a plain scalar that is a truth value to most readers is written as (YAML 1.1, bool).
  private static let truths: Set<String> = ["true", "false", "yes", "no", "on", "off"]
  /// The tags of a scalar that is what its text says: resolved by its text, quoted, said to be a text.
  private static let textTags: Set<String> = ["", "!", "tag:yaml.org,2002:str"]

  /// Whether it is nothing at all: a key without a value.
  var isNothing: Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && scalar.tag.description.isEmpty && Self.nothing.contains(scalar.string)
  }

  private var isTruth: Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && scalar.tag.description.isEmpty && Self.truths.contains(scalar.string.lowercased())
  }

  /// The values of a mapping that has no other keys than these; nothing counts as an empty one.
  func mapping(_ keys: [String]) throws -> [String: YAMLValue] {
    guard let entries else { throw noMapping(of: keys) }
    var values: [String: YAMLValue] = [:]
    for entry in entries {
      guard let name = entry.name, keys.contains(name) else { throw unknown(entry, expected: keys) }
      values[name] = entry.value
    }
    return values
  }

  /// One key of a mapping with its value.
  struct Entry {
    /// Nil for a key that is no single word.
    let name: String?
    let place: ConfigurationError.Place?
    let value: YAMLValue
  }

  /// The keys of a mapping, whatever they are; a key without a value counts as an empty one. Nil for what is none.
  var entries: [Entry]? {
    if let scalar = node.scalar, scalar.style == .plain, scalar.string.isEmpty { return [] }
    return node.mapping?.map { name, value in
      let text = name.scalar?.string
      let path = [key, text ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
      return Entry(
        name: text, place: YAMLValue(file: file, key: key, node: name).place,
        value: YAMLValue(file: file, key: path, node: value))
    }
  }

  /// The error that a key is none of those expected.
  func unknown(_ entry: Entry, expected keys: [String]) -> ConfigurationError {
    let shown = entry.name.map { " \($0.prefix(64).debugDescription)" } ?? ""
    return ConfigurationError(
      file: file, place: entry.place, key: key.isEmpty ? nil : key,
      reason: "unknown key\(shown)\(Near.hint(entry.name ?? "", among: keys)); expected one of "
        + keys.joined(separator: ", "))
  }

  /// The error that it is no mapping.
  func noMapping(of keys: [String]) -> ConfigurationError {
    error("is no mapping; expected the keys \(keys.joined(separator: ", "))")
  }

  /// The text of a scalar, as it is written.
  func text() throws -> String {
    guard let scalar = node.scalar else { throw error("is no single value") }
    guard Self.textTags.contains(scalar.tag.description) else { throw error("has a tag; expected a value alone") }
    guard !isNothing else { throw error("has no value; put it in quotes if it is a text") }
    return scalar.string
  }

  /// A text that is not empty: a name, a path, an address. A number is one as it is written.
  func nonEmptyText() throws -> String {
    let text = try text()
    guard !text.isEmpty else { throw error("is empty") }
    guard !isTruth else { throw error("is a truth value in place of a text; put it in quotes if it is a text") }
    return text
  }

  /// A whole number in the range.
  func number(_ range: ClosedRange<Int>) throws -> Int {
    guard let number = Self.number(try text()), range.contains(number) else {
      throw error("is not a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The number that plain digits are; a zero before them would make them octal to other readers.
  static func number(_ digits: some StringProtocol) -> Int? {
    guard digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
    return digits.utf8.count > 1 && digits.hasPrefix("0") ? nil : Int(digits)
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

  /// The values of a list that may be empty.
  func listOrNone() throws -> [YAMLValue] {
    guard let sequence = node.sequence else { throw error("is no list; expected a list, [] for none") }
    return sequence.isEmpty ? [] : try list()
  }

  /// The words of a vocabulary in a list that may be empty, each once, in the vocabulary's order.
  func wordsOrNone<Word: RawRepresentable & CaseIterable & Hashable>() throws -> [Word] where Word.RawValue == String {
    var words: Set<Word> = []
    for value in try listOrNone() {
      guard words.insert(try value.word()).inserted else { throw value.error("stands twice in the list") }
    }
    return Word.allCases.filter(words.contains)
  }

  /// The words of a list, each once.
  func words() throws -> [String] { try eachOnce { try $0.nonEmptyText() } }

  /// What is read of the values of a list that has at least one, each once.
  func eachOnce<Value: Hashable>(_ read: (YAMLValue) throws -> Value) throws -> [Value] {
    var (values, seen): ([Value], Set<Value>) = ([], [])
    for item in try list() {
      let value = try read(item)
      guard seen.insert(value).inserted else { throw item.error("stands twice in the list") }
      values.append(value)
    }
    return values
  }
}
