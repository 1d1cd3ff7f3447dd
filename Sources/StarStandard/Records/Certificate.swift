/// A technical certificate of a person (`certificates`).
package struct Certificate: Sendable {
  package var id: String
  package var personID: String
  /// `H3CNE-RS+` and so on: any text; an edition says which codes count for what.
  package var code: String
  /// Its first day.
  package var issuedOn: CalendarDate
  /// Its last day.
  package var validUntil: CalendarDate

  /// A certificate with all that its row says.
  package init(id: String, personID: String, code: String, issuedOn: CalendarDate, validUntil: CalendarDate) {
    self.id = id
    self.personID = personID
    self.code = code
    self.issuedOn = issuedOn
    self.validUntil = validUntil
  }

  /// Valid: `issued_on <= date <= valid_until` (STANDARD 2).
  package func isValid(on date: CalendarDate) -> Bool {
    issuedOn <= date && date <= validUntil
  }
}
