extension Spanish: DepartureInGraceWording {
  package var departureInItsGracePeriod: String { "Salida en período de gracia" }
  package var whileTheThreeMonthsAfter: String {
    "Mientras corre el período de gracia posterior a una salida declarada, quien salió sigue contando y se informa al canal de cuántos días quedan para cubrir la vacante."
  }
  package var replacementStillDue: String { "Reemplazo pendiente" }
}
