/// Shares the appointments that could fill vacancies among them: one appointment fills one vacancy, as many as possible are
/// filled by their deadline, and the earlier in order come first (STANDARD 5, "Who fills a vacancy").
///
/// Giving each vacancy the first appointment that is free is not enough: it can leave one open that another arrangement fills.
/// So each is asked whether it can be filled together with all before it that are, and who filled those may change among
/// themselves. That is right because sets of vacancies that appointments can fill together are the independent sets of a
/// matroid (a transversal one): taking each vacancy in order, if it can be added at all, yields the largest number there is,
/// and no other set of that size is earlier in order. That a vacancy can be added is the same as that an augmenting path
/// leads from it to a free appointment. What is filled late is added in the same way to what is filled in time, which stays so.
/// At last each takes the best appointment that leaves every other one filled (`VacancyAssignment+Choice.swift`).
struct VacancyAssignment {
  /// A vacancy, in the order of the standard.
  struct Vacancy {
    /// The last day in time.
    let deadline: CalendarDate
    /// Who could fill it, the preferred first: the earliest day (ties: the earlier appointment).
    let candidates: [Candidate]
    /// Who of a pool could, beside them; nil where nobody else does.
    var share: CandidatePool.Share?
  }

  /// An appointment that could fill a vacancy.
  struct Candidate: Hashable, Comparable {
    /// The index of the appointment.
    let appointment: Int
    /// The first day on which it does.
    let day: CalendarDate

    /// Whether it is preferred to another one.
    static func < (left: Candidate, right: Candidate) -> Bool {
      (left.day, left.appointment) < (right.day, right.appointment)
    }
  }

  /// Which of its candidates a vacancy may take.
  private enum Reach {
    case none
    case inTime
    case all
  }

  let vacancies: [Vacancy]
  private let pools: [CandidatePool]
  /// Of each appointment its place in each pool that has it.
  private var places: [Int: [(pool: Int, place: Int)]] = [:]
  /// Of each vacancy: nothing until it is filled, then what it was filled by.
  private var reach: [Reach]
  /// Of each vacancy, which candidate fills it.
  private(set) var filled: [Candidate?]
  /// Of each appointment taken, which vacancy it fills.
  private(set) var takenBy: [Int: Int] = [:]
  /// Of each pool, the places of the appointments that fill nothing.
  private var free: [PlaceSet]
  /// Of each pool, the places of the appointments that a search for a free one may come by.
  private var open: [PlaceSet]
  /// The appointments that a search comes by to no avail.
  private var closed: Set<Int> = []

  /// Who fills which vacancy.
  ///
  /// - Parameters:
  ///   - vacancies: in the order of the standard.
  ///   - pools: those that their shares name.
  ///   - countsAsFilled: whether a vacancy that nobody fills in time counts as filled in time all the same, and so takes
  ///     nobody (option `replenishment: covered`).
  /// - Returns: for each vacancy who fills it and when; nil where nobody does.
  static func assign(
    _ vacancies: [Vacancy], from pools: [CandidatePool] = [], countsAsFilled: (_ vacancy: Int) -> Bool = { _ in false }
  ) -> [Candidate?] {
    var assignment = VacancyAssignment(vacancies, pools)
    for vacancy in vacancies.indices { assignment.fill(vacancy, .inTime) }
    for vacancy in vacancies.indices where assignment.filled[vacancy] == nil && !countsAsFilled(vacancy) {
      assignment.fill(vacancy, .all)
    }
    assignment.choose()
    return assignment.filled
  }

  private init(_ vacancies: [Vacancy], _ pools: [CandidatePool]) {
    self.vacancies = vacancies
    self.pools = pools
    reach = Array(repeating: .none, count: vacancies.count)
    filled = Array(repeating: nil, count: vacancies.count)
    free = pools.map { PlaceSet(all: $0.candidates.count) }
    open = free
    for (index, pool) in pools.enumerated() {
      for (place, candidate) in pool.candidates.enumerated() {
        places[candidate.appointment, default: []].append((index, place))
      }
    }
  }

  /// Fills a vacancy by one of the candidates within reach if that leaves all filled ones filled.
  private mutating func fill(_ vacancy: Int, _ reach: Reach) {
    self.reach[vacancy] = reach
    guard case .blocked(let reached) = augment(from: vacancy) else { return }
    self.reach[vacancy] = .none
    // Whoever fills a vacancy by one of these can pass it on to nobody but another of them, now and later: no search need come by.
    for appointment in reached { close(appointment) }
  }
}

// MARK: - Searching

extension VacancyAssignment {
  /// How a search ended.
  enum Search {
    case found
    /// It came by these appointments, each of which fills a vacancy, and nothing else is within reach.
    case blocked([Int])
  }

  /// Lets no search come by an appointment any more.
  mutating func close(_ appointment: Int) {
    closed.insert(appointment)
    for (pool, place) in places[appointment] ?? [] { open[pool].remove(place) }
  }

  /// Lets searches come by an appointment again.
  mutating func reopen(_ appointment: Int) {
    closed.remove(appointment)
    for (pool, place) in places[appointment] ?? [] { open[pool].insert(place) }
  }

  /// Lets searches come by all appointments.
  mutating func openAll() {
    closed = []
    open = pools.map { PlaceSet(all: $0.candidates.count) }
  }

  /// Finds, breadth first, a chain of vacancies that each pass their appointment on, from one that nobody fills to a free
  /// appointment, and lets them.
  mutating func augment(from start: Int) -> Search {
    var reached: [Int: (vacancy: Int, candidate: Candidate)] = [:]
    var queue = [start]
    var next = 0
    defer {
      for appointment in reached.keys where !closed.contains(appointment) {
        for (pool, place) in places[appointment] ?? [] { open[pool].insert(place) }
      }
    }
    while next < queue.count {
      let vacancy = queue[next]
      next += 1
      if let candidate = firstFree(for: vacancy) {
        reached[candidate.appointment] = (vacancy, candidate)
        pass(candidate.appointment, along: reached, to: start)
        return .found
      }
      for candidate in candidates(of: vacancy) where reached[candidate.appointment] == nil {
        reached[candidate.appointment] = (vacancy, candidate)
        for (pool, place) in places[candidate.appointment] ?? [] { open[pool].remove(place) }
        if let owner = takenBy[candidate.appointment] { queue.append(owner) }
      }
    }
    return .blocked(Array(reached.keys))
  }

  /// Lets each vacancy of a chain pass its appointment on, from a free one to the vacancy that nobody fills.
  private mutating func pass(
    _ appointment: Int, along reached: [Int: (vacancy: Int, candidate: Candidate)], to start: Int
  ) {
    take(appointment)
    var appointment = appointment
    while let step = reached[appointment] {
      let passedOn = filled[step.vacancy]?.appointment
      filled[step.vacancy] = step.candidate
      takenBy[appointment] = step.vacancy
      guard step.vacancy != start, let passedOn else { return }
      appointment = passedOn
    }
  }

  /// An appointment is free no more.
  private mutating func take(_ appointment: Int) {
    for (pool, place) in places[appointment] ?? [] { free[pool].remove(place) }
  }

  /// Gives a vacancy another candidate; who fills the one that it had, and who has the new one, is not changed.
  mutating func fill(_ vacancy: Int, by candidate: Candidate) {
    filled[vacancy] = candidate
    takenBy[candidate.appointment] = vacancy
    take(candidate.appointment)
  }

  /// Lets a filled vacancy have nobody; the appointment is free where no other vacancy has it.
  mutating func empty(_ vacancy: Int) {
    guard let candidate = filled[vacancy] else { return }
    filled[vacancy] = nil
    guard takenBy[candidate.appointment] == vacancy else { return }
    takenBy[candidate.appointment] = nil
    for (pool, place) in places[candidate.appointment] ?? [] { free[pool].insert(place) }
  }

  private func isWithinReach(_ candidate: Candidate, of vacancy: Int) -> Bool {
    switch reach[vacancy] {
    case .none: false
    case .inTime: candidate.day <= vacancies[vacancy].deadline
    case .all: true
    }
  }

  /// A free candidate of a vacancy within reach; nil where there is none.
  private func firstFree(for vacancy: Int) -> Candidate? {
    let own = vacancies[vacancy].candidates.lazy.prefix { isWithinReach($0, of: vacancy) }
    if let candidate = own.first(where: { takenBy[$0.appointment] == nil }) { return candidate }
    guard let share = vacancies[vacancy].share else { return nil }
    let pool = pools[share.pool]
    var place = pool.start(of: share)
    while let next = free[share.pool].first(from: place), isWithinReach(pool.candidates[next], of: vacancy) {
      if pool.has(next, share) { return pool.candidates[next] }
      place = next + 1
    }
    return nil
  }

  /// The candidates of a vacancy within reach that a search may come by.
  private func candidates(of vacancy: Int) -> [Candidate] {
    var found = vacancies[vacancy].candidates.prefix { isWithinReach($0, of: vacancy) }
      .filter { !closed.contains($0.appointment) }
    guard let share = vacancies[vacancy].share else { return found }
    let pool = pools[share.pool]
    var place = pool.start(of: share)
    while let next = open[share.pool].first(from: place), isWithinReach(pool.candidates[next], of: vacancy) {
      if pool.has(next, share) { found.append(pool.candidates[next]) }
      place = next + 1
    }
    return found
  }

  /// The preferred candidate of a vacancy behind another one that a search may come by, or that is free.
  func preferred(of vacancy: Int, behind last: Candidate?) -> Candidate? {
    let own = vacancies[vacancy].candidates
    let first = own[(last.map { last in own.firstPlace { last < $0 } } ?? 0)...]
      .first { !closed.contains($0.appointment) }
    guard let share = vacancies[vacancy].share else { return first }
    let pool = pools[share.pool]
    var place = max(pool.start(of: share), last.map { last in pool.candidates.firstPlace { last < $0 } } ?? 0)
    while let next = open[share.pool].first(from: place) {
      let candidate = pool.candidates[next]
      if let first, first < candidate { return first }
      if pool.has(next, share) { return candidate }
      place = next + 1
    }
    return first
  }
}
