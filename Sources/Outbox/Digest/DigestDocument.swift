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
    var body = "<h1>\(Self.escaped(heading))</h1>\n"
    for section in sections {
      body += "<h2>\(Self.escaped(section.title))</h2>\n<ul>\n"
      for line in section.lines + Self.more(section) { body += "<li>\(Self.escaped(line))</li>\n" }
      body += "</ul>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>\(Self.escaped(heading))</title></head>
      <body style="font: 15px/1.5 system-ui, sans-serif; max-width: 50em; overflow-wrap: anywhere">
      \(body)<p>\(Self.escaped(closing))</p>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
