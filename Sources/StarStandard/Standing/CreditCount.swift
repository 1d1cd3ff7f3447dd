/// Which credits of a channel count on a date (STANDARD 3).
package struct CreditCount: Sendable {
  /// The days on which credits that count were earned.
  package let window: DateWindow
  /// The entries that count, in the order of the records.
  package let entries: [CreditEntry]
  package let total: Int
  /// The points of entries in the window that would count once approved.
  package let pending: Int
  /// The points of approved entries in the window whose earners had an appointment here, are in post in no role now and not held
  /// by grace: counted or dropped, as the edition says.
  package let departedPoints: Int
  /// The entries that count although their earners never had an appointment here.
  package let strangers: [CreditEntry]

  /// The points that count, by category, in the edition's order.
  package func byCategory(_ categories: [String]) -> [(category: String, points: Int)] {
    categories.map { category in
      (category, entries.reduce(0) { $1.category == category ? $0 + $1.points : $0 })
    }
  }

  /// - Parameters:
  ///   - here: who is in post here in any role, or held by grace.
  ///   - ever: the appointments here by the as-of date; whoever never had one is a stranger.
  init(_ entries: [CreditEntry], window: DateWindow, here: [String], ever: [Appointment], options: Options) {
    var (counting, strangers): ([CreditEntry], [CreditEntry]) = ([], [])
    counting.reserveCapacity(entries.count)
    var (total, pending, departedPoints) = (0, 0, 0)
    // Gathered when somebody earned credits who is not here now.
    var everHere: Set<String>?
    for entry in entries where entry.status != .rejected && window.contains(entry.earnedOn) {
      let isApproved = entry.status == .approved
      var isStranger = false
      if !here.contains(entry.personID) {
        let known = everHere ?? Set(ever.map(\.personID))
        everHere = known
        isStranger = !known.contains(entry.personID)
        if !isStranger, isApproved { departedPoints += entry.points }
        // A stranger is in post here in no role, either.
        if options.departedEngineersCredits == .drop || isStranger && options.strangersCredits == .drop { continue }
      }
      guard isApproved else {
        pending += entry.points
        continue
      }
      total += entry.points
      counting.append(entry)
      if isStranger { strangers.append(entry) }
    }
    self.window = window
    self.entries = counting
    self.total = total
    self.pending = pending
    self.departedPoints = departedPoints
    self.strangers = strangers
  }
}
