import StarStandard

/// The digest as plain text and as HTML that say the same.
struct DigestDocument {
  let language: Language
  let heading: String
  /// The sentences that come first.
  let opening: [String]
  let sections: [DigestSection]
  let closing: String

  /// Where a section is in the report, which stands beside the message.
  private static func link(_ section: DigestSection) -> String? { section.inReport.map { "report.html#\($0)" } }

  private func title(_ section: DigestSection) -> String {
    language.text("\(section.title) (\(section.count.grouped))") {
      $0.titleCounted(section.title, section.count.grouped)
    }
  }

  private func more(_ section: DigestSection) -> [String] {
    guard section.more > 0 else { return [] }
    return [language.text("and \(section.more) more, see report.html") { $0.andMoreSeeReportHtml(section.more) }]
  }

  var text: String {
    var text = heading + "\n"
    for sentence in opening { text += "\n\(sentence.visible)\n" }
    for section in sections {
      text += "\n\(title(section))\n"
      if let link = Self.link(section) { text += "\(link)\n" }
      for line in section.lines + more(section) { text += "- \(line)\n" }
    }
    return text + "\n" + closing + "\n"
  }

  var html: String {
    var html = HTMLWriter(for: .mail, in: language)
    html.markup("<!DOCTYPE html>\n")
    html.open("html", [.init("lang", language.rawValue)])
    html.markup("\n<head><meta charset=\"utf-8\">")
    html.element("title", plain: heading)
    html.markup(
      """
      </head>
      <body style="font: 15px/1.5 system-ui, sans-serif; max-width: 50em; word-wrap: break-word">

      """)
    html.element("h1", heading)
    html.markup("\n")
    for sentence in opening {
      html.element("p", sentence.visible)
      html.markup("\n")
    }
    for section in sections {
      html.element("h2", title(section))
      html.markup("\n")
      if let link = Self.link(section) {
        html.markup("<p>")
        html.element("a", [.init("href", link)], link)
        html.markup("</p>\n")
      }
      html.markup("<ul>\n")
      for line in section.lines + more(section) {
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
