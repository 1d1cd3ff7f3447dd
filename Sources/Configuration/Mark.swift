/// The department's mark on certificates: a drawing (SVG) that is read as a text which nobody trusts, for it goes out to partners
/// under the department's name.
///
/// What it may hold is on a list: shapes, groups, gradients, clips, and their plain attributes. There is no script, no event, no
/// text in a font of somebody's machine, no picture in it, nothing from elsewhere, no style sheet, no doctype and no entity.
package struct Mark: Sendable, Hashable {
  /// The drawing as UTF-8, its lines ended by LF, without a byte order mark: what is embedded, and what its digest is of.
  package let bytes: [UInt8]

  /// The largest file, in bytes: it stands in every certificate.
  package static let largest = 32 * 1024
  /// The most elements, and the deepest that they may be nested.
  static let mostElements = 2000
  static let deepest = 32
  /// The broadest and the tallest that it may be, as width by height.
  static let ratios = 0.25...8.0

  /// The mark in a file.
  ///
  /// - Throws: ``ConfigurationError`` with the line of what is not allowed.
  package init(_ bytes: [UInt8], file: String) throws(ConfigurationError) {
    guard bytes.count <= Self.largest else { throw Self.tooLarge(file) }
    let text = Self.withLineFeeds(try EditedText.decode(bytes, file: file))
    var reader = MarkReader(text, file: file)
    try reader.read()
    self.bytes = Array(text.utf8)
  }

  /// A carriage return ends a line in XML, whatever stands behind it.
  private static func withLineFeeds(_ text: String) -> String {
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard text.utf8.contains(carriage) else { return text }
    let bytes = Array(text.utf8)
    return String(
      decoding: bytes.indices.compactMap { index in
        guard bytes[index] == carriage else { return bytes[index] }
        return index + 1 < bytes.count && bytes[index + 1] == feed ? nil : feed
      }, as: UTF8.self)
  }

  /// The error that a file is too large to be a mark.
  package static func tooLarge(_ file: String) -> ConfigurationError {
    ConfigurationError(
      file: file, key: "certificate_mark",
      reason: "is larger than \(largest) bytes; it stands in every certificate: simplify the drawing")
  }
}
