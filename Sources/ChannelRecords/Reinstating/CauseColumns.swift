import GRDB
import StarStandard

/// What took a star, as columns of the program's own tables.
enum CauseColumns {
  static let names = ["rule", "person_id", "role", "departed_on", "event_id"]

  /// The values of ``names``.
  static func values(of cause: Reinstatement.Cause) -> [(any DatabaseValueConvertible)?] {
    switch cause.subject {
    case nil: [cause.rule.text, nil, nil, nil, nil]
    case .departure(let personID, let role, let date):
      [cause.rule.text, personID, role.rawValue, date.description, nil]
    case .event(let id): [cause.rule.text, nil, nil, nil, id]
    }
  }

  /// The cause that a row says, of a statement that has the columns; nil for a row that is none of this program's.
  static func cause(in row: Row) -> Reinstatement.Cause? {
    func text(_ column: String) -> String? { String.fromDatabaseValue(row[column]) }
    guard let rule = text("rule") else { return nil }
    if let id = text("event_id") { return Reinstatement.Cause(rule: RuleID(rule), subject: .event(id: id)) }
    guard let personID = text("person_id"), let role = text("role").flatMap(Role.init(rawValue:)),
      let date = text("departed_on").flatMap({ CalendarDate($0) })
    else { return Reinstatement.Cause(rule: RuleID(rule), subject: nil) }
    return Reinstatement.Cause(rule: RuleID(rule), subject: .departure(personID: personID, role: role, on: date))
  }
}
