/// Credits earned for the channel (`credits`).
package struct CreditEntry: Sendable {
  package var id: String
  /// Who earned it.
  package var personID: String
  /// One of the edition's categories.
  package var category: String
  /// 0 to 1,000,000.
  package var points: Int
  package var earnedOn: CalendarDate
  /// Whether it was approved.
  package var status: CreditStatus

  /// An entry with all that its row says.
  package init(
    id: String, personID: String, category: String, points: Int, earnedOn: CalendarDate,
    status: CreditStatus = .approved
  ) {
    self.id = id
    self.personID = personID
    self.category = category
    self.points = points
    self.earnedOn = earnedOn
    self.status = status
  }
}
