extension Spanish: ClauseWording {
  package func forWord(_ star: String) -> String { "para \(star), " }
  package var semicolon: String { "; " }
  package func month(_ number: Int) -> String { "\(n(number, "mes", "meses"))" }
}
