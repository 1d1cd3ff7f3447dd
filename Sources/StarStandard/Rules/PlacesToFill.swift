extension Standing {
  /// The places of engineers that nobody fills by the day, and that are to be filled before, in time: of a review that is still to come.
  var placesToFillInTime: [DepartureEvidence] {
    guard occasion.isReview, isForeseen else { return [] }
    return departures.filter { $0.state == .unreplenished }.map { DepartureEvidence($0, self) }
      .filter(\.isToBeFilledInTime)
  }
}

extension Language {
  /// What is to be done for something that the filling of places mends, too, and what for the rest of it; that alone where no place
  /// is to be filled.
  ///
  /// - Parameter asked: what whoever fills them must hold for it; empty where nobody need hold anything.
  func mended(byFilling places: [DepartureEvidence], asking asked: String = "", besides rest: String) -> String {
    guard !places.isEmpty else { return rest }
    let filling = sentences(places.map { $0.remedy(in: self) })
    return sentences([
      text(
        "To fill \(places.count == 1 ? "the open place" : "the open places") in time mends this, too: \(filling) "
          + "After its last day nobody counts for a place any more, in a review or in a renewal."
      ) { $0.toFillInTimeMendsThis(filling) }, asked,
      rest.isEmpty ? "" : text("Besides: \(rest)") { $0.besides(rest) },
    ])
  }
}

/// What other languages than English say for `PlacesToFill.swift`, each named by the English beside it.
package protocol PlacesToFillWording {
  func toFillInTimeMendsThis(_ filling: String) -> String
  func besides(_ rest: String) -> String
}
