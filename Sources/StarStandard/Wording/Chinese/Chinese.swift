/// Chinese, simplified.
package struct Chinese: Wording {
  package let tag = "zh"
}

extension Language {
  package static let chinese = Language(Chinese())
}
