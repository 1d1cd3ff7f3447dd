/// What other languages than English say for `DepartmentDigest+Note.swift`, each named by the English beside it.
package protocol DigestNoteWording {
  func until(_ rule: String, _ expiresOn: CalendarDate) -> String
}
