/// Somebody who left, and the time to fill the place (E.3).
package struct GracePeriod: Sendable {
  package let personID: String
  package let personName: String?
  package let beginsOn: CalendarDate
  /// The last day to fill the place.
  package let deadline: CalendarDate
  /// The day on which it was filled; nil where it is open.
  package let filledOn: CalendarDate?
}

/// Credits that a star asks for (E.1.a).
package struct CreditsAsked: Sendable {
  package let required: Int
  package let counted: Int
  /// Those that await approval.
  package let pending: Int
  /// The highest lower star that these would do for, where they do not do without; nil where there is none.
  package let lower: LowerStar?

  /// A star and how many credits it asks for.
  package struct LowerStar: Sendable {
    package let star: Star
    package let required: Int
  }
}

/// Engineers with certificates that a star asks for (B.2).
package struct CertificatesAsked: Sendable {
  package let required: CertificateTally
  package let counted: CertificateTally
}
