extension Certification {
  /// Whether it was ended early by the date.
  package func isEnded(by date: CalendarDate) -> Bool {
    guard let endedOn else { return false }
    return endedOn <= date
  }

  /// In force: issued by the date, valid on it, not ended early by it (STANDARD 4).
  package func isInForce(on date: CalendarDate) -> Bool {
    issuedOn <= date && date <= validUntil && !isEnded(by: date)
  }

  /// Whether this one, rather than the other, is current on a date by which both are issued: the later issued; else the
  /// one not ended early; else the higher id in byte order (STANDARD 4).
  func precedes(_ other: Certification, on date: CalendarDate) -> Bool {
    if issuedOn != other.issuedOn { return issuedOn > other.issuedOn }
    let (ended, otherEnded) = (isEnded(by: date), other.isEnded(by: date))
    if ended != otherEnded { return !ended }
    return other.id.utf8.lexicographicallyPrecedes(id.utf8)
  }
}

extension Dossier {
  /// The current certification on the date, in force or not (STANDARD 4).
  package func currentCertification(on date: CalendarDate) -> Certification? {
    var current: Int?
    for place in certifications.indices where certifications[place].issuedOn <= date {
      if let chosen = current, !certifications[place].precedes(certifications[chosen], on: date) { continue }
      current = place
    }
    return current.map { certifications[$0] }
  }

  /// The last days of the certifications that nothing ended before, where something was taken back of the channel; else nobody asks.
  var heldUntil: [CalendarDate] {
    reinstatements.isEmpty ? [] : certifications.filter { !$0.isEnded(by: $0.validUntil) }.map(\.validUntil)
  }

  /// The last day of the certification in force on the date; nil where none is.
  func certifiedUntil(on date: CalendarDate) -> CalendarDate? {
    currentCertification(on: date).flatMap { $0.isInForce(on: date) ? $0.validUntil : nil }
  }
}
