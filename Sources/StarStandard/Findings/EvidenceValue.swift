package enum EvidenceValue: Hashable, Sendable, ExpressibleByIntegerLiteral {
  case null
  case bool(Bool)
  case number(Int)
  /// An id or word.
  case text(String)
  /// `YYYY-MM-DD`, or null.
  case date(CalendarDate?)
  case list([EvidenceValue])
  case object([EvidenceField])

  package init(integerLiteral value: Int) { self = .number(value) }

  /// A window as its first and last day.
  package static func window(_ window: DateWindow) -> EvidenceValue {
    .list([.date(window.first), .date(window.last)])
  }
  package static func ids(_ ids: [String]) -> EvidenceValue { .list(ids.map { .text($0) }) }
  /// A tally (Decision.md, "A finding").
  package static func tally(_ tally: CertificateTally) -> EvidenceValue {
    .object([
      EvidenceField("senior", .number(tally.senior)), EvidenceField("technical", .number(tally.technical)),
      EvidenceField("project_management", .number(tally.projectManagement)),
    ])
  }
}
