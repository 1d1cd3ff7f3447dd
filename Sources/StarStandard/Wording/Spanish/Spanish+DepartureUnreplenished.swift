extension Spanish: DepartureUnreplenishedWording {
  package var departureNotReplenishedInTime: String { "Salida no cubierta a tiempo" }
  package var afterADeclaredDepartureThe: String {
    "Después de una salida declarada, el canal tiene un período de gracia para cubrir la vacante con alguien de la misma función y del mismo nivel o superior. Si se cubre después, la estrella se pierde igualmente: la cláusula cuenta ese período."
  }
  package var departureNotReplaced: String { "Salida sin reemplazo" }
}
