extension Spanish: BesideLostWording {
  package func forANewApplicationFor(_ star: String, _ remedy: String) -> String {
    "Para una nueva solicitud de \(star): \(remedy)"
  }
}
