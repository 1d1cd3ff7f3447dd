extension Spanish: ClauseWording {
  package func forWord(_ star: String) -> String { "para \(star), " }
  package var semicolon: String { "; " }
}
