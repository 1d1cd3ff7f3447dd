extension Chinese: BesideLostWording {
  package func forANewApplicationFor(_ star: String, _ remedy: String) -> String {
    spaced("用于重新申请\(star)：\(remedy)")
  }
  package func nothingMoreIsNeededForANewApplication(_ star: String) -> String {
    spaced("用于重新申请\(star)：按现有登记，此项无需再补。")
  }
}
