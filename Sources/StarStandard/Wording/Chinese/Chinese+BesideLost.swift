extension Chinese: BesideLostWording {
  package func forANewApplicationFor(_ star: String, _ remedy: String) -> String {
    spaced("用于重新申请\(star)：\(remedy)")
  }
}
