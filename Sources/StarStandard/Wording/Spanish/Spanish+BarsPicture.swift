extension Spanish: BarsPictureWording {
  package func quoted(_ short: String) -> String { "“\(short)”" }
  private func found(_ count: String, _ isOne: Bool) -> String {
    n(count, "hallazgo", "hallazgos") + (isOne ? "" : " cada uno")
  }
  package func isWhatMostAreReminded(_ names: String, _ isOne: Bool, _ count: String) -> String {
    "\(names) \(isOne ? "es" : "son") lo que más se recuerda: \(found(count, isOne))"
  }
  package func finding(_ names: String, _ isOne: Bool, _ isReview: Bool, _ count: String) -> String {
    let what =
      isReview
      ? isOne ? "es lo que más estrellas cuesta" : "son lo que más estrellas cuesta"
      : isOne ? "es el impedimento más frecuente" : "son los impedimentos más frecuentes"
    return "\(names) \(what): \(found(count, isOne))"
  }
  package func noFindingCostsAStar(_ names: String, _ isOne: Bool) -> String {
    "Ningún hallazgo cuesta una estrella; \(names) \(isOne ? "es la advertencia más frecuente" : "son las advertencias más frecuentes")"
  }
  package func mostOfEach(_ names: String, _ isForeseen: Bool, _ lost: String) -> String {
    "\(names): el mayor número de \(isForeseen ? "no listos" : "pérdidas"), \(n(lost, "canal", "canales")) cada uno"
  }
  package var nothingFoundCostsAnything: String { "Nada de lo hallado cuesta una estrella" }
  package var findingsByRuleAChannel: String { "Hallazgos por regla; un canal puede tener varios." }
  package var rule: String { "Regla" }
  package var forInformationCostsNothing: String { "Informativo, no cuesta nada" }
  package var findings: String { "Hallazgos" }
  package var barsPictureNone: String { "Ninguna" }
  package var barsPictureOnHold: String { "En suspenso" }
  package func andSoManyLost(_ isForeseen: Bool, _ lost: String) -> String {
    ", \(lost) \(isForeseen ? lost == "1" ? "no listo" : "no listos" : "con pérdida")"
  }
  package var allOthers: String { "Todos los demás" }
  package func ofIts(_ word: String, _ isForeseen: Bool, _ placeAll: String, _ lost: String) -> String {
    "\(word): \(isForeseen ? "el mayor número de no listos" : "el mayor número de pérdidas"), \(lost) de \(n(placeAll, "canal", "canales"))"
  }
  package func barsPictureNo(_ isCountry: Bool, _ isForeseen: Bool) -> String {
    "\(isCountry ? "Ningún país" : "Ningún tipo") tiene \(isForeseen ? "canales no listos" : "pérdidas de estrella")"
  }
  package func starsBy(_ isForeseen: Bool, _ isCountry: Bool) -> String {
    "Estrellas \(isForeseen ? "previstas" : "después de la decisión"), por \(isCountry ? "país" : "tipo de socio")."
  }
  package var channels: String { "Canales" }
}
