/// Chinese, simplified.
package struct Chinese: Wording {
  package let tag = "zh"
}

extension Language {
  package static let chinese = Language(Chinese())
}

/// A text with values in it, in which those that begin or end with a letter of another script or a digit stand apart from the characters
/// beside them; within the values nothing is changed, for they may be names.
func spaced(_ text: SpacedText) -> String { text.text }

/// What ``spaced(_:)`` makes of a text as it is put together.
struct SpacedText: ExpressibleByStringInterpolation {
  let text: String

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation parts: Parts) { text = parts.text }

  struct Parts: StringInterpolationProtocol {
    private(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 12 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { append(literal) }
    mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(value.description) }

    private mutating func append(_ part: String) {
      if let last = text.unicodeScalars.last, let first = part.unicodeScalars.first, last.meets(first) { text += " " }
      text += part
    }
  }
}

extension Unicode.Scalar {
  /// Whether one is a Chinese character and the other a letter of a script that stands apart from it, or a digit.
  func meets(_ next: Unicode.Scalar) -> Bool { isHan && next.standsApart || standsApart && next.isHan }

  private var isHan: Bool { (0x3400...0x9FFF).contains(value) }
  private var standsApart: Bool { value < 0x2E80 && (properties.isAlphabetic || properties.numericType != nil) }
}
