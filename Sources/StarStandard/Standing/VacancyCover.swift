/// When a channel would meet its star without whoever left (STANDARD 5, option `replenishment: covered`).
final class VacancyCover {
  private let dossier: Dossier
  /// The joined appointments as of the date.
  private let appointments: [Appointment]
  private let date: CalendarDate
  private let target: CoverTarget
  /// The days on which somebody or something new is there, in order.
  private lazy var days = daysOfNews()
  /// What was found of a day: it is asked for one departure after the other.
  private var found: [Question: Bool] = [:]

  private struct Question: Hashable {
    let role: Role
    let edition: String
    let day: CalendarDate
  }

  init(dossier: Dossier, appointments: [Appointment], date: CalendarDate, target: CoverTarget) {
    self.dossier = dossier
    self.appointments = appointments
    self.date = date
    self.target = target
  }

  /// The first day, from the departure to the as-of date, on which the channel, without anybody held by grace, meets the star in
  /// headcount and, by the certificates route, in certificates; of a service manager's departure: on which somebody is in post
  /// as one. Nil where there is none, or where the edition of the day does not ask this.
  func firstDay(_ vacancy: Vacancy) -> CalendarDate? {
    guard vacancy.edition.options.replenishment == .covered, vacancy.departedOn <= date else { return nil }
    // Time alone makes no certificate count and nobody come: what was not met can be only on the day on which somebody or
    // something new is there.
    if isMet(vacancy, on: vacancy.departedOn) { return vacancy.departedOn }
    return days[days.firstPlace { $0 > vacancy.departedOn }...].first { isMet(vacancy, on: $0) }
  }

  private func daysOfNews() -> [CalendarDate] {
    let days = Set(appointments.map(\.registeredOn)).union(dossier.certificates.map(\.issuedOn))
    return days.filter { $0 <= date }.sorted()
  }

  private func isMet(_ vacancy: Vacancy, on day: CalendarDate) -> Bool {
    let question = Question(role: vacancy.appointment.role, edition: vacancy.edition.name, day: day)
    if let met = found[question] { return met }
    let met = meets(vacancy.appointment.role, vacancy.edition, on: day)
    found[question] = met
    return met
  }

  private func meets(_ role: Role, _ edition: Edition, on day: CalendarDate) -> Bool {
    guard role == .engineer else { return !appointments.inPost(as: .serviceManager, on: day).isEmpty }
    let required = edition.requirement(of: target.star)
    let engineers = appointments.inPost(as: .engineer, on: day)
    guard engineers.count >= required.registeredEngineers else { return false }
    guard target.route == .certificates else { return true }
    let counting = CertificateCounting(
      date: day, edition: edition, appliedOn: target.appliedOn, marginAtDate: edition.options.margin == .review)
    return counting.tally(dossier.certificates, of: engineers).meets(required.certificates)
  }
}
