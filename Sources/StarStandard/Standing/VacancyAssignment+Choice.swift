extension VacancyAssignment {
  /// Lets each filled vacancy in order take its most preferred candidate that leaves all others filled.
  mutating func choose() {
    openAll()
    // The appointments that only the vacancies which have them can share: whoever has none of them gets none.
    var settledAmongThemselves: Set<Int> = []
    for vacancy in vacancies.indices {
      guard let current = filled[vacancy] else { continue }
      var last: Candidate?
      while let candidate = preferred(of: vacancy, behind: last), candidate < current {
        last = candidate
        if settledAmongThemselves.contains(candidate.appointment),
          !settledAmongThemselves.contains(current.appointment)
        {
          continue
        }
        guard let blocked = take(candidate, for: vacancy) else { break }
        settledAmongThemselves.formUnion(blocked)
      }
      if let chosen = filled[vacancy] { close(chosen.appointment) }
    }
  }

  /// Gives a filled vacancy another candidate, if whoever has it finds someone else that is not closed.
  ///
  /// - Returns: nil where it does; else the appointments that only those who have them can share.
  private mutating func take(_ candidate: Candidate, for vacancy: Int) -> [Int]? {
    let current = filled[vacancy]
    let displaced = takenBy[candidate.appointment]
    let before = displaced.flatMap { filled[$0] }
    empty(vacancy)
    if let displaced { empty(displaced) }
    fill(vacancy, by: candidate)
    guard let displaced, let before else { return nil }
    close(candidate.appointment)
    guard case .blocked(let reached) = augment(from: displaced) else { return nil }
    empty(vacancy)
    reopen(candidate.appointment)
    fill(displaced, by: before)
    if let current { fill(vacancy, by: current) }
    return reached + [candidate.appointment]
  }
}
