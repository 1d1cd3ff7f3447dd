extension Spanish: DepartureUnreplenishedWording {
  package var departureNotReplenishedInTime: String { "Salida no cubierta a tiempo" }
  package var afterADeclaredDepartureThe: String {
    "Después de una salida declarada, el canal tiene tres meses para cubrir la vacante con alguien de la misma función y del mismo nivel o superior. Si se cubre después, la estrella se pierde igualmente: la cláusula cuenta los tres meses."
  }
  package var departureNotReplaced: String { "Salida sin reemplazo" }
}
