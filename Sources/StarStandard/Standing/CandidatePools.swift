/// The pools of appointments that fill vacancies nobody is named for: one of each role, level and edition.
struct CandidatePools {
  private let judge: DepartureJudge
  /// Who is named for a vacancy, and so fills no other.
  private let named: Set<DepartureJudge.Post>
  private let index: PostIndex
  private var pools: [Kind: Int] = [:]
  private(set) var all: [CandidatePool] = []

  private struct Kind: Hashable {
    let role: Role
    let level: TechnicalLevel
    /// Which codes count as the level; nil where none is asked for.
    let edition: String?
  }

  init(_ judge: DepartureJudge, besides named: Set<DepartureJudge.Post>, _ index: PostIndex) {
    self.judge = judge
    self.named = named
    self.index = index
  }

  /// Who could fill a vacancy beside who left; nil where nobody but who was named can. Vacancies come in the order of their days.
  mutating func share(of vacancy: Vacancy) -> CandidatePool.Share? {
    let left = vacancy.appointment
    guard left.replacedBy == nil, vacancy.edition.options.replenishment != .named else { return nil }
    let kind = Kind(
      role: left.role, level: vacancy.level, edition: vacancy.level > .none ? vacancy.edition.name : nil)
    let pool = pools[kind] ?? add(kind, vacancy)
    return CandidatePool.Share(
      pool: pool, since: vacancy.departedOn, besides: index.appointments(of: left.personID))
  }

  /// Makes a pool of those that begin on the day of the vacancy or later: no later one asks for others.
  private mutating func add(_ kind: Kind, _ vacancy: Vacancy) -> Int {
    let appointments = judge.appointments
    let candidates = index.appointments(as: kind.role, from: vacancy.departedOn).compactMap {
      place -> VacancyAssignment.Candidate? in
      let post = appointments[place]
      guard !named.contains(DepartureJudge.Post(post.personID, post.role)) else { return nil }
      return judge.firstDay(of: post, from: post.registeredOn, vacancy.level, vacancy.edition, index)
        .map { VacancyAssignment.Candidate(appointment: place, day: $0) }
    }
    all.append(CandidatePool(candidates) { appointments[$0].registeredOn })
    pools[kind] = all.count - 1
    return all.count - 1
  }
}
