import StarStandard

extension Procedure {
  /// What people call it.
  package var title: String {
    switch self {
    case .review: "Review"
    case .supplement: "Supplement to the review"
    case .renewalNotices: "Renewal notices"
    case .renewal: "Renewal audit"
    case .reminders: "Reminders"
    case .application: "Application check"
    }
  }
}
