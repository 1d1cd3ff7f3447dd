/// The editions configured, and which one governs what (G.6).
package struct Editions: Sendable {
  /// All of them, earliest first; never empty.
  package let all: [Edition]

  /// The editions, or nil for none.
  package init?(_ editions: [Edition]) {
    guard !editions.isEmpty else { return nil }
    all = editions.sorted { ($0.effectiveFrom, $0.name) < ($1.effectiveFrom, $1.name) }
  }

  /// The edition in force on the date; before the earliest, the earliest serves.
  package func inForce(on date: CalendarDate) -> Edition {
    var chosen = all[0]
    for edition in all where edition.effectiveFrom <= date { chosen = edition }
    return chosen
  }
}
