/// A reader of files for calendars, as strict as RFC 5545 is: CRLF, lines of 75 bytes at most, whole characters.
struct CalendarReader {
  struct Malformed: Error {
    let what: String
  }

  /// The properties of the calendar itself, by name with parameters.
  private(set) var calendar: [String: String] = [:]
  private(set) var events: [[String: String]] = []

  init(_ bytes: [UInt8]) throws {
    guard bytes.suffix(2) == [13, 10] else { throw Malformed(what: "does not end in CRLF") }
    var lines: [String] = []
    for line in Self.lines(bytes) {
      guard line.count <= 75 else { throw Malformed(what: "a line of \(line.count) bytes") }
      guard let text = String(validating: line, as: UTF8.self) else { throw Malformed(what: "half a character") }
      if text.unicodeScalars.first == " ", let last = lines.indices.last {
        lines[last].unicodeScalars.append(contentsOf: text.unicodeScalars.dropFirst())
      } else {
        lines.append(text)
      }
    }
    guard lines.first == "BEGIN:VCALENDAR", lines.last == "END:VCALENDAR" else { throw Malformed(what: "no calendar") }
    var event: [String: String]?
    for line in lines.dropFirst().dropLast() {
      let scalars = line.unicodeScalars
      guard let colon = scalars.firstIndex(of: ":") else { throw Malformed(what: line) }
      let (name, value) = (String(scalars[..<colon]), String(scalars[scalars.index(after: colon)...]))
      switch (line, event) {
      case ("BEGIN:VEVENT", nil): event = [:]
      case ("END:VEVENT", let whole?):
        events.append(whole)
        event = nil
      case (_, nil): calendar[name] = Self.plain(value)
      case (_, .some): event?[name] = Self.plain(value)
      }
    }
    guard event == nil else { throw Malformed(what: "an event has no end") }
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var (lines, current): ([[UInt8]], [UInt8]) = ([], [])
    for byte in bytes {
      current.append(byte)
      guard current.suffix(2) == [13, 10] else { continue }
      lines.append(current.dropLast(2))
      current = []
    }
    return lines
  }

  /// A text without its escapes.
  private static func plain(_ value: String) -> String {
    var (result, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in value.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
