/// The star that a renewal seeks.
struct StarToRenew {
  let star: Star
  /// When a downgrade of the new year made it what it is.
  let lostOn: CalendarDate?
}

extension Dossier {
  /// The star of a certification, or what the latest downgrade of the new year left of it by a day.
  func starToRenew(_ star: Star, in year: CalendarYear, by day: CalendarDate) -> StarToRenew {
    guard let row = latestDowngrade(by: day), row.downgradedOn >= year.firstDay else {
      return StarToRenew(star: star, lostOn: nil)
    }
    return StarToRenew(star: row.toStar, lostOn: row.downgradedOn)
  }
}
