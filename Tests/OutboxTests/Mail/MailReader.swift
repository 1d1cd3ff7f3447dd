import Foundation

/// A reader of mail, as simple as the standards allow: what it reads was written by nobody who knows it.
enum MailReader {
  struct Malformed: Error {
    let what: String
  }

  /// A message or a part of one.
  struct Part {
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []

    func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// A parameter of the field, without its quotes.
    func parameter(_ parameter: String, of name: String) -> String? {
      let parts = field(name)?.split(separator: ";").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } ?? []
      guard let found = parts.first(where: { $0.hasPrefix(parameter + "=") }) else { return nil }
      return found.dropFirst(parameter.count + 1).trimmingCharacters(in: ["\""])
    }
  }

  static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  }

  /// Lines that are misread somewhere: a lone dot, `From ` at the start, a carriage return, more than a line may hold.
  static func misread(_ bytes: [UInt8], longest: Int) -> [String] {
    lines(bytes).filter { line in
      line == Array(".".utf8) || line.starts(with: "From ".utf8) || line.contains(UInt8(ascii: "\r"))
        || line.count > longest || line.contains { $0 >= 0x7F }
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes a message or a part apart.
  static func part(_ bytes: [UInt8]) throws -> Part {
    var part = Part()
    var rest = lines(bytes)[...]
    while let line = rest.popFirst(), !line.isEmpty {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix(" ") {
        guard let last = part.fields.indices.last else { throw Malformed(what: "begins with a folded line") }
        part.fields[last].value += "\n" + text
      } else {
        guard let colon = text.firstIndex(of: ":") else { throw Malformed(what: text) }
        part.fields.append((String(text[..<colon]), String(text[text.index(after: colon)...].drop { $0 == " " })))
      }
    }
    part.body = Array(rest.joined(separator: [UInt8(ascii: "\n")]))
    return part
  }

  /// The parts of a multipart body.
  static func parts(of part: Part) throws -> [Part] {
    guard let boundary = part.parameter("boundary", of: "Content-Type") else { throw Malformed(what: "no boundary") }
    var (parts, current): ([[[UInt8]]], [[UInt8]]?) = ([], nil)
    for line in lines(part.body) {
      if line == Array("--\(boundary)".utf8) || line == Array("--\(boundary)--".utf8) {
        if let current { parts.append(current) }
        current = line.count == boundary.utf8.count + 2 ? [] : nil
      } else {
        current?.append(line)
      }
    }
    guard current == nil else { throw Malformed(what: "\(boundary) is never closed") }
    return try parts.map { try self.part(Array($0.joined(separator: [UInt8(ascii: "\n")]))) }
  }

  /// What a part says.
  static func content(of part: Part) throws -> [UInt8] {
    switch part.field("Content-Transfer-Encoding") {
    case "quoted-printable": try quotedPrintable(part.body)
    case "base64": try base64(part.body)
    case let other: throw Malformed(what: other ?? "no encoding")
    }
  }

  static func base64(_ bytes: [UInt8]) throws -> [UInt8] {
    guard let data = Data(base64Encoded: Data(bytes.filter { $0 != UInt8(ascii: "\n") })) else {
      throw Malformed(what: "is no base64")
    }
    return [UInt8](data)
  }

  static func quotedPrintable(_ bytes: [UInt8]) throws -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      guard rest.first != UInt8(ascii: "\n") else {
        rest.removeFirst()
        continue
      }
      guard let number = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        throw Malformed(what: "= without a number")
      }
      result.append(number)
      rest = rest.dropFirst(2)
    }
    return result
  }

  /// The encoded words of a field's value: how they are encoded, and their bytes.
  static func encodedWords(_ value: String) throws -> [(encoding: String, bytes: [UInt8])] {
    try value.split(separator: "\n").map { line in
      let parts = line.trimmingCharacters(in: .whitespaces).split(separator: "?", omittingEmptySubsequences: false)
      guard parts.count == 5, parts[0] == "=", parts[1] == "UTF-8", parts[4] == "=" else {
        throw Malformed(what: String(line))
      }
      let encoded = Array(parts[3].utf8)
      return (String(parts[2]), try parts[2] == "B" ? base64(encoded) : quotedPrintable(encoded))
    }
  }
}
