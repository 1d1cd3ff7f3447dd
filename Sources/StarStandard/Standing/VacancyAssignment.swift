/// Shares the appointments that could fill vacancies among them: one appointment fills one vacancy, as many as possible are
/// filled by their deadline, and the earlier in order come first (STANDARD 5, "Who fills a vacancy").
///
/// Giving each vacancy the first appointment that is free is not enough: it can leave one open that another arrangement fills.
/// So each is asked whether it can be filled together with all before it that are, and who filled those may change among
/// themselves. That is right because sets of vacancies that appointments can fill together are the independent sets of a
/// matroid (a transversal one): taking each vacancy in order, if it can be added at all, yields the largest number there is,
/// and no other set of that size is earlier in order. That a vacancy can be added is the same as that an augmenting path
/// leads from it to a free appointment. What is filled late is added in the same way to what is filled in time, which stays so.
/// At last each takes the best appointment that leaves every other one filled.
struct VacancyAssignment {
  /// A vacancy, in the order of the standard.
  struct Vacancy {
    /// The last day in time.
    let deadline: CalendarDate
    /// Who could fill it, the preferred first: the earliest day (ties: lower person id, then earlier beginning).
    let candidates: [Candidate]
  }

  /// An appointment that could fill a vacancy.
  struct Candidate: Hashable {
    /// The index of the appointment.
    let appointment: Int
    /// The first day on which it does.
    let day: CalendarDate
  }

  private let vacancies: [Vacancy]
  /// Of each vacancy, how many of its candidates it may take, from the first on: until it is filled none, then those in time,
  /// or all where it is filled late.
  private var open: [Int]
  /// Of each vacancy, which candidate fills it.
  private var filled: [Int?]
  /// Of each appointment taken, which vacancy it fills.
  private var takenBy: [Int: Int] = [:]

  /// Who fills which vacancy.
  ///
  /// - Parameters:
  ///   - vacancies: in the order of the standard.
  ///   - countsAsFilled: whether a vacancy that nobody fills in time counts as filled in time all the same, and so takes
  ///     nobody (option `replenishment: covered`).
  /// - Returns: for each vacancy who fills it and when; nil where nobody does.
  static func assign(
    _ vacancies: [Vacancy], countsAsFilled: (_ vacancy: Int) -> Bool = { _ in false }
  ) -> [Candidate?] {
    var assignment = VacancyAssignment(vacancies)
    let inTime = vacancies.map { vacancy in
      // The candidates are in the order of their days.
      vacancy.candidates.firstIndex { $0.day > vacancy.deadline } ?? vacancy.candidates.count
    }
    for vacancy in vacancies.indices { assignment.fill(vacancy, byFirst: inTime[vacancy]) }
    for vacancy in vacancies.indices where assignment.filled[vacancy] == nil && !countsAsFilled(vacancy) {
      assignment.fill(vacancy, byFirst: vacancies[vacancy].candidates.count)
    }
    assignment.choose()
    return vacancies.indices.map { vacancy in
      assignment.filled[vacancy].map { vacancies[vacancy].candidates[$0] }
    }
  }

  private init(_ vacancies: [Vacancy]) {
    self.vacancies = vacancies
    open = Array(repeating: 0, count: vacancies.count)
    filled = Array(repeating: nil, count: vacancies.count)
  }

  /// Fills a vacancy by one of its first candidates if that leaves all filled ones filled.
  private mutating func fill(_ vacancy: Int, byFirst count: Int) {
    open[vacancy] = count
    if !augment(from: vacancy, settled: []) { open[vacancy] = 0 }
  }

  /// Lets each filled vacancy in order take its most preferred candidate that leaves all others filled.
  private mutating func choose() {
    var settled: Set<Int> = []
    for vacancy in vacancies.indices {
      guard let current = filled[vacancy] else { continue }
      settled.insert(vacancy)
      for preferred in 0..<current where take(preferred, for: vacancy, settled: settled) { break }
    }
  }

  /// Gives a filled vacancy another candidate, if whoever has it finds someone else without touching what is settled.
  private mutating func take(_ candidate: Int, for vacancy: Int, settled: Set<Int>) -> Bool {
    guard let current = filled[vacancy] else { return false }
    let (old, new) = (vacancies[vacancy].candidates[current], vacancies[vacancy].candidates[candidate])
    let displaced = takenBy[new.appointment]
    if let displaced, settled.contains(displaced) { return false }
    takenBy[old.appointment] = nil
    takenBy[new.appointment] = vacancy
    filled[vacancy] = candidate
    guard let displaced else { return true }
    let before = filled[displaced]
    filled[displaced] = nil
    if augment(from: displaced, settled: settled) { return true }
    filled[displaced] = before
    takenBy[new.appointment] = displaced
    takenBy[old.appointment] = vacancy
    filled[vacancy] = current
    return false
  }

  /// Finds, breadth first, a chain of vacancies that each pass their appointment on, from an open one to a free appointment,
  /// and lets them.
  private mutating func augment(from start: Int, settled: Set<Int>) -> Bool {
    /// Of each appointment reached, which vacancy would take it, as which of its candidates.
    var reached: [Int: (vacancy: Int, candidate: Int)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let vacancy = queue[next]
      next += 1
      for index in 0..<open[vacancy] {
        let appointment = vacancies[vacancy].candidates[index].appointment
        guard reached[appointment] == nil else { continue }
        reached[appointment] = (vacancy, index)
        if let owner = takenBy[appointment] {
          if !settled.contains(owner) { queue.append(owner) }
          continue
        }
        var free = appointment
        while let step = reached[free] {
          let passedOn = filled[step.vacancy].map { vacancies[step.vacancy].candidates[$0].appointment }
          filled[step.vacancy] = step.candidate
          takenBy[free] = step.vacancy
          guard step.vacancy != start, let passedOn else { break }
          free = passedOn
        }
        return true
      }
    }
    return false
  }
}
