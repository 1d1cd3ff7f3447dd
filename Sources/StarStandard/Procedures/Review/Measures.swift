/// What a review measured of a channel, whether or not it found something: how near the star is to its line.
package struct Measures: Sendable {
  /// The credits of the last four quarters; nil where the star does not rest on them.
  package let credits: Credits?
  /// The last days of the certificates that count and that run out within twelve months of the review, in order; none where
  /// the star does not rest on certificates.
  package let certificatesEnding: [CalendarDate]

  /// The days that decided it; none where nobody asked.
  package let spans: [DecidingSpan]

  /// Credits against the star's baseline (E.1.a).
  package struct Credits: Sendable {
    package let required: Int
    package let counted: Int
    /// The points that await approval.
    package let pending: Int
  }

  /// The months after a review that are looked at.
  package static let monthsAhead = 12

  /// - Parameter withSpans: whether the days that decided it are to be shown.
  init(_ standing: Standing, withSpans: Bool) {
    spans = withSpans ? DecidingSpan.all(of: standing) : []
    switch standing.route {
    case .credits:
      credits = Credits(
        required: standing.requirement.credits, counted: standing.credits.total, pending: standing.credits.pending)
      certificatesEnding = []
    case .certificates:
      credits = nil
      let horizon = standing.asOf.adding(months: Self.monthsAhead)
      certificatesEnding = standing.dossier.certificates.filter {
        $0.validUntil < horizon && standing.isCountingEngineer($0.personID)
          && standing.counting.reasonNotToCount($0) == nil
      }.map(\.validUntil).sorted()
    }
  }
}
