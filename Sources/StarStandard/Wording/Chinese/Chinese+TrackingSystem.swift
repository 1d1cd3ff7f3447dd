extension Chinese: TrackingSystemWording {
  package var issueTrackingSystem: String { "客户问题跟踪系统" }
  package var issueTrackingLacking: String { "问题跟踪不达标" }
  package var anIssueTrackingSystem: String { "客户问题跟踪系统" }
  package var trackCustomersIssuesInThe: String { "请按要求的方式跟踪客户问题并登记。" }
}
