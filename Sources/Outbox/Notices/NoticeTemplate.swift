import Mustache

/// A template of a notice: mustache, restricted to what a notice needs, so that a mistake is found before anything is sent.
struct NoticeTemplate: Sendable {
  /// What a template may name.
  struct TemplateNames: Sendable {
    /// The variables, beside those inside a section.
    let variables: Set<String>
    /// The sections that repeat, with the variables inside.
    let lists: [String: Set<String>]

    private static let finding: Set<String> = [
      "title", "rule", "clause", "severity", "message", "remedy", "waived_until",
    ]

    static let notice = TemplateNames(
      variables: [
        "channel_id",
        "channel_name",
        "route",
        "from_star",
        "to_star",
        "star_sought",
        "star_foreseen",
        "effective_on",
        "reapply_from",
        "edition",
        "batch",
        "as_of",
        "advice",
        "objections",
        "renewal_pending",
        "has_findings",
        "has_cautions",
        "valid_from",
        "valid_until",
        "renewal_starts_on",
        "confirmation_url",
        "is_ready",
        "certificate_number",
        "verification_code",
        "is_lower",
        "forecast",
      ],
      lists: ["findings": finding, "cautions": finding])

    static let certificate = TemplateNames(
      variables: [
        "channel_id",
        "channel_name",
        "star",
        "star_number",
        "route",
        "valid_from",
        "valid_until",
        "certificate_number",
        "verification_code",
        "edition",
        "batch",
        "issued_on",
      ],
      lists: ["stars": []])
  }

  private let template: MustacheTemplate

  /// Compiles a template.
  ///
  /// - Parameters:
  ///   - needed: what the template must show.
  ///   - isHTML: whether values are escaped for HTML; else they stay as they are.
  init(
    file: String, text: String, needed: [String], isHTML: Bool, templateNames: TemplateNames = .notice
  ) throws(TemplateError) {
    let named = try TagScanner(file: file, text: text, templateNames: templateNames).scan()
    for variable in needed where !named.contains(variable) {
      throw TemplateError(file: file, line: 1, reason: "shows no {{\(variable)}}, which it must show")
    }
    do {
      template = try MustacheTemplate(string: (isHTML ? "" : "{{% CONTENT_TYPE:TEXT}}") + text)
    } catch {
      throw TemplateError(file: file, line: 1, reason: "is no mustache template")
    }
  }

  func render(_ values: [String: Any]) -> String { template.render(values) }
}

/// Finds the tags of a template, and refuses what a notice has no use for: other variables, unescaped values, partials,
/// other delimiters, sections that do not close.
private struct TagScanner {
  let file: String
  let text: String
  let templateNames: NoticeTemplate.TemplateNames

  private func error(_ line: Int, _ reason: String) -> TemplateError {
    TemplateError(file: file, line: line, reason: reason)
  }

  /// The variables named; those inside of a list as `list.variable`.
  func scan() throws(TemplateError) -> Set<String> {
    var named: Set<String> = []
    var open: [(name: String, line: Int)] = []
    var rest = text[...]
    var line = 1
    while let start = rest.firstRange(of: "{{") {
      line += Self.lines(in: rest[..<start.lowerBound])
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else { throw error(line, "a tag is never closed: {{ without }}") }
      let tag = rest[..<end.lowerBound]
      let tagLine = line
      line += Self.lines(in: tag)
      rest = rest[end.upperBound...]
      guard let mark = tag.first, mark != "!" else { continue }
      let name = Self.trimmed("#^/".contains(mark) ? tag.dropFirst() : tag)
      guard Self.isName(name) else {
        throw error(
          tagLine,
          "{{\(Self.shown(tag))}} is not allowed; expected {{name}}, {{#name}}, {{^name}}, {{/name}} or {{!comment}}")
      }
      if mark == "/" {
        guard let section = open.popLast(), section.name == String(name) else {
          throw error(tagLine, "{{/\(name)}} closes no section that is open")
        }
        continue
      }
      let list = open.last { templateNames.lists[$0.name] != nil }?.name
      if let list, templateNames.lists[list]?.contains(String(name)) == true {
        named.insert("\(list).\(name)")
      } else if templateNames.variables.contains(String(name)) {
        named.insert(String(name))
      } else if templateNames.lists[String(name)] != nil, mark == "#" || mark == "^" {
        named.insert(String(name))
      } else {
        throw error(tagLine, "{{\(name)}} names no value; known are \(known(in: list))")
      }
      if mark == "#" || mark == "^" { open.append((String(name), tagLine)) }
    }
    if let section = open.last { throw error(section.line, "{{#\(section.name)}} is never closed") }
    return named
  }

  private func known(in list: String?) -> String {
    let inside = list.flatMap { templateNames.lists[$0] } ?? []
    return (Array(templateNames.variables) + Array(templateNames.lists.keys) + Array(inside)).sorted()
      .joined(separator: ", ")
  }

  private static func lines(in text: Substring) -> Int {
    text.utf8.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
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

  private static func shown(_ tag: Substring) -> String {
    String(tag.unicodeScalars.prefix(40).map { $0.isControlOrDirection ? "?" : Character($0) })
  }
}
