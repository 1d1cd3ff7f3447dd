extension Spanish: ReportAnswerWording {
  package var theAnswer: String { "La respuesta" }
  package var notComparedWithAnEarlier: String { "Sin comparación con un lote anterior." }
  package var change: String { "Cambio" }
  package var reportAnswerAtRisk: String { "En riesgo" }
  package var reportAnswerOnHold: String { "En suspenso" }
  package var theSame: String { "igual" }
  package var whatNeedsYouFirst: String { "Lo que requiere primero su atención:" }
  package var nothingWaits: String { "nada pendiente." }
  package var whySomeForSeveralReasons: String { "Por qué, algunos por varios motivos:" }
  package var why: String { "Por qué:" }
  package var whereWord: String { "Dónde:" }
  package var reportAnswerAndThose: String { " y " }
  package func reportAnswerMore(_ left: String) -> String { "\(left) más" }
  package func inBracketsAgainst(_ since: String) -> String { "Entre paréntesis: cuántos más o menos que en \(since)." }
  package var whoLosesAStarRevoked: String {
    "Quién pierde una estrella: primero los canales revocados, luego según cuánto descienden"
  }
  package var reportAnswerStar: String { "Estrella" }
  package var reportAnswerWhy: String { "Por qué" }
  package var whatItWouldNeedNow: String { "Qué necesitaría ahora" }
  package var aHigherStarNeedsAn: String { "Una estrella superior a la renovada requiere una solicitud." }
  package var whatWasNotRenewedNeedsA: String {
    "Esta fue la última auditoría del año: lo no renovado requiere una nueva solicitud; la fecha desde la que puede presentarse figura abajo, con cada canal."
  }
  package func whatWasNotRenewedIsAuditedAgain(_ next: CalendarDate) -> String {
    "Lo no renovado se audita de nuevo el \(next), sin solicitud, salvo que lo impida una resolución o la pérdida de la última estrella: entonces requiere una nueva solicitud, y la fecha desde la que puede presentarse figura abajo, con cada canal."
  }
  package var aStarLostNeedsA: String {
    "Una estrella perdida requiere una nueva solicitud; la fecha desde la que puede presentarse figura abajo, con cada canal."
  }
  package var reportAnswerAnd: String { "Y " }
  package func more(_ lossesCount: String) -> String { "\(lossesCount) más" }
  package var amongTheChannelsBelow: String { ", entre los canales de abajo." }
}
