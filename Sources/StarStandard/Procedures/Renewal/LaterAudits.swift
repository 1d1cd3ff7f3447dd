/// What an audit of renewals leaves to the later ones of its year, as somebody is told who can still act (F.2): whoever is not renewed is
/// audited again, and whoever is renewed lower is not.
struct LaterAudits: Sendable {
  /// The star that the audit would renew.
  private let star: Star
  /// The last audit of its year.
  private let last: CalendarDate

  /// - Parameters:
  ///   - day: the day of the audit.
  ///   - star: the star that it would renew.
  ///   - findings: what it would refuse the star sought for.
  ///   - isConfirmed: whether the renewal is confirmed: what is not waits for the channel.
  ///   - schedule: on which days renewals are audited; nil where that is not known.
  init?(
    after day: CalendarDate, renewing star: Star, for findings: [Finding], isConfirmed: Bool, _ schedule: Schedule?
  ) {
    guard let schedule, !findings.contains(where: { $0.evidence.isPastMending || $0.evidence.revokes }) else {
      return nil
    }
    last = schedule.lastRenewalDay(of: day)
    guard star == .none ? day < last : !isConfirmed else { return nil }
    self.star = star
  }

  /// The lower star that would be renewed for the whole year; nil where none would be renewed.
  var lowerStar: Star? { star == .none ? nil : star }

  /// Until when it may come late, or that it is to be there before the renewal is confirmed.
  func message(in language: Language) -> String {
    star == .none
      ? language.text(
        "What is there only later counts in the audits that follow; the last is on \(last)."
      ) { $0.whatIsThereLaterCounts(last) }
      : language.text(
        "Have it on record before you confirm: a renewal as \(language.star(star)) holds for the whole year."
      ) { $0.haveItOnRecordBeforeYouConfirm(language.star(star)) }
  }
}

/// What an audit asks for, and what it leaves to the later ones.
struct AuditedAgain: WrappingEvidence {
  let evidence: any Evidence
  let later: LaterAudits

  /// By another day, or by none, it is no matter of that audit.
  func due(by day: CalendarDate?) -> any Evidence { evidence.due(by: day) }

  func remedy(in language: Language) -> String {
    let remedy = evidence.remedy(in: language)
    return remedy.isEmpty ? "" : language.sentences([remedy, later.message(in: language)])
  }
}

/// What other languages than English say for `LaterAudits.swift`, each named by the English beside it.
package protocol LaterAuditsWording {
  func whatIsThereLaterCounts(_ last: CalendarDate) -> String
  func haveItOnRecordBeforeYouConfirm(_ star: String) -> String
}
