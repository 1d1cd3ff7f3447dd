extension Spanish: AnswerWording {
  package func lostAStar(_ count: Int) -> String { count == 1 ? "pierde una estrella" : "pierden una estrella" }
  package var noneLostAStar: String { "ninguno pierde una estrella" }
  package func wasRevoked(_ count: Int) -> String { count == 1 ? "queda revocado" : "quedan revocados" }
  package var noneRevoked: String { "ninguno queda revocado" }
  package func keepItAtRisk(_ count: Int) -> String {
    count == 1 ? "la conserva en riesgo" : "la conservan en riesgo"
  }
  package var noneAtRisk: String { "ninguno está en riesgo" }
  package func wasNotReady(_ count: Int) -> String {
    count == 1 ? "no está listo para renovar" : "no están listos para renovar"
  }
  package var noneUnready: String { "ninguno figura como no listo para renovar" }
  package func wasReady(_ count: Int) -> String { count == 1 ? "está listo" : "están listos" }
  package var noneReady: String { "ninguno está listo" }
  package func notRenewedAtItsStar(_ count: Int) -> String {
    count == 1 ? "no se renueva con su estrella" : "no se renuevan con su estrella"
  }
  package var noneRefusedItsStar: String { "a ninguno se le niega la renovación con su estrella" }
  package var onlyOneLosesNoStar: String { "El único canal no pierde ninguna estrella" }
  package var onlyOneIsReady: String { "El único canal está listo para renovar" }
  package var onlyOneIsRenewed: String { "El único canal se renueva con su estrella" }
  package var onlyOneLapsed: String { "El único canal recibe aviso de que caducó su renovación" }
  package func listedBelow(_ listed: String) -> String {
    " (\(n(listed, "figura", "figuran")) abajo)"
  }
  package func renewedAtALowerOne(_ count: Int) -> String { "con una inferior" }
  package var noneAtALowerOne: String { "ninguno con una inferior" }
  package func wasRenewed(_ count: Int) -> String { count == 1 ? "se renueva" : "se renuevan" }
  package var noneRenewed: String { "ninguno se renueva" }
  package func wasReminded(_ count: Int) -> String {
    count == 1 ? "recibe aviso de lo que le costará la estrella" : "reciben aviso de lo que les costará la estrella"
  }
  package var noneReminded: String { "ninguno tiene nada que recordar" }
  package func hadLapsed(_ count: Int) -> String { count == 1 ? "renovación caducó" : "renovaciones caducaron" }
  package var noneLapsed: String { "ninguna renovación caducó" }
  package func wasHeld(_ count: Int) -> String { count == 1 ? "está en suspenso" : "están en suspenso" }
  package var noneHeld: String { "ninguno está en suspenso" }
  package func wouldKeepAHigherStar(_ count: String) -> String {
    "\(n(count, "canal conservaría", "canales conservarían")) más estrellas si antes se aprobaran los créditos que esperan aprobación"
  }
  package func wouldKeepTheirStar(_ count: String) -> String {
    "\(n(count, "canal conservaría su estrella", "canales conservarían su estrella")) si antes se aprobaran los créditos que esperan aprobación"
  }
  package func wouldLackNothing(_ count: String) -> String {
    "\(n(count, "canal cumpliría", "canales cumplirían")) todo si antes se aprobaran los créditos que esperan aprobación"
  }
  package func areOnHoldUntilMended(_ count: String) -> String {
    "\(n(count, "canal en suspenso hasta que se corrijan sus filas", "canales en suspenso hasta que se corrijan sus filas"))"
  }
  package func areOnHoldUntilASupplement(_ count: String) -> String {
    "\(n(count, "canal en suspenso", "canales en suspenso")) hasta que decida un suplemento de la revisión de enero"
  }
  package func cannotBeTold(_ count: String) -> String {
    "\(n(count, "canal del que", "canales de los que")) no puede saberse si está comprendido"
  }
  package func eventsAwaitARuling(_ count: String) -> String {
    "\(n(count, "evento grave espera", "eventos graves esperan")) resolución"
  }
  package func haveNoUsableAddress(_ count: String) -> String {
    "\(n(count, "canal", "canales")) sin dirección utilizable para su notificación"
  }
  package func rowsBelongToNoChannel(_ count: String) -> String {
    "\(n(count, "fila defectuosa", "filas defectuosas")) sin canal"
  }
  package func andOfThese(_ count: String, _ words: String) -> String { "\(count) de ellos \(words)" }
  package func andSoMany(_ count: String, _ words: String) -> String { "\(count) \(words)" }
  package var noChannelIsConcerned: String { "Ningún canal está comprendido" }
  package func noneOf(_ channels: String, _ noneValue: String) -> String { "De \(channels), \(noneValue)" }
  package func answerOf(_ channels: String, _ count: String, _ words: String) -> String {
    "\(count) de \(channels) \(words)"
  }
  package func changedBy(_ change: String) -> String { " (\(change))" }
  package var fullStop: String { "." }
}
