import StarStandard

/// What every notice's page has in common: head, styles, and the title that stands over it.
///
/// A template that begins with a line `Title: …` says what stands within; lines `Style: …` behind it are styles of its own. Any other
/// is a whole page, as it always was.
package struct NoticeLayout: Sendable {
  private let text: String

  /// The layout: a page with `{{lang}}`, `{{title}}`, `{{style}}` and `{{body}}` in their places.
  package init(_ text: String) {
    self.text = text
  }

  /// The template as a whole page.
  func around(_ file: NoticeTemplates.File) -> NoticeTemplates.File {
    guard file.name.hasSuffix(".html"), var rest = Self.value("Title: ", of: file.text[...]) else { return file }
    let title = rest.value
    var style = ""
    while let next = Self.value("Style: ", of: rest.rest) {
      style += next.value + "\n"
      rest = next
    }
    var page = ""
    var linesOfPage = 0
    for (place, part) in parts {
      page += part
      switch place {
      case "lang": page += Language(tag: file.language)?.pageTag ?? file.language
      case "title": page += title
      case "style": page += style
      case "body":
        linesOfPage = page.utf8.count { $0 == UInt8(ascii: "\n") }
        page += rest.rest
      default: break
      }
    }
    let linesOfFile = file.text.utf8.dropLast(rest.rest.utf8.count).count { $0 == UInt8(ascii: "\n") }
    var whole = NoticeTemplates.File(language: file.language, name: file.name, path: file.path, text: page)
    whole.linesAhead = linesOfPage - linesOfFile
    return whole
  }

  /// What stands before each place of the layout, with the place; behind the last one there is none.
  private var parts: [(place: String, before: String)] {
    var parts: [(place: String, before: String)] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      parts.append((String(rest[start.upperBound..<end.lowerBound]), String(rest[..<start.lowerBound])))
      rest = rest[end.upperBound...]
    }
    return parts + [("", String(rest))]
  }

  /// The value of a text's first line, where it has that name, and what follows the line.
  private static func value(_ name: String, of text: Substring) -> (value: Substring, rest: Substring)? {
    guard text.hasPrefix(name), let end = text.firstIndex(of: "\n") else { return nil }
    return (text[..<end].dropFirst(name.count), text[text.index(after: end)...])
  }
}
