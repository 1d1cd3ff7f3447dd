/// A day that whoever gets a notice must not miss, as a calendar keeps it: a whole day, in no zone.
package struct DayToKeep: Sendable {
  /// What happens on it.
  package enum Kind: String, CaseIterable, Sendable {
    /// The last day to fill a place.
    case graceEnds = "grace-ends"
    /// The last day of a certificate on which the star rests.
    case certificateEnds = "certificate-ends"
    /// The first day on which the certificates do not meet the star.
    case starUnmet = "star-unmet"
    /// The last day of a waiver.
    case waiverEnds = "waiver-ends"
    /// The last day of a certification.
    case certificationEnds = "certification-ends"
    /// The first day on which a star may be applied for again.
    case application
    /// The day of a semi-annual review.
    case review
    /// The day on which the renewal is audited.
    case renewal
    /// The last day to confirm a renewal.
    case confirmation
  }

  package let kind: Kind
  /// Of what it is among days of its kind of one channel, whenever it is told and even where it moves: a departure, a
  /// certificate, a half-year, a year; empty where there is one at a time.
  package let subject: String
  package let date: CalendarDate
  /// What it is, in a few words.
  package let title: Localized
  /// What is to be done; in no language anything where nothing is.
  package let toDo: Localized

  init(_ kind: Kind, of subject: String, on date: CalendarDate, title: Localized, toDo: Localized) {
    self.kind = kind
    self.subject = subject
    self.date = date
    self.title = title
    self.toDo = toDo
  }

  /// The same of two that are of the same thing, though perhaps on another date.
  var identity: [String] { [kind.rawValue, subject] }

  /// Whether both are of the same thing, though perhaps on another date.
  func isSame(as other: DayToKeep) -> Bool { kind == other.kind && subject == other.subject }
}
