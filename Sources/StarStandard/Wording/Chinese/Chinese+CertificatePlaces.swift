extension Chinese: CertificatePlacesWording {
  package var seniorgrade: String { "高级" }
  package var juniorgrade: String { "初级" }
  package var projectmanagement: String { "项目管理" }
  package var noneWord: String { "无" }
  package func placesOfGrade(_ grade: String, _ places: Int) -> String { "\(grade) \(places) 名" }
  package func openPlacesOfGrade(_ grade: String, _ open: Int) -> String { "\(grade) \(open) 名" }
  package var certificatePlacesHeldByTheGracePeriod: String { "宽限期内" }
  package func open(_ open: Int) -> String { "缺 \(open) 名" }
  package func whoFills(_ grade: String, _ parts: [String]) -> String { "\(grade)：\(parts.joined(separator: "，"))" }
}
