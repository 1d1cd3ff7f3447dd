extension Spanish: PlatformEvidenceWording {
  package func doesNotAskFor(_ star: String, _ item: String, _ counted: String) -> String {
    "Para \(star) no se requiere \(item); registrado: \(counted)."
  }
  package func asksForOnRecord(_ star: String, _ item: String, _ required: String, _ counted: String) -> String {
    "Para \(star) se requiere \(item): \(required); registrado: \(counted)."
  }
  package var haveItRecorded: String { "Haga que se registre." }
  package var eachStarAsksForA: String {
    "Cada estrella exige una plataforma de soporte de servicio. Lo que no la alcanza es una advertencia, porque puede corregirse de inmediato."
  }
}
