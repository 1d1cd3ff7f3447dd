extension Spanish: BatchChangesWording {
  package var changeFallen: String { "En descenso: pierden una estrella o quedan por debajo de antes" }
  package var changeRisen: String { "En ascenso: por encima de antes" }
  package var changeCured: String {
    "Resueltos: conservan la estrella, o la inferior que les quedó entonces, y ya no están en riesgo"
  }
  package var changeNewlyAtRisk: String { "Nuevos en riesgo" }
  package var changeHeld: String { "Nuevos en suspenso" }
  package var changeReleased: String { "Ya no están en suspenso" }
  package var changeJoined: String { "Nuevos en la revisión" }
  package var changeGone: String { "Ya no están en la revisión" }
  package func nowThen(_ isNow: Bool) -> String { isNow ? "ahora " : "antes " }
  package var notUnderReview: String { "fuera de la revisión" }
  package var losesAStarLostA: String { "pérdida de una estrella" }
  package var excluded: String { "exclusión" }
  package var onHold: String { "en suspenso" }
  package var keptAtRisk: String { "estrella conservada en riesgo" }
  package var keptWithoutAWarning: String { "estrella conservada sin advertencias" }
  package func stateThen(_ when: String, _ words: String) -> String { "\(when)\(words)" }
}
