/// Which credits of a channel count on a date (STANDARD 3).
package struct CreditCount: Sendable {
  /// The days on which credits that count were earned.
  package let window: DateWindow
  /// The entries that count, in the order of the records.
  package var entries: [CreditEntry] { places.map { records[$0] } }
  package let total: Int
  /// The points of entries in the window that would count once approved.
  package let pending: Int
  /// The points of approved entries in the window whose earners had an appointment here, are in post in no role now and not held
  /// by grace: counted or dropped, as the edition says.
  package let departedPoints: Int
  /// The entries that count although their earners never had an appointment here.
  package let strangers: [CreditEntry]

  /// All entries on record, and where those are that count: of a channel of which nothing is found nobody asks for them.
  private let records: [CreditEntry]
  private let places: [Int]

  /// The entries of a category that count, in the order of the records.
  func entries(of category: String) -> [CreditEntry] {
    places.compactMap { records[$0].category == category ? records[$0] : nil }
  }

  /// The points that count, by category, in the edition's order.
  package func byCategory(_ categories: [String]) -> [(category: String, points: Int)] {
    categories.map { category in
      (category, places.reduce(0) { records[$1].category == category ? $0 + records[$1].points : $0 })
    }
  }

  /// - Parameters:
  ///   - here: who is in post here in any role, or held by grace.
  ///   - ever: the appointments here by the as-of date; whoever never had one is a stranger.
  init(_ entries: [CreditEntry], window: DateWindow, here: [String], ever: [Appointment], options: Options) {
    var (places, strangers): ([Int], [CreditEntry]) = ([], [])
    places.reserveCapacity(entries.count)
    var (total, pending, departedPoints) = (0, 0, 0)
    // Gathered when somebody earned credits who is not here now.
    var everHere: Set<String>?
    for place in entries.indices
    where entries[place].status != .rejected && window.contains(entries[place].earnedOn) {
      // Only what is asked of an entry is looked at: to copy it whole is to count all its references.
      let (isApproved, points) = (entries[place].status == .approved, entries[place].points)
      var isStranger = false
      if !here.contains(entries[place].personID) {
        let known = everHere ?? Set(ever.map(\.personID))
        everHere = known
        isStranger = !known.contains(entries[place].personID)
        if !isStranger, isApproved { departedPoints += points }
        // A stranger is in post here in no role, either.
        if options.departedEngineersCredits == .drop || isStranger && options.strangersCredits == .drop { continue }
      }
      guard isApproved else {
        pending += points
        continue
      }
      total += points
      places.append(place)
      if isStranger { strangers.append(entries[place]) }
    }
    self.window = window
    records = entries
    self.places = places
    self.total = total
    self.pending = pending
    self.departedPoints = departedPoints
    self.strangers = strangers
  }
}
