/// Reads the drawing of a mark: XML without doctype, entities and sections, in which every element, attribute and value is on the
/// list of ``MarkNames``.
struct MarkReader {
  private let file: String
  private let text: [UInt8]
  private var place = 0
  private var open: [String] = []
  private var elements = 0
  private var shapes = 0
  /// How deep the outermost element is that says what `xlink` is; nil where none does.
  private var linkScope: Int?

  init(_ text: String, file: String) {
    self.file = file
    self.text = Array(text.utf8)
  }

  /// Reads all of it.
  mutating func read() throws(ConfigurationError) {
    try refuseControls()
    if looking(at: "<?xml") {
      try skip(past: "?>", "the first line is never closed (?>)")
      guard MarkDeclaration.isPlain(text[5..<place - 2]) else {
        throw error("does not begin as XML in UTF-8 does, with \(MarkDeclaration.expected)", at: 0)
      }
    }
    while place < text.count {
      if text[place] == UInt8(ascii: "<") {
        try readMarkup()
      } else {
        try readText()
      }
    }
    guard elements > 0 else { throw error("is no SVG drawing: it has no element svg") }
    if let name = open.last { throw error("<\(name)> is never closed") }
    guard shapes > 0 else {
      throw error("draws nothing: it has none of \(MarkNames.shapes.sorted().joined(separator: ", "))")
    }
  }

  private mutating func readMarkup() throws(ConfigurationError) {
    if looking(at: "<!--") {
      let start = place
      place += 4
      try skip(past: "--", "a comment is never closed (-->)")
      guard looking(at: ">") else { throw error("a comment holds --, which XML does not allow there", at: start) }
      place += 1
    } else if looking(at: "<!") {
      throw error("holds a doctype, an entity or a section (<!…); save the drawing as plain SVG, without them")
    } else if looking(at: "<?") {
      throw error("holds an instruction (<?…), such as one that loads a style sheet; take it out")
    } else if looking(at: "</") {
      try readEnd()
    } else {
      try readStart()
    }
  }

  // MARK: - Elements

  private mutating func readStart() throws(ConfigurationError) {
    let start = place
    place += 1
    let name = readName()
    guard MarkNames.elements.contains(name) else {
      throw error(
        name.isEmpty
          ? "holds a < that begins no element"
          : "the element <\(shown(name))> is not allowed in a mark; allowed are \(MarkNames.elements.sorted().joined(separator: ", "))"
            + " (make text into paths, and save as plain SVG)", at: start)
    }
    elements += 1
    guard elements <= Mark.mostElements else {
      throw error("has more than \(Mark.mostElements) elements; simplify the drawing")
    }
    guard open.isEmpty ? elements == 1 && name == "svg" : name != "svg" else {
      throw error("has an element <\(name)> where there is to be one svg around all others", at: start)
    }
    if let outer = open.last, MarkNames.words.contains(outer) {
      throw error("<\(outer)> is for words and holds no element", at: start)
    }
    let values = try readAttributes(of: name)
    if values["xmlns:xlink"] != nil { linkScope = min(linkScope ?? open.count, open.count) }
    if values["xlink:href"] != nil, linkScope == nil {
      throw error(
        "<\(name)> has xlink:href, and neither it nor what is around it says what xlink is (xmlns:xlink)", at: start)
    }
    if open.isEmpty { try checkRoot(values, at: start) }
    if MarkNames.shapes.contains(name), !open.contains("defs"), !open.contains("clipPath") { shapes += 1 }
    if looking(at: "/>") {
      place += 2
      leaveScope()
    } else if looking(at: ">") {
      place += 1
      open.append(name)
      guard open.count <= Mark.deepest else { throw error("is nested more than \(Mark.deepest) deep", at: start) }
    } else {
      throw error("<\(name)> is never closed (>)", at: start)
    }
  }

  private mutating func readEnd() throws(ConfigurationError) {
    let start = place
    place += 2
    let name = readName()
    skipBlanks()
    guard looking(at: ">"), open.last == name else {
      throw error("</\(shown(name))> closes nothing that is open", at: start)
    }
    place += 1
    open.removeLast()
    leaveScope()
  }

  /// Forgets what xlink is behind the end of the element that said it.
  private mutating func leaveScope() {
    if linkScope == open.count { linkScope = nil }
  }

  private mutating func readAttributes(of element: String) throws(ConfigurationError) -> [String: String] {
    var values: [String: String] = [:]
    while true {
      let end = place
      skipBlanks()
      guard place < text.count, text[place] != UInt8(ascii: ">"), text[place] != UInt8(ascii: "/") else {
        return values
      }
      let start = place
      let name = readName()
      guard let expected = MarkNames.attributes[name] else {
        throw error(
          name.isEmpty
            ? "<\(element)> holds something that is no attribute"
            : "the attribute \(shown(name)) of <\(element)> is not allowed in a mark (no events, no classes, nothing of an "
              + "editor's own: save as plain SVG)", at: start)
      }
      guard start > end else { throw error("no blank stands before the attribute \(name) of <\(element)>", at: start) }
      guard values[name] == nil else { throw error("the attribute \(name) of <\(element)> stands twice", at: start) }
      skipBlanks()
      guard looking(at: "=") else { throw error("the attribute \(name) of <\(element)> has no value", at: start) }
      place += 1
      skipBlanks()
      let value = try readValue(of: name, in: element, at: start)
      if let fault = MarkNames.fault(of: value, as: expected) {
        throw error("the attribute \(name) of <\(element)> \(fault)", at: start)
      }
      values[name] = value
    }
  }

  private mutating func readValue(
    of name: String, in element: String, at start: Int
  ) throws(ConfigurationError) -> String {
    guard place < text.count, text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'") else {
      throw error("the attribute \(name) of <\(element)> has no value in quotes", at: start)
    }
    let quote = text[place]
    let first = place + 1
    guard let end = text[first...].firstIndex(of: quote) else {
      throw error(
        "the value of \(name) of <\(element)> is never closed (\(Character(UnicodeScalar(quote))))", at: start)
    }
    place = end + 1
    let value = text[first..<end]
    guard !value.contains(UInt8(ascii: "&")), !value.contains(UInt8(ascii: "<")) else {
      throw error("the attribute \(name) of <\(element)> holds & or <, which no value of a mark needs", at: start)
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// The drawing says how it is scaled, and is no line.
  private func checkRoot(_ values: [String: String], at start: Int) throws(ConfigurationError) {
    guard values["xmlns"] != nil else { throw error("<svg> lacks xmlns=\"http://www.w3.org/2000/svg\"", at: start) }
    let numbers = (values["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.map {
      Double($0)
    }
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3],
      numbers.allSatisfy({ $0?.isFinite == true }),
      width > 0, height > 0
    else { throw error("<svg> has no viewBox of four numbers, by which a mark is scaled", at: start) }
    guard Mark.ratios.contains(width / height) else {
      throw error("is too broad or too tall: at the most eight times as broad, or four times as tall", at: start)
    }
  }

  // MARK: - Text

  /// Words are allowed where they are for people, and blanks everywhere.
  private mutating func readText() throws(ConfigurationError) {
    let start = place
    let end = text[place...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
    let own = text[start..<end]
    place = end
    if let element = open.last, MarkNames.words.contains(element) {
      for mark in own.indices where own[mark] == UInt8(ascii: "&") {
        guard Self.known.contains(where: { own[mark...].starts(with: $0.utf8) }) else {
          throw error("holds an entity other than &amp; &lt; &gt; &quot; and &apos;", at: mark)
        }
      }
      if let section = own.firstRange(of: "]]>".utf8) {
        throw error("holds ]]> outside of a section; write ]]&gt;", at: section.lowerBound)
      }
      return
    }
    guard let other = own.firstIndex(where: { !Self.isBlank($0) }) else { return }
    throw error("holds text outside of title and desc; make text into paths", at: other)
  }

  private static let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]

  // MARK: - Bytes

  /// XML has none of the controls but blanks, and neither of the last two characters of the basic plane.
  private func refuseControls() throws(ConfigurationError) {
    for index in text.indices {
      let isControl = text[index] < 0x20 && !Self.isBlank(text[index])
      let isNone =
        text[index] == 0xEF
        && (text[index...].starts(with: [0xEF, 0xBF, 0xBE]) || text[index...].starts(with: [0xEF, 0xBF, 0xBF]))
      if isControl || isNone { throw error("holds a control character, of which XML has none", at: index) }
    }
  }

  private mutating func readName() -> String {
    let start = place
    while place < text.count, !Self.isBlank(text[place]), !"=/>\"'<&".utf8.contains(text[place]) { place += 1 }
    return String(decoding: text[start..<place], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while place < text.count, Self.isBlank(text[place]) { place += 1 }
  }

  private mutating func skip(past end: String, _ reason: String) throws(ConfigurationError) {
    let start = place
    while place < text.count {
      if looking(at: end) {
        place += end.utf8.count
        return
      }
      place += 1
    }
    throw error(reason, at: start)
  }

  private func looking(at mark: String) -> Bool { text[place...].starts(with: mark.utf8) }

  private static func isBlank(_ byte: UInt8) -> Bool { " \t\n\r".utf8.contains(byte) }

  /// A name in a message: what is not plain is not shown.
  private func shown(_ name: String) -> String {
    String(name.unicodeScalars.prefix(40).map { (0x21...0x7E).contains($0.value) ? Character($0) : "?" })
  }

  private func error(_ reason: String, at place: Int? = nil) -> ConfigurationError {
    let before = text[..<min(place ?? self.place, text.count)]
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    let column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
    return ConfigurationError(
      file: file, place: .init(line: line, column: column), key: "certificate_mark", reason: reason)
  }
}
