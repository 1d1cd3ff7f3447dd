/// What became of one departure of key personnel, as of a date (STANDARD 5).
package struct Departure: Sendable {
  /// Who left, from which role: the joined appointment.
  package let appointment: Appointment
  package let departedOn: CalendarDate
  /// Whether the vendor had been told by the as-of date.
  package let isDeclared: Bool
  /// From when the time for replacing them runs.
  package let graceBeginsOn: CalendarDate
  /// The last day for replacing them.
  package let deadline: CalendarDate
  /// What the replacement must hold at least.
  package let level: TechnicalLevel
  /// How the vacancy was filled, as known on the as-of date.
  package let replenishment: Replenishment?
  /// From when on the departure costs a star.
  package let lapsesOn: CalendarDate
  package let state: State

  /// When a vacancy was filled, and by whom.
  package struct Replenishment: Sendable {
    /// The first day on which it was.
    package let on: CalendarDate
    /// Who filled it; nil where the channel met its star without (option `replenishment: covered`).
    package let by: String?
  }

  /// What follows from a departure.
  package enum State: Sendable {
    /// Nothing: what lapsed then was judged by an earlier review or application.
    case settled
    /// Nothing: the vacancy was filled, in time or so that it cures.
    case replenished
    /// It was not declared: E.3.b.
    case undeclared
    /// The three months are running: E.3.a.
    case inGrace
    /// The three months passed without a replacement: E.3.a.
    case unreplenished
  }

  /// When the vacancy was filled, as known on the as-of date.
  package var replenishedOn: CalendarDate? { replenishment?.on }

  /// Whether section 5 judges it on this occasion.
  package var isJudged: Bool { state != .settled }

  /// Whether the person still counts on a date: the departure is declared, and its deadline not over (STANDARD 5, "Held by
  /// grace").
  package func holds(on date: CalendarDate) -> Bool { isDeclared && date <= deadline }
}

extension Departure {
  /// Who left, from which role, and when.
  struct Key: Hashable, Sendable {
    private let personID: String
    private let role: Role
    private let departedOn: CalendarDate

    init(_ departure: Departure) {
      personID = departure.appointment.personID
      role = departure.appointment.role
      departedOn = departure.departedOn
    }
  }
}

/// Judges all departures of a channel as of a date.
struct DepartureJudge {
  let dossier: Dossier
  /// The joined appointments as of the date.
  let appointments: [Appointment]
  let date: CalendarDate
  let editions: Editions
  let span: Span
  /// What the channel has to meet for a vacancy to be covered.
  let target: CoverTarget

  enum Span {
    /// Those that lapse in the term of a review; what was before is settled, with one exception.
    case term(awardDate: CalendarDate, start: CalendarDate)
    /// Those from the latest award on, for an application; none without an award.
    case since(CalendarDate?)
  }

  /// The departures by the date, earliest first (ties: lower person id, then earlier beginning).
  func judgeAll() -> [Departure] {
    let index = PostIndex(appointments, dossier.certificates)
    var departures = appointments.compactMap { vacancy($0, index) }
    guard !departures.isEmpty else { return [] }
    departures.sort { $0.key < $1.key }
    let named = Set(
      departures.compactMap { left in left.appointment.replacedBy.map { Post($0, left.appointment.role) } })
    var pools = CandidatePools(self, besides: named, index)
    for place in departures.indices {
      departures[place].candidates = candidates(for: departures[place], index)
      departures[place].share = pools.share(of: departures[place])
      departures[place].isJudged = isJudged(departures[place], pools.all)
    }
    let order = departures.indices.filter { departures[$0].isJudged }.sorted {
      (departures[$0].declaredOn == nil ? 1 : 0, $0) < (departures[$1].declaredOn == nil ? 1 : 0, $1)
    }
    let judged = order.map { departures[$0] }
    let cover = VacancyCover(dossier: dossier, appointments: appointments, date: date, target: target)
    let filled = VacancyAssignment.assign(
      judged.map { .init(deadline: $0.deadline, candidates: $0.candidates, share: $0.share) }, from: pools.all,
      countsAsFilled: { index in
        cover.firstDay(judged[index]).map { $0 <= judged[index].deadline } ?? false
      })
    for (position, index) in order.enumerated() {
      departures[index].replenishment = replenishment(of: judged[position], by: filled[position], cover)
    }
    return departures.map(departure)
  }

  /// A person in a role.
  struct Post: Hashable {
    let person: String
    let role: Role

    init(_ person: String, _ role: Role) {
      self.person = person
      self.role = role
    }
  }

  /// What a joined appointment's end left open; nil where it is no departure.
  private func vacancy(_ appointment: Appointment, _ index: PostIndex) -> Vacancy? {
    guard let departedOn = appointment.departedOn, departedOn <= date,
      let certification = dossier.certificationOfStar(on: departedOn)
    else { return nil }
    // Who changes the desk has not left.
    let stays = index.appointments(of: appointment.personID).contains {
      appointments[$0].role != appointment.role && appointments[$0].isInPost(on: departedOn)
    }
    guard !stays else { return nil }
    let edition = editions.inForce(on: certification.appliedOn ?? departedOn)
    let declaredOn = appointment.declaredOn.flatMap { $0 <= date ? $0 : nil }
    var graceBeginsOn = departedOn
    if let declaredOn, edition.options.graceFrom == .declaration { graceBeginsOn = max(departedOn, declaredOn) }
    return Vacancy(
      appointment: appointment, departedOn: departedOn, declaredOn: declaredOn, edition: edition,
      graceBeginsOn: graceBeginsOn, deadline: graceBeginsOn.adding(months: edition.periods.grace),
      level: level(of: appointment, on: departedOn, edition: edition, index))
  }

  private func level(
    of appointment: Appointment, on day: CalendarDate, edition: Edition, _ index: PostIndex
  ) -> TechnicalLevel {
    guard appointment.role == .engineer else { return .none }
    var level = TechnicalLevel.none
    for certificate in index.certificates(of: appointment.personID) where certificate.isValid(on: day) {
      level = max(level, TechnicalLevel(edition.grade(of: certificate.code)))
    }
    return level
  }

  /// Which appointments can fill a vacancy from which day on, of those that were named for it or are of who left: the earliest
  /// day first (ties: lower person id, then earlier beginning).
  private func candidates(for vacancy: Vacancy, _ index: PostIndex) -> [VacancyAssignment.Candidate] {
    let left = vacancy.appointment
    // Who is back.
    var places = index.appointments(of: left.personID).filter {
      appointments[$0].registeredOn > left.registeredOn || left.replacedBy == left.personID
    }
    if let named = left.replacedBy, named != left.personID { places += index.appointments(of: named) }
    return places.compactMap { place in
      guard appointments[place].role == left.role else { return nil }
      return firstDay(of: appointments[place], from: vacancy.departedOn, vacancy.level, vacancy.edition, index)
        .map { VacancyAssignment.Candidate(appointment: place, day: $0) }
    }.sorted()
  }

  /// The earliest day, from a day to the as-of date, on which the person is in post by the appointment and holds a valid
  /// certificate of at least the level.
  func firstDay(
    of post: Appointment, from day: CalendarDate, _ level: TechnicalLevel, _ edition: Edition, _ index: PostIndex
  ) -> CalendarDate? {
    let first = max(day, post.registeredOn)
    let last = min(post.departedOn?.dayBefore ?? date, date)
    guard first <= last else { return nil }
    guard level > .none else { return first }
    var earliest: CalendarDate?
    for certificate in index.certificates(of: post.personID)
    where TechnicalLevel(edition.grade(of: certificate.code)) >= level {
      let day = max(first, certificate.issuedOn)
      guard day <= min(last, certificate.validUntil) else { continue }
      earliest = min(earliest ?? day, day)
    }
    return earliest
  }

  private func isJudged(_ vacancy: Vacancy, _ pools: [CandidatePool]) -> Bool {
    switch span {
    case .since(let awardDate): awardDate.map { $0 <= vacancy.departedOn } ?? false
    case .term(let awardDate, let start): lapse(of: vacancy) >= start || reachesPastAward(vacancy, awardDate, pools)
    }
  }

  /// From when on a departure costs a star. One that was declared only after the star was lost for it cost that star.
  private func lapse(of vacancy: Vacancy) -> CalendarDate {
    guard let declaredOn = vacancy.declaredOn else { return vacancy.departedOn }
    let hasCostStar = dossier.downgrades.contains {
      vacancy.departedOn <= $0.downgradedOn && $0.downgradedOn < declaredOn
    }
    return hasCostStar ? vacancy.departedOn : vacancy.deadline.dayAfter
  }

  /// Whether an undeclared departure before the award date is judged all the same: a renewal does not judge departures,
  /// they become known late, and silence must not pay (STANDARD 5, the exception).
  private func reachesPastAward(_ vacancy: Vacancy, _ awardDate: CalendarDate, _ pools: [CandidatePool]) -> Bool {
    guard vacancy.declaredOn == nil, vacancy.deadline >= awardDate else { return false }
    let ofPool = vacancy.share.flatMap { pools[$0.pool].first(of: $0) }
    if let first = [vacancy.candidates.first, ofPool].compactMap({ $0?.day }).min(), first < awardDate { return false }
    return !dossier.downgrades.contains { vacancy.departedOn <= $0.downgradedOn && $0.downgradedOn <= date }
  }

  /// How a judged vacancy was filled: by who takes it, or because the channel meets its star without, whichever was earlier.
  private func replenishment(
    of vacancy: Vacancy, by candidate: VacancyAssignment.Candidate?, _ cover: VacancyCover
  ) -> Departure.Replenishment? {
    let taken = candidate.map { Departure.Replenishment(on: $0.day, by: appointments[$0.appointment].personID) }
    if let taken, taken.on <= vacancy.deadline { return taken }
    guard let covered = cover.firstDay(vacancy) else { return taken }
    if let taken, taken.on <= covered { return taken }
    return Departure.Replenishment(on: covered, by: nil)
  }

  private func departure(_ vacancy: Vacancy) -> Departure {
    let state: Departure.State
    if !vacancy.isJudged {
      state = .settled
    } else if vacancy.declaredOn == nil {
      state = .undeclared
    } else if let replenishment = vacancy.replenishment {
      let late = replenishment.on > vacancy.deadline
      state = late && vacancy.edition.options.lateReplenishment == .violation ? .unreplenished : .replenished
    } else {
      state = date <= vacancy.deadline ? .inGrace : .unreplenished
    }
    return Departure(
      appointment: vacancy.appointment, departedOn: vacancy.departedOn, isDeclared: vacancy.declaredOn != nil,
      graceBeginsOn: vacancy.graceBeginsOn, deadline: vacancy.deadline, level: vacancy.level,
      replenishment: vacancy.replenishment, lapsesOn: lapse(of: vacancy), state: state)
  }
}
