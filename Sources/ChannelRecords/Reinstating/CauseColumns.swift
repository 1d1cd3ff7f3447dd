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

  /// The cause that the columns of a row say, which begin at an index; nil for a row that is none of this program's.
  static func cause(in row: Row, from first: Int) -> Reinstatement.Cause? {
    func text(_ index: Int) -> String? { String.fromDatabaseValue(row[first + index]) }
    guard let rule = text(0) else { return nil }
    if let id = text(4) { return Reinstatement.Cause(rule: RuleID(rule), subject: .event(id: id)) }
    guard let personID = text(1), let role = text(2).flatMap(Role.init(rawValue:)),
      let date = text(3).flatMap({ CalendarDate($0) })
    else { return Reinstatement.Cause(rule: RuleID(rule), subject: nil) }
    return Reinstatement.Cause(rule: RuleID(rule), subject: .departure(personID: personID, role: role, on: date))
  }
}
