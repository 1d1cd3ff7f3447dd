/// A page read by the rules of HTML that a machine can check without a browser: every tag known, closed in its order and
/// every attribute known, quoted and single. Anything else is an error, not a guess.
struct Markup {
  private(set) var elements: [Element] = []
  /// What a reader sees, attributes not.
  private(set) var seen: [UInt8] = []

  struct Element {
    let name: String
    let attributes: [String: String]
    /// Where its text stands in all that a reader sees.
    fileprivate(set) var range: Range<Int>
    /// Where it begins and ends in the page.
    fileprivate(set) var place: Int
    fileprivate(set) var end: Int
    /// The text of a style sheet or script, which no reader sees.
    fileprivate(set) var raw = ""
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  var text: String { String(decoding: seen, as: UTF8.self) }

  /// What a reader sees in the element.
  func text(of element: Element) -> String { String(decoding: seen[element.range], as: UTF8.self) }

  /// The elements of that name in another.
  func elements(_ name: String, in element: Element) -> [Element] {
    elements.filter { $0.name == name && $0.place > element.place && $0.place < element.end }
  }

  /// The cells of a table's body, row by row.
  func rows(of table: Element) -> [[String]] {
    elements("tr", in: table).map { row in
      elements.filter { ["th", "td"].contains($0.name) && $0.place > row.place && $0.place < row.end }.map(text)
    }.dropFirst().map { $0 }
  }

  /// The scripts that run.
  var scripts: [Element] { elements("script").filter { $0.attributes["type"] == nil } }
  /// The JSON for them.
  var data: [Element] { elements("script").filter { $0.attributes["type"] == "application/json" } }

  func elements(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

  private static let known: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "h1", "h2", "p", "a", "b",
    "strong", "span", "code", "bdi", "time", "details", "summary", "dl", "div", "dt", "dd", "ul", "li", "table",
    "caption",
    "thead", "tbody", "tr", "th", "td", "form", "label", "input", "select", "option", "button", "script", "noscript",
    "h3", "i", "figure", "figcaption", "svg", "g", "path", "rect", "line", "circle", "text",
  ]
  private static let void: Set<String> = ["meta", "input"]
  private static let raw: Set<String> = ["style", "script"]
  private static let attributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "aria-labelledby", "aria-label",
    "aria-hidden", "data-filter", "data-outcome", "open", "hidden",
    "scope",
    "datetime", "role", "autocomplete", "type", "placeholder", "value", "tabindex", "focusable",
    "viewBox", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d",
  ]

  private let page: [UInt8]
  private var place = 0
  private var open: [Int] = []

  init(reading page: [UInt8]) throws {
    self.page = page
    guard String(validating: page, as: UTF8.self) != nil else { throw fail("not UTF-8") }
    guard take("<!DOCTYPE html>\n") else { throw fail("no doctype") }
    while place < page.count { try readNext() }
    guard open.isEmpty else { throw fail("not closed: \(open.map { elements[$0].name })") }
  }

  private mutating func readNext() throws {
    switch page[place] {
    case UInt8(ascii: "<") where take("</"):
      let name = word()
      guard take(">"), let last = open.popLast(), elements[last].name == name else { throw fail("</\(name)>") }
      elements[last].range = elements[last].range.lowerBound..<seen.count
      elements[last].end = place
    case UInt8(ascii: "<"): try readTag()
    case UInt8(ascii: "&"): seen.append(try entity())
    default:
      let end = page[place...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ?? page.count
      seen += page[place..<end]
      place = end
    }
  }

  private mutating func readTag() throws {
    place += 1
    let name = word()
    guard Self.known.contains(name) else { throw fail("<\(name)>") }
    var attributes: [String: String] = [:]
    while take(" ") {
      let attribute = word()
      guard Self.attributes.contains(attribute), attributes[attribute] == nil else { throw fail("\(attribute)=") }
      attributes[attribute] = take("=") ? try quoted() : ""
    }
    guard take(">") else { throw fail("<\(name) …") }
    elements.append(
      Element(name: name, attributes: attributes, range: seen.count..<seen.count, place: place, end: place))
    if Self.void.contains(name) { return }
    open.append(elements.count - 1)
    guard Self.raw.contains(name) else { return }
    let start = place
    while place < page.count, !isAt("</\(name)") {
      place = page[(place + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
    }
    elements[elements.count - 1].raw = String(decoding: page[start..<place], as: UTF8.self)
  }

  private mutating func quoted() throws -> String {
    guard take("\"") else { throw fail("an attribute without quotes") }
    var value: [UInt8] = []
    while place < page.count, !take("\"") {
      switch page[place] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"): throw fail("a tag in an attribute")
      case UInt8(ascii: "&"): value.append(try entity())
      case let byte:
        value.append(byte)
        place += 1
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func entity() throws -> UInt8 {
    if take("&amp;") { return UInt8(ascii: "&") }
    if take("&lt;") { return UInt8(ascii: "<") }
    if take("&gt;") { return UInt8(ascii: ">") }
    if take("&quot;") { return UInt8(ascii: "\"") }
    if take("&#39;") { return UInt8(ascii: "'") }
    throw fail("an unknown entity")
  }

  private func isAt(_ expected: String) -> Bool { page[place...].starts(with: expected.utf8) }

  private mutating func take(_ expected: String) -> Bool {
    guard isAt(expected) else { return false }
    place += expected.utf8.count
    return true
  }

  private mutating func word() -> String {
    let start = place
    while place < page.count, page[place] == UInt8(ascii: "-") || isLetterOrDigit(page[place]) { place += 1 }
    return String(decoding: page[start..<place], as: UTF8.self)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    // No tag has a capital; of the attributes `viewBox` has one.
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "B")
  }

  private func fail(_ what: String) -> Malformed {
    Malformed(description: "\(what) before: \(String(decoding: page[place...].prefix(120), as: UTF8.self))")
  }
}
