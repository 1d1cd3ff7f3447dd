/// What a mark may hold (see ``Mark``), and what the values may look like.
enum MarkNames {
  /// Elements that draw.
  static let shapes: Set<String> = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]
  /// Elements that hold words for people, which nobody draws.
  static let words: Set<String> = ["title", "desc"]
  static let elements =
    shapes.union(words).union(["svg", "g", "defs", "linearGradient", "radialGradient", "stop", "clipPath"])

  /// What a value may be.
  enum Value {
    /// Numbers, units and words: a size, a path, a matrix.
    case plain
    /// A colour, or a gradient of the same drawing.
    case paint
    /// A clip of the same drawing.
    case clip
    /// A name of its own.
    case name
    /// The name of something in the same drawing.
    case reference
    /// Exactly this.
    case exactly(String)
    /// Properties of ``properties`` in the notation of style sheets.
    case style
  }

  /// Properties, which may stand as attributes or in `style`.
  static let properties: [String: Value] = {
    var values: [String: Value] = [
      "fill": .paint, "stroke": .paint, "stop-color": .paint, "color": .paint, "clip-path": .clip,
    ]
    for name in [
      "fill-opacity", "fill-rule", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin",
      "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "stop-opacity", "clip-rule",
      "paint-order",
      "shape-rendering", "vector-effect", "display", "visibility",
    ] {
      values[name] = .plain
    }
    return values
  }()

  static let attributes: [String: Value] = {
    var values = properties
    for name in [
      "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "fx", "fy", "points", "d",
      "viewBox", "preserveAspectRatio", "offset", "pathLength", "transform", "gradientTransform", "gradientUnits",
      "spreadMethod", "clipPathUnits", "version", "role",
    ] {
      values[name] = .plain
    }
    values["id"] = .name
    values["href"] = .reference
    values["xlink:href"] = .reference
    values["style"] = .style
    values["xmlns"] = .exactly("http://www.w3.org/2000/svg")
    values["xmlns:xlink"] = .exactly("http://www.w3.org/1999/xlink")
    values["xml:space"] = .exactly("preserve")
    return values
  }()

  /// What is wrong with the value of an attribute or property; nil where nothing is.
  static func fault(of text: String, as value: Value) -> String? {
    switch value {
    case .plain: isPlain(text, alsoColours: false) ? nil : "may hold letters, digits and + - . , % ( ) alone"
    case .paint:
      isPlain(text, alsoColours: true) || isLocalAddress(text) ? nil : "is no colour, and no url(#NAME) of this drawing"
    case .clip: text == "none" || isLocalAddress(text) ? nil : "is no url(#NAME) of this drawing"
    case .name: isName(text) ? nil : "is no name of letters, digits, - _ and ."
    case .reference:
      text.first == "#" && isName(text.dropFirst()) ? nil : "leads elsewhere than into this drawing (#NAME)"
    case .exactly(let expected): text == expected ? nil : "is not \(expected)"
    case .style: faultOfStyle(text)
    }
  }

  private static func faultOfStyle(_ text: String) -> String? {
    for part in text.split(separator: ";", omittingEmptySubsequences: true) {
      let property = trimmed(part)
      guard !property.isEmpty else { continue }
      let halves = property.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, let value = properties[trimmed(halves[0])] else {
        return
          "holds a property that a mark has no use for; known are \(properties.keys.sorted().joined(separator: ", "))"
      }
      if let fault = fault(of: trimmed(halves[1]), as: value) { return "\(trimmed(halves[0])) \(fault)" }
    }
    return nil
  }

  /// Whether it cannot be more than numbers, words, and functions of them; no function loads anything but `url`.
  private static func isPlain(_ text: String, alsoColours: Bool) -> Bool {
    text.utf8.allSatisfy {
      isLetterOrDigit($0) || " \t\n+-.,%()".utf8.contains($0) || alsoColours && $0 == UInt8(ascii: "#")
    } && !text.lowercased().contains("url") && !text.lowercased().contains("image")
  }

  private static func isLocalAddress(_ text: String) -> Bool {
    text.hasPrefix("url(#") && text.hasSuffix(")") && isName(text.dropFirst(5).dropLast())
  }

  private static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\n" || character == "\t" }
    return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
