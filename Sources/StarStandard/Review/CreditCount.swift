/// Which credits of a channel count on a date (STANDARD 3).
package struct CreditCount: Sendable {
  /// The days on which credits that count were earned.
  package let window: DateWindow
  /// The entries that count, in the order of the records.
  package let entries: [CreditEntry]
  package let total: Int
  /// The points of entries in the window, approved, whose earners are in post here in no role and not held by grace:
  /// counted or dropped, as the edition says.
  package let departedPoints: Int

  /// The points that count, by category, in the edition's order.
  package func byCategory(_ categories: [String]) -> [(category: String, points: Int)] {
    categories.map { category in
      (category, entries.reduce(0) { $1.category == category ? $0 + $1.points : $0 })
    }
  }

  init(
    _ entries: [CreditEntry], window: DateWindow, here: [String], departed: Options.DepartedEngineersCredits
  ) {
    var counting: [CreditEntry] = []
    var (total, departedPoints) = (0, 0)
    for entry in entries where entry.status == .approved && window.contains(entry.earnedOn) {
      if !here.contains(entry.personID) {
        departedPoints += entry.points
        if departed == .drop { continue }
      }
      total += entry.points
      counting.append(entry)
    }
    self.window = window
    self.entries = counting
    self.total = total
    self.departedPoints = departedPoints
  }
}
