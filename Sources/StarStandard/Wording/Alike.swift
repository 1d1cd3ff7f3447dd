extension String {
  /// The text as people see it who do not look closely: without blanks and invisible characters, in small letters of plain width.
  package var atAGlance: String {
    var text = ""
    for scalar in unicodeScalars {
      let properties = scalar.properties
      guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint, properties.generalCategory != .format
      else {
        continue
      }
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      let plain = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      text += plain.properties.lowercaseMapping
    }
    return text
  }
}

extension Edition {
  /// The code on a list that somebody meant who wrote another one that looks like it; nil where there is none, and for one on a list.
  package func code(meantBy code: String) -> String? {
    grade(of: code) == nil ? codesAtAGlance[code.atAGlance] : nil
  }

  /// The kind of channel in scope that somebody meant who wrote another one that looks like it; likewise.
  package func kind(meantBy kind: String) -> String? { kinds.contains(kind) ? nil : kindsAtAGlance[kind.atAGlance] }
}
