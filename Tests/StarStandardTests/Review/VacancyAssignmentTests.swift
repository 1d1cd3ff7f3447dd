import Testing

@testable import StarStandard

/// Vacancies and who could fill them, small enough to try every assignment.
private struct Puzzle: CustomTestStringConvertible {
  var vacancies: [VacancyAssignment.Vacancy] = []
  /// The same, each with all of its candidates and no share of a pool.
  var listed: [VacancyAssignment.Vacancy] = []
  var pools: [CandidatePool] = []
  /// Those that count as filled in time where nobody fills them in time.
  var covered: Set<Int> = []

  var testDescription: String {
    listed.enumerated().map { index, vacancy in
      "\(index)\(covered.contains(index) ? "*" : "") until \(vacancy.deadline.dayNumber): "
        + vacancy.candidates.map { "\($0.appointment)@\($0.day.dayNumber)" }.joined(separator: " ")
    }.joined(separator: "; ")
  }

  init(_ random: inout SplitMix64) {
    let appointments = random.number(0...4)
    let beginnings = (0..<appointments).map { _ in CalendarDate(dayNumber: Int32(random.number(0...6))) }
    for _ in 0..<random.number(0...2) {
      let candidates = (0..<appointments).filter { _ in !random.oneIn(3) }.map {
        VacancyAssignment.Candidate(
          appointment: $0, day: beginnings[$0].adding(days: random.oneIn(2) ? 0 : random.number(0...4)))
      }
      pools.append(CandidatePool(candidates) { beginnings[$0] })
    }
    for index in 0..<random.number(0...4) {
      let deadline = CalendarDate(dayNumber: Int32(random.number(2...6)))
      var share: CandidatePool.Share?
      var shared: [VacancyAssignment.Candidate] = []
      if !pools.isEmpty, !random.oneIn(3) {
        let since = CalendarDate(dayNumber: Int32(random.number(0...6)))
        let first = random.number(0...appointments)
        let all = CandidatePool.Share(
          pool: random.number(0...pools.count - 1), since: since, besides: first..<random.number(first...appointments))
        shared = pools[all.pool].candidates.filter {
          beginnings[$0.appointment] >= since && !all.besides.contains($0.appointment)
        }
        share = all
      }
      var candidates: [VacancyAssignment.Candidate] = []
      for appointment in 0..<appointments
      where !random.oneIn(share == nil ? 3 : 2) && !shared.contains(where: { $0.appointment == appointment }) {
        let day = CalendarDate(dayNumber: Int32(random.number(0...9)))
        candidates.append(.init(appointment: appointment, day: day))
      }
      candidates.sort()
      vacancies.append(.init(deadline: deadline, candidates: candidates, share: share))
      listed.append(.init(deadline: deadline, candidates: (candidates + shared).sorted()))
      if random.oneIn(4) { covered.insert(index) }
    }
  }

  /// Every way to give each vacancy a candidate or none, so that no appointment fills two.
  func assignments() -> [[VacancyAssignment.Candidate?]] {
    var all: [[VacancyAssignment.Candidate?]] = [[]]
    for vacancy in listed {
      all = all.flatMap { partial -> [[VacancyAssignment.Candidate?]] in
        let taken = Set(partial.compactMap { $0?.appointment })
        let free = vacancy.candidates.filter { !taken.contains($0.appointment) }
        return ([nil] + free.map(Optional.some)).map { partial + [$0] }
      }
    }
    return all
  }

  /// The sentences of the standard, taken one after the other over all assignments.
  func answer() -> [VacancyAssignment.Candidate?] {
    var left = assignments()
    func isInTime(_ vacancy: Int, _ assignment: [VacancyAssignment.Candidate?]) -> Bool {
      assignment[vacancy].map { $0.day <= listed[vacancy].deadline } ?? false
    }
    // In time, if it can be together with all before it that are.
    var inTime: Set<Int> = []
    for vacancy in vacancies.indices where left.contains(where: { isInTime(vacancy, $0) }) {
      left = left.filter { isInTime(vacancy, $0) }
      inTime.insert(vacancy)
    }
    // Then late, while those stay so.
    for vacancy in vacancies.indices where !inTime.contains(vacancy) {
      let canBe = !covered.contains(vacancy) && left.contains { $0[vacancy] != nil }
      left = left.filter { ($0[vacancy] != nil) == canBe }
    }
    // Then the first takes the earliest day (ties: the lower appointment), then the second, and so on.
    for vacancy in vacancies.indices {
      func key(_ assignment: [VacancyAssignment.Candidate?]) -> (CalendarDate, Int) {
        assignment[vacancy].map { ($0.day, $0.appointment) } ?? (CalendarDate(dayNumber: 0), 0)
      }
      guard let best = left.map(key).min(by: <) else { continue }
      left = left.filter { key($0) == best }
    }
    return left[0]
  }
}

@Test func theAssignmentIsTheOneThatTryingAllOfThemFinds() {
  var random = SplitMix64(seed: 20_270_101)
  for round in 0..<100_000 {
    let puzzle = Puzzle(&random)
    let found = VacancyAssignment.assign(puzzle.vacancies, from: puzzle.pools) { puzzle.covered.contains($0) }
    guard found == puzzle.answer() else {
      Issue.record("round \(round): \(puzzle.testDescription): \(found) instead of \(puzzle.answer())")
      return
    }
  }
}

/// A chain of vacancies, each of which the next appointment could fill, too: whoever comes last moves all others.
@Test func aLongChainOfVacanciesIsFilled() {
  let day = on("2026-03-02")
  let vacancies = (0..<2_000).map { index in
    VacancyAssignment.Vacancy(
      deadline: day,
      candidates: (index == 1_999 ? [0] : [index, index + 1]).map { .init(appointment: $0, day: day) })
  }
  let filled = VacancyAssignment.assign(vacancies)
  #expect(filled.allSatisfy { $0 != nil })
  #expect(filled.last??.appointment == 0)
  #expect(filled.first??.appointment == 1)
}

/// A channel whose staff comes and goes by the thousand: nobody lists for each who left all who came.
@Test func thousandsWhoCameFillThePlacesOfThousandsWhoLeft() {
  let first = on("2026-01-01")
  let count = 20_000
  func day(_ index: Int) -> CalendarDate { first.adding(days: index / 100) }
  // Who comes, comes a day after somebody left.
  let pool = CandidatePool((0..<count).map { .init(appointment: $0, day: day($0).adding(days: 1)) }) {
    day($0).adding(days: 1)
  }
  let vacancies = (0..<count).map {
    VacancyAssignment.Vacancy(
      deadline: day($0).adding(days: 90), candidates: [], share: .init(pool: 0, since: day($0), besides: 0..<0))
  }
  #expect(VacancyAssignment.assign(vacancies, from: [pool]).map { $0?.appointment } == Array(0..<count))
  // Half as many came: the first who left are replaced, as long as somebody comes in time.
  let half = CandidatePool(pool.candidates.filter { $0.appointment % 2 == 0 }) { day($0).adding(days: 1) }
  let filled = VacancyAssignment.assign(vacancies, from: [half])
  #expect(filled.count { $0 != nil } == count / 2)
}
