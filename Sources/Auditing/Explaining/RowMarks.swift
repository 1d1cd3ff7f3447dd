import StarStandard

/// Which rows of a dossier count for a standing, and of every other why it does not.
struct RowMarks {
  let standing: Standing
  private let creditsThatCount: Set<String>
  private let certificateReasons: [String: CertificateCount.Reason]

  init(_ standing: Standing) {
    self.standing = standing
    creditsThatCount = Set(standing.credits.entries.map(\.id))
    certificateReasons = Dictionary(
      standing.certificatesNotCounting.map { ($0.certificate.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
  }

  private static func no(_ reason: String) -> String { "no: \(reason)" }

  func mark(_ certification: Certification) -> String {
    standing.dossier.currentCertification(on: standing.asOf)?.id == certification.id
      ? "yes: the current one" : Self.no("not the current one")
  }

  /// Rows that touch count as one.
  func mark(_ row: Appointment) -> String {
    guard row.registeredOn <= standing.asOf else { return Self.no("begins later") }
    let joined = standing.appointments.first {
      $0.personID == row.personID && $0.role == row.role && $0.registeredOn <= row.registeredOn
        && ($0.departedOn.map { row.registeredOn <= $0 } ?? true)
    }
    guard let joined, let departedOn = joined.departedOn, departedOn <= standing.asOf else { return "yes: in post" }
    let held = standing.departures.first {
      $0.appointment == joined && $0.holds(on: standing.asOf) && standing.engineersHeldByGrace.contains(row.personID)
    }
    guard let held, row.role == .engineer else { return Self.no("left on \(departedOn)") }
    return "yes: held by grace until \(held.deadline)"
  }

  func mark(_ certificate: Certificate) -> String {
    guard standing.route == .certificates else { return Self.no("the star rests on credits") }
    if let reason = certificateReasons[certificate.id] {
      return Self.no(reason.rawValue.replacing("-", with: " "))
    }
    return standing.countingEngineers.contains(certificate.personID)
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
      let wasHere = standing.appointments.contains { $0.personID == entry.personID }
      return Self.no(wasHere ? "its earner is in post here in no role" : "its earner never had an appointment here")
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
