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
    let script = """
      import base64, email, email.policy, json, sys
      data = open(sys.argv[1], 'rb').read()
      strict = email.message_from_bytes(data, policy=email.policy.strict)
      defects = [str(d) for part in strict.walk() for d in part.defects]
      defects += [str(d) for part in strict.walk() for value in part.values() for d in value.defects]
      lines = data.split(b'\\n')
      message = email.message_from_bytes(data, policy=email.policy.default)
      def shape(part):
        inner = ' '.join(shape(p) for p in part.iter_parts()) if part.is_multipart() else ''
        return part.get_content_type() + (f'[{inner}]' if inner else '')
      print(json.dumps({
        'defects': defects, 'headers': [[k, str(v)] for k, v in message.items()],
        'longest': max(map(len, lines)),
        'misread': [repr(l) for l in lines if l == b'.' or l.startswith(b'From ') or b'\\r' in l],
        'to': [a.addr_spec for a in message['To'].addresses],
        'cc': [a.addr_spec for a in message['Cc'].addresses] if message['Cc'] else [],
        'type': message.get_content_type(), 'parts': [shape(p) for p in message.iter_parts()],
        'text': message.get_body(('plain',)).get_content(), 'html': message.get_body(('html',)).get_content(),
        'attachments': [[p.get_filename(), p.get_content_type(), base64.b64encode(p.get_payload(decode=True)).decode()]
          for p in message.walk() if p.get_content_disposition() == 'attachment']}))
      """
    let found = try #require(try python(script, file) as? [String: Any], sourceLocation: sourceLocation)
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
    let script = """
      import html.parser, json, sys
      class Reader(html.parser.HTMLParser):
        elements, text, suspicious, links, hidden = {}, [], [], [], 0
        def handle_starttag(self, tag, attributes):
          self.elements[tag] = self.elements.get(tag, 0) + 1
          self.hidden += tag in ('style', 'title')
          for name, value in attributes:
            if name.startswith('on') or name == 'src' or (value or '').lower().strip().startswith('javascript:'):
              self.suspicious.append(f'{tag} {name}={value}')
            if tag == 'a' and name == 'href': self.links.append(value)
        def handle_endtag(self, tag): self.hidden -= tag in ('style', 'title')
        def handle_data(self, data):
          if not self.hidden: self.text.append(data)
      reader = Reader(convert_charrefs=True)
      reader.feed(open(sys.argv[1], encoding='utf-8', newline='').read())
      reader.close()
      print(json.dumps({'elements': reader.elements, 'text': ''.join(reader.text), 'links': reader.links,
        'suspicious': reader.suspicious}))
      """
    let folder = try Folder()
    let file = try folder.write(html, to: "page.html")
    let found = try #require(try python(script, file) as? [String: Any], sourceLocation: sourceLocation)
    elements = found["elements"] as? [String: Int] ?? [:]
    text = found["text"] as? String ?? ""
    suspicious = found["suspicious"] as? [String] ?? ["none read"]
    links = found["links"] as? [String] ?? []
  }
}
