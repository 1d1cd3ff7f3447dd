/// A length of time that an edition's file gives, declared by the rule or the procedure that needs it.
package struct Period: Hashable, Sendable {
  /// Its key below that of its unit: `certificate_margin`.
  package var key: String { name.description }
  package let unit: Unit
  /// What it may be.
  package let range: ClosedRange<Int>
  /// Whether a file may leave it out because there were editions before it; then that of the edition that is carried holds.
  package let isLater: Bool

  /// What it is counted in, by the key of the edition's file.
  package enum Unit: String, CaseIterable, Sendable {
    case months
    case quarters
  }

  private let name: StaticString

  private init(_ name: StaticString, _ unit: Unit, _ range: ClosedRange<Int>, isLater: Bool) {
    self.name = name
    self.unit = unit
    self.range = range
    self.isLater = isLater
  }

  /// A number of months.
  ///
  /// - Parameter least: what it must be.
  static func months(_ key: StaticString, from least: Int = 0, isLater: Bool = false) -> Period {
    Period(key, .months, least...1200, isLater: isLater)
  }

  /// A number of quarters.
  static func quarters(_ key: StaticString) -> Period { Period(key, .quarters, 1...400, isLater: false) }

  /// Every one: those of the rules, then those of the procedures.
  package static let all: [Period] = (Rule.all.flatMap(\.numbers) + [.reapplicationBar, .majorEventCaution]).uniqued()

  package static func == (left: Period, right: Period) -> Bool {
    left.unit == right.unit && (left.isSameDeclaration(as: right) || left.key == right.key)
  }

  /// Whether both are of one declaration, as nearly all are that are equal: to tell costs no look at the text.
  func isSameDeclaration(as other: Period) -> Bool { name.utf8Start == other.name.utf8Start && unit == other.unit }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
