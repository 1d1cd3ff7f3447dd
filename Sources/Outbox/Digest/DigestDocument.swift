import StarStandard

/// The digest as plain text and as HTML that say the same.
struct DigestDocument {
  let language: Language
  let heading: String
  /// The sentences that come first.
  let opening: [String]
  let sections: [DigestSection]
  let closing: String

  let procedure: Procedure

  /// Where a section is in the report, in words: the report does not come with the message, so that no link leads to it.
  private func place(_ section: DigestSection) -> String? {
    section.inReport.map { PlaceInReport(name: $0).words(procedure, in: language) }
  }

  private func title(_ section: DigestSection) -> String {
    language.text("\(section.title) (\(language.grouped(section.count)))") {
      $0.titleCounted(section.title, language.grouped(section.count))
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
      if let place = place(section) { text += "\(place)\n" }
      for line in section.lines + more(section) { text += "- \(line)\n" }
    }
    return text + "\n" + closing + "\n"
  }

  var html: String {
    var html = HTMLWriter(for: .mail, in: language)
    html.markup("<!DOCTYPE html>\n")
    html.open("html", [.init("lang", language.rawValue)])
    html.markup(
      "\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
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
      if let place = place(section) {
        html.element("p", place)
        html.markup("\n")
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
