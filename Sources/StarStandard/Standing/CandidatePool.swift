/// Appointments that could fill any of several vacancies, each on the same day whichever it fills: what a channel with thousands of
/// departures would otherwise list for each of them.
struct CandidatePool {
  /// The preferred first: the earliest day (ties: the earlier appointment).
  let candidates: [VacancyAssignment.Candidate]
  /// Of each the first day in post.
  private let beginnings: [CalendarDate]

  /// - Parameters:
  ///   - candidates: in any order.
  ///   - beginning: of an appointment, the first day in post.
  init(_ candidates: [VacancyAssignment.Candidate], beginning: (Int) -> CalendarDate) {
    self.candidates = candidates.sorted()
    beginnings = self.candidates.map { beginning($0.appointment) }
  }

  /// Those of a pool that one vacancy asks.
  struct Share {
    /// Which pool.
    let pool: Int
    /// The first day on which one of them may have begun: that of the departure.
    let since: CalendarDate
    /// The appointments of who left, which are not asked for here.
    let besides: Range<Int>
  }

  /// The first place at which one of a share can stand.
  func start(of share: Share) -> Int {
    // Nobody fills a vacancy before being in post.
    candidates.firstPlace { $0.day >= share.since }
  }

  /// Whether the candidate at a place is one of a share.
  func has(_ place: Int, _ share: Share) -> Bool {
    beginnings[place] >= share.since && !share.besides.contains(candidates[place].appointment)
  }

  /// The preferred one of a share; nil where it has none.
  func first(of share: Share) -> VacancyAssignment.Candidate? {
    candidates.indices[start(of: share)...].first { has($0, share) }.map { candidates[$0] }
  }
}
