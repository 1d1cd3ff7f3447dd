import StarStandard
import Testing

/// A test reviews a channel that is not under review: its story is wrong, or coverage is.
struct NotReviewed: Error, CustomStringConvertible {
  let date: CalendarDate
  let coverage: Coverage<ReviewSubject>

  var description: String { "THE CHANNEL IS NOT UNDER REVIEW as of \(date): \(coverage)" }
}

func reviewer(asOf date: CalendarDate, _ editions: Edition...) throws -> ReviewAuditor {
  ReviewAuditor(asOf: date, editions: try #require(Editions(editions)))
}

func subject(
  of dossier: Dossier, asOf date: CalendarDate, edition: Edition = Edition2025.standard
) throws -> ReviewSubject {
  let coverage = try reviewer(asOf: date, edition).coverage(of: dossier)
  guard case .concerned(let subject) = coverage else { throw NotReviewed(date: date, coverage: coverage) }
  return subject
}

func standing(
  of dossier: Dossier, asOf date: CalendarDate, edition: Edition = Edition2025.standard
) throws -> Standing {
  try #require(Standing(of: dossier, as: subject(of: dossier, asOf: date, edition: edition), asOf: date))
}

func standing(
  of dossier: Dossier, asOf date: String = "2026-07-01", edition: Edition = Edition2025.standard
) throws -> Standing {
  try standing(of: dossier, asOf: on(date), edition: edition)
}

func decide(
  _ dossier: Dossier, asOf date: String = "2026-07-01", edition: Edition = Edition2025.standard
) throws -> Decision {
  let subject = try subject(of: dossier, asOf: on(date), edition: edition)
  return try reviewer(asOf: on(date), edition).decide(dossier, subject)
}

/// The findings of one rule, whatever its severity.
func found(
  _ rule: RuleID, in dossier: Dossier, asOf date: String = "2026-07-01", edition: Edition = Edition2025.standard
) throws -> [any Evidence] {
  let rule = try #require(Rule.named(rule))
  return try rule.examine(standing(of: dossier, asOf: date, edition: edition)).findings
}

extension Verdict {
  /// What was found.
  var findings: [any Evidence] {
    if case .found(let found) = self { found } else { [] }
  }
}

extension Decision {
  /// The rules that found something, in the order of the findings.
  var rules: [String] { findings.map(\.rule.text) }

  func findings(of rule: RuleID) -> [Finding] { findings.filter { $0.rule == rule } }
}

extension Evidence {
  /// A value by its name, as text; nil where there is none.
  func value(_ name: String) -> String? {
    fields.first { $0.name == name }?.value.plain
  }
}

extension EvidenceValue {
  /// The value as a test writes it: `[a, b]`, `{name: 1}`.
  var plain: String {
    switch self {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number): String(number)
    case .text(let text): text
    case .date(let date): date?.description ?? "null"
    case .list(let list): "[" + list.map(\.plain).joined(separator: ", ") + "]"
    case .object(let fields): "{" + fields.map { "\($0.name): \($0.value.plain)" }.joined(separator: ", ") + "}"
    }
  }
}
