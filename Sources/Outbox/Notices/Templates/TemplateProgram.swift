/// A template as steps that append bytes: what stands in it, and values in their places.
///
/// A library for mustache was measured here: it looks names up in dictionaries of any values and builds a text for each tag,
/// which took twenty times as long as these steps, a fifth of all that publishing took. What is left of mustache where only
/// values, sections and comments are allowed is little enough to be written out.
struct TemplateProgram: Sendable {
  /// A step; a section says how many of the steps after it are its own.
  enum Step: Sendable {
    /// Bytes of the template.
    case literal(Range<Int>)
    case variable(TemplateName)
    /// A value of the innermost finding that has one.
    case findingVariable(FindingName)
    case section(Subject, steps: Int)
    /// Shown where the section would not be.
    case inverted(Subject, steps: Int)
  }

  /// What a section depends on.
  enum Subject: Hashable, Sendable {
    /// Shown where the value is there and not false.
    case value(TemplateName)
    case finding(FindingName)
    /// Shown for each item.
    case list(TemplateList)
  }

  /// How values are written.
  struct Writing: Sendable {
    /// Whether they are escaped for HTML.
    var isHTML: Bool
    /// How many characters of a value are shown at the most; nil for all.
    var mostCharacters: Int?
  }

  let literals: [UInt8]
  let steps: [Step]
  let writing: Writing

  /// Appends the template with the values in their places.
  func render(_ values: TemplateValues, to bytes: inout [UInt8]) {
    var findings: [FindingText?] = []
    run(steps.indices, values, &findings, &bytes)
  }

  private func run(
    _ range: Range<Int>, _ values: TemplateValues, _ findings: inout [FindingText?], _ bytes: inout [UInt8]
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      let step = steps[place]
      place += 1
      switch step {
      case .literal(let range): bytes.append(contentsOf: literals[range])
      case .variable(let name):
        switch values[name] {
        case .text(let text): write(text, to: &bytes)
        case .flag(let flag): write("\(flag)", to: &bytes)
        case nil: break
        }
      case .findingVariable(let name):
        if let text = Self.value(name, findings) { write(text, to: &bytes) }
      case .section(.list(let list), let count):
        for index in 0..<values.count(of: list) {
          findings.append(values.item(index, of: list))
          run(place..<place + count, values, &findings, &bytes)
          findings.removeLast()
        }
        place += count
      case .section(let subject, let count):
        if Self.isThere(subject, values, findings) { run(place..<place + count, values, &findings, &bytes) }
        place += count
      case .inverted(let subject, let count):
        if !Self.isThere(subject, values, findings) { run(place..<place + count, values, &findings, &bytes) }
        place += count
      }
    }
  }

  private static func isThere(_ subject: Subject, _ values: TemplateValues, _ findings: [FindingText?]) -> Bool {
    switch subject {
    case .value(let name):
      switch values[name] {
      case .text: true
      case .flag(let flag): flag
      case nil: false
      }
    case .finding(let name): value(name, findings) != nil
    case .list(let list): values.count(of: list) > 0
    }
  }

  private static func value(_ name: FindingName, _ findings: [FindingText?]) -> String? {
    for finding in findings.reversed() {
      if let text = finding?[name] { return text }
    }
    return nil
  }

  private func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    // No text has more characters than bytes.
    if let most = writing.mostCharacters, text.utf8.count > most, text.count > most {
      text = text.prefix(most - 1) + "…"
    }
    if writing.isHTML { bytes.appendEscaped(text) } else { text.withUTF8 { bytes.append(contentsOf: $0) } }
  }
}

extension [UInt8] {
  /// Appends a text so that it is nothing but text in HTML.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() {
        let escape: StaticString
        switch byte {
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "\""): escape = "&quot;"
        case UInt8(ascii: "'"): escape = "&#39;"
        default: continue
        }
        append(contentsOf: utf8[start..<index])
        escape.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: utf8[start...])
    }
  }
}
