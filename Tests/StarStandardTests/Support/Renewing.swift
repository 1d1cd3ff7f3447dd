import StarStandard
import Testing

/// A test wants a decision about a channel that the procedure does not decide.
struct NotDecided: Error, CustomStringConvertible {
  let treatment: Treatment

  var description: String { "THE CHANNEL IS NOT DECIDED: \(treatment.word)" }
}

extension Treatment {
  /// What became of the channel, as a test writes it.
  var word: String {
    switch self {
    case .decided(let decision): decision.outcome.rawValue
    case .worse(let decision): "worse: \(decision.outcome.rawValue)"
    case .notConcerned: "not-concerned"
    case .outOfScope: "out-of-scope"
    case .undetermined: "undetermined"
    }
  }

  func decision() throws -> Decision {
    guard case .decided(let decision) = self else { throw NotDecided(treatment: self) }
    return decision
  }
}

extension Decision {
  /// The rules that refuse, in the order of the findings.
  var refusals: [String] { findings.filter { $0.severity == .blocking }.map(\.rule.text) }

  /// The rules of the cautions, in the order of the findings.
  var cautions: [String] { findings.filter { $0.severity == .caution }.map(\.rule.text) }
}

/// The application check, of a channel for three stars by certificates unless a test says otherwise.
func assess(
  _ dossier: Dossier, for star: Star = .three, by route: Route = .certificates, on date: String = "2026-07-01",
  edition: Edition = Edition2025.standard
) throws -> Decision {
  let editions = try #require(Editions([edition]))
  return ApplicationAuditor(star: star, route: route, on: on(date), editions: editions).decide(dossier)
}

/// What the renewal audit of a day makes of a channel.
func audit(
  _ dossier: Dossier, asOf date: String = "2027-01-15", applied: AppliedBatches = .none, _ editions: Edition...
) throws -> Treatment {
  let all = try #require(Editions(editions.isEmpty ? [Edition2025.standard] : editions))
  return RenewalAuditor(asOf: on(date), editions: all, applied: applied).treat(dossier)
}

/// The renewal audit's decision about a channel that it must decide.
func renew(
  _ dossier: Dossier, asOf date: String = "2027-01-15", edition: Edition = Edition2025.standard
) throws -> Decision {
  try audit(dossier, asOf: date, edition).decision()
}

/// What the renewal notices of 2026-12-01 make of a channel.
func notify(_ dossier: Dossier, _ editions: Edition...) throws -> Treatment {
  let all = try #require(Editions(editions.isEmpty ? [Edition2025.standard] : editions))
  return RenewalNoticesAuditor(year: CalendarYear(2026), editions: all).treat(dossier)
}

extension Dossier {
  /// A channel that meets the star exactly, took part in the events that it asks for, and has confirmed its renewal for 2027.
  static func confirmed(_ star: Star = .three, by route: Route = .certificates) -> Dossier {
    meeting(star, by: route).with {
      $0.certifications[0].renewalConfirmedOn = on("2026-12-15")
      $0.attend("2026-03-03", "2026-03-10", "2026-03-17")
    }
  }

  /// An engineer too many, without certificates, who leaves: the departure is all that changes.
  mutating func spare(
    _ person: String = "X", as role: Role = .engineer, left date: String, declared: String? = nil,
    replacedBy: String? = nil
  ) {
    hire(person, as: role)
    leave(person, as: role, on: date, declared: declared, replacedBy: replacedBy)
  }
}

/// A defect, of which a test does not care what it is.
let someDefect = Defect(table: "people", row: "E1", column: "name", reason: "empty")
