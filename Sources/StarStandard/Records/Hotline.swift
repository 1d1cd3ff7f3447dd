/// The hours of the after-sales hotline; more is greater.
package enum Hotline: String, CaseIterable, Comparable, Sendable {
  /// No hotline.
  case none
  case officeHours = "5x8"
  case always = "7x24"

  private var rank: Int { self == .none ? 0 : self == .officeHours ? 1 : 2 }

  /// 7x24 is more than 5x8, which is more than none (STANDARD 3).
  package static func < (left: Hotline, right: Hotline) -> Bool { left.rank < right.rank }
}
