/// The digest as plain text and as HTML that say the same.
struct DigestDocument {
  let heading: String
  let sections: [DigestSection]
  let closing: String

  private static func more(_ section: DigestSection) -> [String] {
    section.more > 0 ? ["and \(section.more) more, see report.html"] : []
  }

  var text: String {
    var text = heading + "\n"
    for section in sections {
      text += "\n\(section.title)\n"
      for line in section.lines + Self.more(section) { text += "- \(line)\n" }
    }
    return text + "\n" + closing + "\n"
  }

  var html: String {
    var html = HTMLWriter(for: .mail)
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">")
    html.element("title", plain: heading)
    html.markup(
      """
      </head>
      <body style="font: 15px/1.5 system-ui, sans-serif; max-width: 50em; word-wrap: break-word">

      """)
    html.element("h1", heading)
    html.markup("\n")
    for section in sections {
      html.element("h2", section.title)
      html.markup("\n<ul>\n")
      for line in section.lines + Self.more(section) {
        html.element("li", line)
        html.markup("\n")
      }
      html.markup("</ul>\n")
    }
    html.element("p", closing)
    html.markup("\n</body>\n</html>\n")
    return String(decoding: html.bytes, as: UTF8.self)
  }
}
