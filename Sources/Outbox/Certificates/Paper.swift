import StarStandard

/// A certificate as PDF, made by a program of somebody else's: a page of A4 in landscape, and nothing in it that depends on when it
/// was made.
package struct Paper: Sendable {
  package let bytes: [UInt8]

  /// The largest that is taken, in bytes: the message carries it.
  static let largest = 4 << 20
  /// A4 in landscape, in points, and by how much a renderer may round.
  private static let (width, height, tolerance) = (841.89, 595.28, 3.0)

  /// What a renderer made, with the day of the decision in place of the time at which it was made.
  ///
  /// - Throws: ``Unusable``.
  init(_ bytes: [UInt8], on day: CalendarDate) throws(Unusable) {
    guard bytes.count <= Self.largest else { throw Unusable(reason: "is larger than \(Self.largest >> 20) MiB") }
    guard bytes.starts(with: "%PDF-1.".utf8) || bytes.starts(with: "%PDF-2.".utf8) else {
      throw Unusable(reason: bytes.isEmpty ? "is empty" : "does not begin as a PDF does")
    }
    guard Self.places(of: "%%EOF", in: bytes).contains(where: { $0 + 1024 > bytes.count }) else {
      throw Unusable(reason: "does not end as a PDF does")
    }
    let pages = Self.pages(in: bytes)
    guard pages == 1 else {
      throw Unusable(
        reason: pages == 0 ? "does not say in plain how many pages it has" : "has \(pages) pages in place of one")
    }
    for size in Self.sizes(in: bytes) where !size.isLandscapeA4 {
      throw Unusable(reason: "is not A4 in landscape: it has \(size.width) by \(size.height) points")
    }
    self.bytes = Self.dated(bytes, on: day)
  }

  /// What was published already.
  init(published bytes: [UInt8]) { self.bytes = bytes }

  /// Why what a renderer made cannot be used, in words that follow its name.
  struct Unusable: Error {
    let reason: String
  }

  private struct Size {
    let width: Double
    let height: Double

    var isLandscapeA4: Bool {
      abs(width - Paper.width) <= Paper.tolerance && abs(height - Paper.height) <= Paper.tolerance
    }
  }

  private static func pages(in bytes: [UInt8]) -> Int {
    places(of: "/Type", in: bytes).count { place in
      let rest = bytes[place...].dropFirst(5).drop { isBlank($0) }
      guard rest.starts(with: "/Page".utf8) else { return false }
      // What is behind the name ends it, but in that of the list of all pages.
      return rest.dropFirst(5).first.map { isBlank($0) || "/<>[]()".utf8.contains($0) } ?? true
    }
  }

  private static func sizes(in bytes: [UInt8]) -> [Size] {
    places(of: "/MediaBox", in: bytes).compactMap { place in
      let rest = bytes[place...].dropFirst(9).drop { isBlank($0) }
      guard rest.first == UInt8(ascii: "[") else { return nil }
      let text = rest.dropFirst().prefix(200).prefix { $0 != UInt8(ascii: "]") }
      let numbers = String(decoding: text, as: UTF8.self).split { $0 == " " || $0.isNewline }.map { Double($0) }
      guard numbers.count == 4, let left = numbers[0], let low = numbers[1], let right = numbers[2],
        let high = numbers[3]
      else { return nil }
      return Size(width: right - left, height: high - low)
    }
  }

  /// The bytes with midnight of the day in place of every time of making: renderers read the clock.
  private static func dated(_ bytes: [UInt8], on day: CalendarDate) -> [UInt8] {
    var bytes = bytes
    let digits = Array((day.description.filter { $0 != "-" } + "000000").utf8)
    for name in ["/CreationDate", "/ModDate"] {
      for place in places(of: name, in: bytes) {
        let start = bytes[place...].dropFirst(name.utf8.count).drop { isBlank($0) }
        guard start.starts(with: "(D:".utf8) else { continue }
        let first = start.startIndex + 3
        guard first + digits.count <= bytes.count,
          bytes[first..<first + digits.count].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { continue }
        bytes.replaceSubrange(first..<first + digits.count, with: digits)
      }
    }
    return bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }

  /// Where a word stands.
  private static func places(of word: String, in bytes: [UInt8]) -> [Int] {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      var places: [Int] = []
      for place in 0...bytes.count - word.count where bytes[place] == first {
        if bytes[place..<place + word.count].elementsEqual(word) { places.append(place) }
      }
      return places
    }
  }
}
