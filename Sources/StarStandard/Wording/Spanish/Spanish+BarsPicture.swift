extension Spanish: BarsPictureWording {
  package func isWhatMostAreReminded(_ short: String, _ mostAll: String) -> String {
    "“\(short)” es lo que más se recuerda: \(n(mostAll, "hallazgo", "hallazgos"))"
  }
  package func finding(_ short: String, _ isReview: Bool, _ taking: String) -> String {
    "“\(short)” \(isReview ? "es lo que más estrellas cuesta" : "es el impedimento más frecuente"): \(n(taking, "hallazgo", "hallazgos"))"
  }
  package func noFindingCostsAStar(_ short: String) -> String {
    "Ningún hallazgo cuesta una estrella; “\(short)” es la advertencia más frecuente"
  }
  package var nothingFoundCostsAnything: String { "Nada de lo hallado cuesta una estrella" }
  package var findingsByRuleAChannel: String { "Hallazgos por regla; un canal puede tener varios." }
  package var rule: String { "Regla" }
  package var forInformationCostsNothing: String { "Informativo, no cuesta nada" }
  package var findings: String { "Hallazgos" }
  package var barsPictureNone: String { "Ninguno" }
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
