extension Chinese: WaivedEvidenceWording {
  package var itIsWaivedForGood: String { "该项长期豁免。" }
  package var itIsWaivedForThisReview: String { "该项仅就本次审核豁免。" }
  package func nothingIsToBeDoneForTheStar(_ months: Int) -> String {
    "就星级而言无须处理：按现有登记，未来 \(months) 个月内的审核及续证均不会因此取消星级。"
  }
  package func onceTheWaiverHasEnded(_ date: CalendarDate) -> String {
    "豁免到期后，\(date) 的审核将因此取消该星级，现在采取措施已无法改变。"
  }
  package func theRenewalAuditAsksAllTheSame(_ date: CalendarDate, _ remedy: String) -> String {
    spaced("\(date) 的续证审核仍要求：\(remedy)")
  }
  package func theRenewalAuditAsksAgain(_ date: CalendarDate, _ remedy: String) -> String {
    spaced("\(date) 的续证审核将再次要求：\(remedy)")
  }
  package func theReviewAsksAgain(_ date: CalendarDate, _ remedy: String) -> String {
    spaced("\(date) 的审核将再次要求：\(remedy)")
  }
}
