import Foundation
import Testing

/// What an independent parser finds in a message.
struct Message {
  /// Everything that the parser objects to when it is strict.
  let defects: [String]
  let headers: [[String]]
  let to: [String]
  let cc: [String]
  let type: String
  /// The types of the parts, those of the parts inside in brackets: `multipart/alternative[text/plain text/html]`.
  let parts: [String]
  let text: String
  let html: String
  let attachments: [Attachment]
  /// The length of the longest line.
  let longest: Int
  /// The lines that some program takes for something else: a lone dot, `From ` at the start, a carriage return in it.
  let misread: [String]

  struct Attachment {
    let name: String
    let type: String
    let bytes: Data
  }

  init(_ file: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try #require(try python("message", file) as? [String: Any], sourceLocation: sourceLocation)
    defects = found["defects"] as? [String] ?? ["none read"]
    headers = found["headers"] as? [[String]] ?? []
    to = found["to"] as? [String] ?? []
    cc = found["cc"] as? [String] ?? []
    type = found["type"] as? String ?? ""
    parts = found["parts"] as? [String] ?? []
    text = found["text"] as? String ?? ""
    html = found["html"] as? String ?? ""
    attachments = (found["attachments"] as? [[String]] ?? []).map {
      Attachment(name: $0[0], type: $0[1], bytes: Data(base64Encoded: $0[2]) ?? Data())
    }
    longest = found["longest"] as? Int ?? .max
    misread = found["misread"] as? [String] ?? ["none read"]
  }

  /// The value of a header, the values where it stands more than once; nil where there is none.
  func header(_ name: String) -> String? {
    let values = headers.filter { $0.first == name }.compactMap(\.last)
    return values.isEmpty ? nil : values.joined(separator: "\n")
  }
}

/// What an independent parser finds in a page.
struct Page {
  /// How often each element is opened.
  let elements: [String: Int]
  /// What people read, without the style.
  let text: String
  /// The attributes that could run something or fetch something: `img src=…`.
  let suspicious: [String]
  /// The addresses of links.
  let links: [String]

  init(_ html: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = try Folder()
    let file = try folder.write(html, to: "page.html")
    let found = try #require(try python("page", file) as? [String: Any], sourceLocation: sourceLocation)
    elements = found["elements"] as? [String: Int] ?? [:]
    text = found["text"] as? String ?? ""
    suspicious = found["suspicious"] as? [String] ?? ["none read"]
    links = found["links"] as? [String] ?? []
  }
}
