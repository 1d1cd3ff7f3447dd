extension Chinese: ClauseWording {
  package func forWord(_ star: String) -> String { "\(star)" }
  package var semicolon: String { "；" }
}
