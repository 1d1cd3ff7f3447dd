extension Spanish: DigestNoteWording {
  package func until(_ rule: String, _ expiresOn: CalendarDate) -> String { "\(rule), hasta el \(expiresOn)" }
}
