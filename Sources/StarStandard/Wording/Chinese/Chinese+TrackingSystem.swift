extension Chinese: TrackingSystemWording {
  package var issueTrackingSystem: String { "客户问题跟踪系统" }
  package var issueTrackingLacking: String { "问题跟踪不达标" }
  package var anIssueTrackingSystem: String { "客户问题跟踪系统" }
  package func introduceAnIssueTrackingSystem(_ kinds: String) -> String { spaced("请建立\(kinds)的客户问题跟踪系统。") }
}
