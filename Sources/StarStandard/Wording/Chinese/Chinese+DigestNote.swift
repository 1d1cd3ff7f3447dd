extension Chinese: DigestNoteWording {
  package func until(_ rule: String, _ expiresOn: CalendarDate) -> String { "\(rule)，有效至 \(expiresOn)" }
}
