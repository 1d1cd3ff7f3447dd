extension Chinese: RenewalAsksFirstWording {
  package func theRenewalAsksFirst(_ day: CalendarDate) -> String { "续证要求在先：\(day) 的续证审核即须满足该项要求。" }
  package func theRenewalAsksFirstOnceConfirmed(_ day: CalendarDate) -> String {
    "续证要求在先：确认续证后，最早于 \(day) 的续证审核即须满足该项要求。"
  }
  package func forTheRenewal(_ remedy: String) -> String { "就续证而言：\(remedy)" }
  package func forTheRenewalAndForTheReviews(_ remedy: String) -> String { "就续证及审核而言：\(remedy)" }
  package func forTheReviews(_ remedy: String) -> String { "就审核而言：\(remedy)" }
  package func notCountedForTheRenewal(_ certificates: String) -> String { "续证不计入：\(certificates)。" }
}
