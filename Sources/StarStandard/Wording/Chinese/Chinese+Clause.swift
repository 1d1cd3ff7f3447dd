extension Chinese: ClauseWording {
  package func forWord(_ star: String) -> String { "\(star)" }
  package var semicolon: String { "；" }
  package func month(_ number: Int) -> String { "\(number) 个月" }
}
