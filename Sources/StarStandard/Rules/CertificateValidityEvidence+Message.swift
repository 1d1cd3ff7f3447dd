/// What is told of certificates.
extension CertificateValidityEvidence {
  func message(in language: Language) -> String {
    let asks = language.text(
      "\(language.star(star)) asks for engineers with valid certificates: \(language.table(places.rows))\(rule(in: .english)). "
        + "On \(day): \(language.filled(places.rows, names, held: heldByGrace))."
    ) {
      $0.asksForEngineersWithValid(
        language.star(star), language.table(places.rows), rule(in: $0.language), day,
        language.filled(places.rows, names, held: heldByGrace))
    }
    let lost = told(notCounting, in: language)
    guard !lost.isEmpty else { return asks }
    return language.sentences([
      asks, language.text("Not counted: \(language.series(lost)).") { $0.notCounted(language.series(lost)) },
    ])
  }

  /// What has not long enough to run, and why; empty where all that counts does.
  func runningOutTooSoon(in language: Language) -> String {
    language.series(
      told(notCounting.filter { $0.reason == .marginAtApplication || $0.reason == .marginAtReview }, in: language))
  }

  private func told(_ lost: [CertificateCount.NotCounting], in language: Language) -> [String] {
    lost.filter { $0.reason != .unlistedCode && matters($0) }.map {
      $0.text(in: language, names, appliedOn: appliedOn, day: day, toldOn: toldOn, months: months, isRenewal: isRenewal)
    }
  }

  /// Whether a place is open that it would fill: who fills a technical one fills no other.
  private func matters(_ certificate: CertificateCount.NotCounting) -> Bool {
    // Where nothing is open, all that does not count is told.
    guard places.rows.contains(where: { $0.open > 0 }) else { return true }
    let person = certificate.certificate.personID
    let isPlaced = places.rows.contains { $0.grade != .projectManagement && $0.filledBy.contains(person) }
    func isOf(_ grade: CertificateGrade) -> Bool { codes[grade]?.contains(certificate.certificate.code) ?? false }
    if isOf(.projectManagement) { return places.open(.projectManagement) > 0 }
    let isOpenToJuniors = places.open(.junior) > 0 && !isPlaced
    return isOf(.senior) ? places.open(.senior) > 0 || isOpenToJuniors : isOf(.junior) && isOpenToJuniors
  }

  /// How the places are filled, where that is not plain.
  private func rule(in language: Language) -> String {
    let hasTwo = places.rows.contains { $0.grade == .projectManagement }
    return language.text(
      hasTwo
        ? "; a person fills one technical place, and may fill that of project management besides"
        : "; a person fills one place"
    ) { $0.aPersonFillsOneTechnical(hasTwo) }
  }
}

/// What other languages than English say for `CertificateValidityEvidence+Message.swift`, each named by the English beside it.
package protocol CertificateValidityMessageWording {
  func asksForEngineersWithValid(_ star: String, _ rows: String, _ rule: String, _ day: CalendarDate, _ rows2: String)
    -> String
  func notCounted(_ lost: String) -> String
  func aPersonFillsOneTechnical(_ hasTwo: Bool) -> String
}
