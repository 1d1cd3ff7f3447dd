/// Compiles a template: mustache, restricted to what a notice needs. Refused is what a notice has no use for: other variables,
/// unescaped values, partials, other delimiters, sections that do not close.
struct TemplateParser {
  private let file: String
  private let text: [UInt8]
  private let templateNames: TemplateNames
  private var literals: [UInt8] = []
  private var steps: [TemplateProgram.Step] = []
  /// Everywhere that the template shows what it names; what stands inside of a list as `list.variable`.
  private(set) var shown: [String: [TemplateNeeds.Place]] = [:]
  /// What is wrong with single names and their places, in the order of lines.
  private(set) var errors: [TemplateError] = []
  private var open: [Section] = []
  /// Where in the page the template has come to; nil where it makes none.
  private var markup: MarkupPlace?

  /// A section that is not closed yet.
  private struct Section {
    let name: String
    /// The list that it repeats, where it does.
    let list: TemplateList?
    let line: Int
    /// Its place among the steps.
    let step: Int
    /// On what it depends that it is shown; nil where its name is none.
    let condition: TemplateNeeds.Condition?
    /// Where in the page it begins.
    let markup: MarkupPlace?
  }

  init(file: String, text: String, templateNames: TemplateNames) {
    self.file = file
    self.text = Array(text.utf8)
    self.templateNames = templateNames
  }

  private func error(_ line: Int, _ reason: String) -> TemplateError {
    TemplateError(file: file, line: line, reason: reason)
  }

  /// The template as a program, which is one where ``errors`` is empty.
  ///
  /// - Throws: what is wrong with its form, behind which nothing can be read.
  mutating func parse(_ writing: TemplateProgram.Writing) throws(TemplateError) -> TemplateProgram {
    markup = writing.isHTML ? MarkupPlace() : nil
    try refuseControls()
    var (place, line) = (0, 1)
    while let start = find(UInt8(ascii: "{"), from: place) {
      line += lines(in: place..<start)
      guard let end = find(UInt8(ascii: "}"), from: start + 2) else {
        throw error(line, "a tag is never closed: {{ without }}")
      }
      let tag = start + 2..<end
      let lone = isAloneable(tag) ? loneLine(around: start..<end + 2) : nil
      literal(place..<(lone?.lowerBound ?? start))
      try read(tag, line: line)
      line += lines(in: tag)
      // A line that is left out is counted all the same.
      let next = lone?.upperBound ?? end + 2
      line += lines(in: end + 2..<next)
      place = next
    }
    literal(place..<text.count)
    if let section = open.last { throw error(section.line, "{{#\(section.name)}} is never closed") }
    return TemplateProgram(literals: literals, steps: steps, writing: writing)
  }

  /// A mail has no use for characters of control but the ends of lines and tabs, and readers treat them in ways of their own.
  private func refuseControls() throws(TemplateError) {
    for (place, byte) in text.enumerated() where byte < 0x20 || byte == 0x7F {
      guard !"\t\n\r".utf8.contains(byte) else { continue }
      let number = String(byte, radix: 16, uppercase: true)
      throw error(
        1 + lines(in: 0..<place),
        "has the character of control U+\(String(repeating: "0", count: 4 - number.count))\(number)")
    }
  }

  /// Reads what stands between the braces.
  private mutating func read(_ range: Range<Int>, line: Int) throws(TemplateError) {
    let tag = String(decoding: text[range], as: UTF8.self)
    let mark = text[range].first
    guard mark != UInt8(ascii: "!") else { return }
    let name = Self.trimmed(mark.map("#^/".utf8.contains) == true ? tag.dropFirst() : tag[...])
    guard Self.isName(name) else {
      throw error(
        line,
        "{{\(Self.shown(tag))}} is not allowed; expected {{name}}, {{#name}}, {{^name}}, {{/name}} or {{!comment}}")
    }
    if mark == UInt8(ascii: "/") {
      guard let section = open.popLast(), section.name == name else {
        throw error(line, "{{/\(name)}} closes no section that is open")
      }
      close(section, line: line)
      return
    }
    let isSection = mark == UInt8(ascii: "#") || mark == UInt8(ascii: "^")
    let subject = subject(name, isSection: isSection)
    if subject == nil {
      errors.append(error(line, templateNames.reasonAgainst(name, in: open.last { $0.list != nil }?.list)))
    }
    if isSection {
      openSection(String(name), subject, isInverted: mark == UInt8(ascii: "^"), line: line)
    } else if let subject {
      show(subject, name, line: line)
    }
  }

  /// What a name stands for in its place; nil for a name that is none.
  private func subject(_ name: Substring, isSection: Bool) -> TemplateProgram.Subject? {
    if let list = open.last(where: { $0.list != nil })?.list, let inside = templateNames.finding(name, in: list) {
      return .finding(inside)
    }
    if let variable = templateNames.variable(name) { return .value(variable) }
    return isSection ? templateNames.list(name).map { .list($0) } : nil
  }

  private mutating func openSection(
    _ name: String, _ subject: TemplateProgram.Subject?, isInverted: Bool, line: Int
  ) {
    if case .list(let list) = subject, !isInverted { note("\(list)", line: line) }
    var list: TemplateList?
    if case .list(let own) = subject { list = own }
    open.append(
      Section(
        name: name, list: list, line: line, step: steps.count,
        condition: subject.map { .init(subject: $0, isThere: !isInverted) }, markup: markup))
    // Nobody shows a template with a name that is none.
    let subject = subject ?? .value(.batch)
    steps.append(isInverted ? .inverted(subject, steps: 0) : .section(subject, steps: 0))
  }

  private mutating func show(_ subject: TemplateProgram.Subject, _ name: Substring, line: Int) {
    switch subject {
    case .value(let variable):
      note(String(name), line: line)
      steps.append(.variable(variable))
    case .finding(let inside):
      if let list = open.last(where: { $0.list != nil })?.list { note("\(list).\(inside)", line: line) }
      steps.append(.findingVariable(inside))
    case .list: break
    }
    var variable: TemplateName?
    if case .value(let own) = subject { variable = own }
    if let reason = markup?.take(variable) { errors.append(error(line, "{{\(name)}} \(reason)")) }
  }

  /// Notes that something is shown here.
  private mutating func note(_ name: String, line: Int) {
    shown[name, default: []].append(.init(line: line, conditions: open.compactMap(\.condition)))
  }

  private mutating func close(_ section: Section, line: Int) {
    if let start = section.markup, markup?.close(from: start) == false {
      errors.append(
        error(
          line, "{{/\(section.name)}} does not stand in the same part of the markup as the beginning of its section"))
    }
    let count = steps.count - section.step - 1
    switch steps[section.step] {
    case .section(let subject, _): steps[section.step] = .section(subject, steps: count)
    case .inverted(let subject, _): steps[section.step] = .inverted(subject, steps: count)
    case .literal, .variable, .findingVariable: break
    }
  }

  private mutating func literal(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    steps.append(.literal(literals.count..<literals.count + range.count))
    literals += text[range]
    for place in range { markup?.take(text[place]) }
  }

  /// Where two of these bytes begin.
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var place = start
    while place + 1 < text.count {
      if text[place] == byte, text[place + 1] == byte { return place }
      place += 1
    }
    return nil
  }

  /// Whether a line on which the tag stands alone is left out with it.
  private func isAloneable(_ tag: Range<Int>) -> Bool { text[tag].first.map("#^/!".utf8.contains) == true }

  /// The line, or lines, on which a tag stands alone; nil where something else but blanks stands there, too.
  private func loneLine(around tag: Range<Int>) -> Range<Int>? {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var (start, end) = (tag.lowerBound, tag.upperBound)
    while start > 0, isBlank(text[start - 1]) { start -= 1 }
    guard start == 0 || text[start - 1] == UInt8(ascii: "\n") else { return nil }
    while end < text.count, isBlank(text[end]) { end += 1 }
    if end == text.count { return start..<end }
    if text[end] == UInt8(ascii: "\r"), end + 1 < text.count { end += 1 }
    return text[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
  }

  private func lines(in range: Range<Int>) -> Int {
    var lines = 0
    for place in range where text[place] == UInt8(ascii: "\n") { lines += 1 }
    return lines
  }

  private static func isName(_ name: Substring) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text
  }

  private static func shown(_ tag: String) -> String {
    String(tag.unicodeScalars.prefix(40).map { $0.isControlOrDirection ? "?" : Character($0) })
  }
}
