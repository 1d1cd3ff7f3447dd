extension Spanish: DigestPlaceWording {
  package var wouldKeepTheirStarIf: String {
    "Conservarían su estrella si antes se aprobaran los créditos que esperan aprobación"
  }
  package var wouldLackNothingIfCredits: String {
    "No les faltaría nada si antes se aprobaran los créditos que esperan aprobación"
  }
  package var wouldKeepAHigherStarIf: String {
    "Conservarían más estrellas si antes se aprobaran los créditos que esperan aprobación"
  }
  package func vacanciesWhoseTimeEndsBefore(_ nextReview: CalendarDate) -> String {
    "Puestos vacantes cuyo plazo termina antes de la próxima revisión, del \(nextReview)"
  }
  package var onHoldMendTheseRecords: String {
    "En suspenso: corrija estos registros y decida después sobre estos canales"
  }
  package var onHoldUntilASupplementOf: String {
    "En suspenso hasta que decida un suplemento de la revisión de enero: star-audit review --supplement"
  }
  package var noticesWithoutAUsableAddress: String {
    "Notificaciones sin dirección utilizable: informe usted mismo a estos canales"
  }
  package var majorEventsThatWaitFor: String { "Eventos graves que esperan resolución" }
  package var majorEventsForWhichYou: String {
    "Eventos graves por los que puede aplazar o rechazar una renovación (G.5)"
  }
  package var majorEventsBesideRenewals: String { "Eventos graves que constan junto a estas renovaciones (G.5)" }
  package func waiversThatExpireBeforeThe(_ nextReview: CalendarDate) -> String {
    "Dispensas que vencen antes de la próxima revisión, del \(nextReview)"
  }
  package var decidedOtherwiseThanBeforeIn: String { "Decididos de otro modo que antes, a su favor" }
  package var keepTheirStarAtRisk: String { "Conservan su estrella en riesgo" }
  package var couldApplyForAHigher: String { "Podrían solicitar una estrella superior" }
  package var toBeWatchedThoughIt: String { "A tener en cuenta, aunque no impide ninguna renovación" }
  package var starsTaken: String { "Estrellas perdidas" }
  package var notReadyForTheRenewal: String { "No listos para la renovación" }
  package var notRenewedOrAtA: String { "No renovados, o con una estrella inferior" }
  package var toldWhatWillCostTheir: String {
    "Informados de lo que les costará la estrella o de que caducó su renovación"
  }
}
