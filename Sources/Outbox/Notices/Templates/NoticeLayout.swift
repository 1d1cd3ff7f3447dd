import StarStandard

/// What every notice's page has in common: head, styles, and the title that stands over it.
///
/// A template that begins with a line `Title: …` says what stands within; lines `Style: …` behind it are styles of its own. Any other
/// is to be a whole page.
package struct NoticeLayout: Sendable {
  private let text: String

  static let title = "Title: "

  /// The layout: a page with `{{lang}}`, `{{title}}`, `{{style}}` and `{{body}}` in their places.
  package init(_ text: String) {
    self.text = text
  }

  /// Whether a template, or what was made of it, is a page that needs nothing around it.
  static func isWhole(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { place in
        bytes[place] == UInt8(ascii: "<")
          && bytes[(place + 1)...].prefix(4).lazy.map { $0 | 0x20 }.elementsEqual("html".utf8)
      }
    }
  }

  /// The template as a whole page.
  func around(_ file: NoticeTemplates.File) -> NoticeTemplates.File {
    guard file.name.hasSuffix(".html"), var rest = Self.value(Self.title, of: file.text[...]) else { return file }
    let title = rest.value
    var style = ""
    while let next = Self.value("Style: ", of: rest.rest) {
      style += next.value + "\n"
      rest = next
    }
    var page = ""
    var (linesOfPage, styleLines) = (0, 0..<0)
    for (place, part) in parts {
      page += part
      switch place {
      case "lang": page += Self.pageTag(file.writtenIn)
      case "title": page += title
      case "style":
        let first = 1 + Self.lines(in: page.utf8)
        styleLines = first..<first + Self.lines(in: style.utf8)
        page += style
      case "body":
        linesOfPage = Self.lines(in: page.utf8)
        page += rest.rest
      default: break
      }
    }
    let linesOfFile = Self.lines(in: file.text.utf8.dropLast(rest.rest.utf8.count))
    var whole = NoticeTemplates.File(
      language: file.language, name: file.name, path: file.path, text: page, writtenIn: file.writtenIn)
    (whole.linesOfHead, whole.linesAhead, whole.styleLines) = (linesOfPage, linesOfPage - linesOfFile, styleLines)
    return whole
  }

  private static func lines(in text: some Sequence<UInt8>) -> Int { text.count { $0 == UInt8(ascii: "\n") } }

  /// What a page of a folder says that it is in: the folder's own language, since sentences of ours are in the script of ours.
  private static func pageTag(_ tag: String) -> String {
    guard let language = Language(tag: tag), tag.lowercased() == language.rawValue else { return tag }
    return language.pageTag
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
