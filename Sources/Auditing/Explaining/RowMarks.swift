import StarStandard

/// Which rows of a dossier count for a standing, and of every other why it does not.
struct RowMarks {
  let standing: Standing
  private let creditsThatCount: Set<String>
  private let certificateReasons: [String: CertificateCount.Reason]
  /// Who has or had an appointment here.
  private let everHere: Set<String>
  /// The last day of grace of those who left and count still.
  private let heldUntil: [Appointment: CalendarDate]

  init(_ standing: Standing) {
    self.standing = standing
    creditsThatCount = Set(standing.credits.entries.map(\.id))
    certificateReasons = Dictionary(
      standing.certificatesNotCounting.map { ($0.certificate.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
    everHere = Set(standing.appointments.map(\.personID))
    let held = standing.departures.filter {
      $0.holds(on: standing.asOf) && standing.engineersHeldByGrace.hasInOrder($0.appointment.personID)
    }
    heldUntil = Dictionary(held.map { ($0.appointment, $0.deadline) }, uniquingKeysWith: { first, _ in first })
  }

  private static func no(_ reason: String) -> String { "no: \(reason)" }

  func mark(_ certification: Certification) -> String {
    standing.dossier.currentCertification(on: standing.asOf)?.id == certification.id
      ? "yes: the current one" : Self.no("not the current one")
  }

  /// Rows that touch count as one.
  func mark(_ row: Appointment) -> String {
    guard row.registeredOn <= standing.asOf else { return Self.no("begins later") }
    let joined = standing.appointments(of: row.personID, as: row.role).first {
      $0.registeredOn <= row.registeredOn && ($0.departedOn.map { row.registeredOn <= $0 } ?? true)
    }
    guard let joined, let departedOn = joined.departedOn, departedOn <= standing.asOf else { return "yes: in post" }
    guard row.role == .engineer, let deadline = heldUntil[joined] else { return Self.no("left on \(departedOn)") }
    return "yes: held by grace until \(deadline)"
  }

  func mark(_ certificate: Certificate) -> String {
    guard standing.route == .certificates else { return Self.no("the star rests on credits") }
    if let reason = certificateReasons[certificate.id] {
      return Self.no(reason.rawValue.replacing("-", with: " "))
    }
    return standing.isCountingEngineer(certificate.personID)
      ? "yes" : Self.no("its holder is no engineer here")
  }

  func mark(_ entry: CreditEntry) -> String {
    guard standing.route == .credits else { return Self.no("the star rests on certificates") }
    if creditsThatCount.contains(entry.id) { return "yes" }
    let window = standing.credits.window
    guard window.contains(entry.earnedOn) else {
      return Self.no("earned outside of \(window.first) to \(window.last)")
    }
    switch entry.status {
    case .pending: return Self.no("awaits approval")
    case .rejected: return Self.no("rejected")
    case .approved:
      return Self.no(
        everHere.contains(entry.personID)
          ? "its earner is in post here in no role" : "its earner never had an appointment here")
    }
  }

  func mark(_ participation: Participation) -> String {
    guard let window = standing.participationWindow else {
      return Self.no("no certification's year ended since the last review")
    }
    return window.contains(participation.heldOn)
      ? "yes" : Self.no("held outside of \(window.first) to \(window.last)")
  }

  func mark(_ event: MajorEvent) -> String {
    guard let ruled = event.ruled, ruled.on <= standing.asOf else {
      return event.occurredOn <= standing.asOf ? "yes: without a ruling" : Self.no("occurs later")
    }
    if ruled.ruling == .none { return Self.no("cleared") }
    return ruled.on >= standing.termStart ? "yes: ruled in this term" : Self.no("ruled before the term")
  }

  func mark(_ waiver: Waiver) -> String {
    waiver.grantedOn <= standing.asOf && standing.asOf <= waiver.expiresOn
      ? "yes: covers the day" : Self.no("does not cover the day")
  }
}
