extension Chinese: PlatformEvidenceWording {
  package func doesNotAskFor(_ star: String, _ item: String, _ counted: String) -> String {
    spaced("\(star)不要求\(item)；登记为：\(counted)。")
  }
  package func asksForOnRecord(_ star: String, _ item: String, _ required: String, _ counted: String) -> String {
    spaced("\(star)要求\(item)：\(required)；登记为：\(counted)。")
  }
  package var haveItRecorded: String { "请予登记。" }
  package var eachStarAsksForA: String { "各星级均要求具备服务支持平台。不足之处可随时整改，仅作警告。" }
}
