extension Spanish: BesideLostWording {
  package func forANewApplicationFor(_ star: String, _ remedy: String) -> String {
    "Para una nueva solicitud de \(star): \(remedy)"
  }
  package func nothingMoreIsNeededForANewApplication(_ star: String) -> String {
    "Para una nueva solicitud de \(star): según lo registrado, de esto no hace falta nada más."
  }
}
