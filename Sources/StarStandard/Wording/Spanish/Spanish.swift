/// Spanish, as it is written to partners throughout Latin America: formal, and with days as they are on record.
package struct Spanish: Wording {
  package let tag = "es"

  /// `1 canal`, `2 canales`; a number may be grouped already.
  func n(_ number: some CustomStringConvertible, _ one: String, _ many: String) -> String {
    "\(number) " + (number.description == "1" ? one : many)
  }
}

extension Language {
  package static let spanish = Language(Spanish())
}
