/// What stands on a page in the places of its template's values.
struct TemplateReading {
  /// The values, each time that they stand there, as they are written.
  fileprivate(set) var values: [(name: TemplateName, text: String)] = []
  /// How often the section of the stars is shown.
  fileprivate(set) var stars = 0
}

extension TemplateProgram {
  /// What a page says where the template has its values; nil where it is not a page of this template.
  ///
  /// - Parameter page: HTML, with lines that end as those of the template.
  func read(_ page: [UInt8]) -> TemplateReading? {
    let matching = TemplateMatching(of: self, on: page)
    return matching.matches([steps.indices], at: 0) ? matching.reading : nil
  }
}

/// Looks for a way in which a template makes a page.
///
/// A value ends where the template goes on, and holds nothing by which text would end in HTML. So there is hardly ever a choice, and
/// who wrote a page that leaves many is given up on.
private final class TemplateMatching {
  /// So many times a place in the page is looked at.
  private var patience = 8_000_000
  /// More than there are stars.
  private static let mostStars = 9

  private let program: TemplateProgram
  private let page: [UInt8]
  private var values: [(name: TemplateName, bytes: Range<Int>)] = []
  private var stars = 0

  init(of program: TemplateProgram, on page: [UInt8]) {
    self.program = program
    self.page = page
  }

  var reading: TemplateReading {
    var reading = TemplateReading()
    reading.stars = stars
    reading.values = values.map {
      ($0.name, CertificateProof.unescaped(String(decoding: page[$0.bytes], as: UTF8.self)))
    }
    return reading
  }

  /// Whether the steps make the rest of the page.
  ///
  /// - Parameter open: ranges of steps, of which the last comes first.
  func matches(_ open: ArraySlice<Range<Int>>, at position: Int) -> Bool {
    patience -= 1
    guard patience > 0 else { return false }
    guard let range = open.last else { return position == page.count }
    guard let place = range.first else { return matches(open.dropLast(), at: position) }
    let rest = open.dropLast() + [place + 1..<range.upperBound]
    switch program.steps[place] {
    case .literal(let bytes):
      return page[position...].starts(with: program.literals[bytes]) && matches(rest, at: position + bytes.count)
    case .variable(let name): return matches(name, then: rest, at: position)
    case .findingVariable: return matches(rest, at: position)
    case .section(.list, let count):
      let after = open.dropLast() + [place + 1 + count..<range.upperBound]
      guard stars < Self.mostStars else { return matches(after, at: position) }
      stars += 1
      if matches(open.dropLast() + [range, place + 1..<place + 1 + count], at: position) { return true }
      stars -= 1
      return matches(after, at: position)
    case .section(_, let count), .inverted(_, let count):
      let after = place + 1 + count..<range.upperBound
      return matches(open.dropLast() + [after, place + 1..<place + 1 + count], at: position)
        || matches(open.dropLast() + [after], at: position)
    }
  }

  private func matches(_ name: TemplateName, then rest: ArraySlice<Range<Int>>, at position: Int) -> Bool {
    let next = firstByte(of: rest)
    var end = position
    while true {
      if next == nil || end < page.count && page[end] == next {
        values.append((name, position..<end))
        if matches(rest, at: end) { return true }
        values.removeLast()
      }
      patience -= 1
      guard patience > 0, end < page.count, !Self.endText.contains(page[end]) else { return false }
      end += 1
    }
  }

  /// What comes next, where that is text of the template.
  private func firstByte(of open: ArraySlice<Range<Int>>) -> UInt8? {
    guard let place = open.last?.first, case .literal(let bytes) = program.steps[place] else { return nil }
    return program.literals[bytes].first
  }

  /// What values have escapes for.
  private static let endText = Array("<>\"'".utf8)
}
