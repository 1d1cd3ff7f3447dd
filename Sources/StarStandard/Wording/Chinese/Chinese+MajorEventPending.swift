extension Chinese: MajorEventPendingWording {
  package var majorEventWithoutARuling: String { "重大事件待裁定" }
  package var aMajorEventThatNobody: String {
    """
    尚未裁定的重大事件可能在以后的审核中导致降星。此处列出，以免遗漏。
    """
  }
  package var eventAwaitsRuling: String { "事件待裁定" }
  package func majorEventPendingHasNoRulingYet(_ event: String) -> String { "\(event)，尚未裁定。" }
  package var noMajorEventWaitsFor: String { "无待裁定的重大事件。" }
}
