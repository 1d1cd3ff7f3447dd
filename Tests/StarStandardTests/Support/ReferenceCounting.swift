import StarStandard

/// STANDARD 3: which certificates and which credits count.
extension Reference {
  func counting(of engineers: Set<String>, _ review: Review) -> [Certificate] {
    let applied = review.certification.appliedOn ?? day
    let marginOfApplication = applied.adding(months: 3)
    let marginOfDay = day.adding(months: 3)
    return dossier.certificates.filter {
      guard engineers.contains($0.personID), $0.issuedOn <= day, day <= $0.validUntil else { return false }
      if $0.issuedOn <= applied, !($0.validUntil > marginOfApplication) { return false }
      return edition.options.margin == .application || $0.validUntil > marginOfDay
    }
  }

  /// By quarters counted in one row; `here` is everybody whose credits count even where those of the departed do not.
  func credits(of here: Set<String>) -> [CreditEntry] {
    func quarter(_ date: CalendarDate) -> Int { date.year * 4 + (date.month - 1) / 3 }
    return dossier.credits.filter {
      $0.status == .approved && (1...4).contains(quarter(day) - quarter($0.earnedOn))
        && (edition.options.departedEngineersCredits == .count || here.contains($0.personID))
    }
  }
}
