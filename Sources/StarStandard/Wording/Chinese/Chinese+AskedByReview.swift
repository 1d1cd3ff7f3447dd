extension Chinese: AskedByReviewWording {
  package func byTheReviewIfNothingChanges(_ review: CalendarDate, _ message: String) -> String {
    "至 \(review) 审核时，如登记情况不变：\(message)"
  }
}
