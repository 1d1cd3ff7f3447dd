import Testing

@testable import StarStandard

/// Vacancies and who could fill them, small enough to try every assignment.
private struct Puzzle: CustomTestStringConvertible {
  var vacancies: [VacancyAssignment.Vacancy] = []
  /// Those that count as filled in time where nobody fills them in time.
  var covered: Set<Int> = []

  var testDescription: String {
    vacancies.enumerated().map { index, vacancy in
      "\(index)\(covered.contains(index) ? "*" : "") until \(vacancy.deadline.dayNumber): "
        + vacancy.candidates.map { "\($0.appointment)@\($0.day.dayNumber)" }.joined(separator: " ")
    }.joined(separator: "; ")
  }

  init(_ random: inout SplitMix64) {
    let appointments = random.number(0...4)
    for index in 0..<random.number(0...4) {
      let deadline = CalendarDate(dayNumber: Int32(random.number(2...6)))
      var candidates: [VacancyAssignment.Candidate] = []
      for appointment in 0..<appointments where !random.oneIn(3) {
        let day = CalendarDate(dayNumber: Int32(random.number(0...9)))
        candidates.append(.init(appointment: appointment, day: day))
      }
      candidates.sort { ($0.day, $0.appointment) < ($1.day, $1.appointment) }
      vacancies.append(.init(deadline: deadline, candidates: candidates))
      if random.oneIn(4) { covered.insert(index) }
    }
  }

  /// Every way to give each vacancy a candidate or none, so that no appointment fills two.
  func assignments() -> [[VacancyAssignment.Candidate?]] {
    var all: [[VacancyAssignment.Candidate?]] = [[]]
    for vacancy in vacancies {
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
      assignment[vacancy].map { $0.day <= vacancies[vacancy].deadline } ?? false
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
    let found = VacancyAssignment.assign(puzzle.vacancies) { puzzle.covered.contains($0) }
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
