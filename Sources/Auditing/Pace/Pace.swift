import FileSystem

/// How far some work is, in words: `12,000 of 20,000 channels, 4,300/s, 2 s left`.
package struct Pace {
  /// When it began, in seconds of any clock.
  private let start: Double

  package init(from start: Double) { self.start = start }

  /// The line of a step.
  package func line(_ step: Work.Step, at now: Double) -> String {
    let total = step.total.map { max($0, step.done) }
    var line =
      total.map { "\(Self.grouped(step.done)) of \(Self.grouped($0)) \(step.unit)" }
      ?? "\(Self.grouped(step.done)) \(step.unit)"
    let rate = Double(step.done) / max(now - start, 0.001)
    guard rate > 0, rate < 1e15 else { return line }
    line +=
      rate >= 10
      ? ", \(Self.grouped(Int(rate)))/s" : rate >= 0.1 ? ", \(Int(rate * 60))/min" : ", \(Int(rate * 3600))/h"
    if let total { line += ", \(Self.duration(Double(total - step.done) / rate)) left" }
    return line
  }

  /// A number with its thousands apart.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).enumerated() {
      if place > 0, (String(number).count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// Seconds as people say them: `40 s`, `3 min`, `2 h 5 min`.
  static func duration(_ seconds: Double) -> String {
    guard seconds < 360_000 else { return "days" }
    let whole = Int(seconds.rounded(.up))
    if whole < 100 { return "\(whole) s" }
    let minutes = (whole + 30) / 60
    return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
