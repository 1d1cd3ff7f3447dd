import StarStandard

/// A value that does not fit its column, as it is told to whoever is to mend it: what it is, and how to write it. Numbers,
/// dates and single words are shown; names and free text are not, for they may stand in the wrong column.
struct Misfit: Equatable {
  /// The kind of defect.
  var fault = Fault.other
  /// The value where it may be shown, and what it is; follows "is".
  var shown: String
  /// How to mend it; nil where what was expected says enough.
  var advice: String?
}

extension String {
  /// The text without spaces, line ends and marks of no width at both ends.
  var trimmingSpaces: Substring {
    func isSpace(_ scalar: UnicodeScalar) -> Bool {
      scalar.properties.isWhitespace || scalar.value == 0xFEFF || (0x200B...0x200F).contains(scalar.value)
    }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return Substring(scalars)
  }

  /// The text with digits and marks of full width, as East Asian input methods write them, in ASCII.
  var withoutFullWidth: String {
    guard unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      result.append(isWide ? UnicodeScalar(UInt8(truncatingIfNeeded: scalar.value &- 0xFEE0)) : scalar)
    }
    return String(result)
  }
}
