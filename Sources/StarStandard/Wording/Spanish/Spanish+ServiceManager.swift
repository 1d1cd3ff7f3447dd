extension Spanish: ServiceManagerWording {
  package var everyStarAsksForA: String {
    "Toda estrella exige un gerente de servicio, la persona responsable del servicio. Si uno acaba de salir y una regla de salidas ya lo informa, esta regla no informa otra vez la misma vacante."
  }
  package var noServiceManager: String { "Sin gerente de servicio" }
  package func aServiceManagerIsRequired(_ asOf: CalendarDate, _ isNow: Bool) -> String {
    "Se requiere un gerente de servicio; el \(asOf) no \(isNow ? "hay" : "habrá") ninguno en funciones."
  }
  package func aServiceManagerIsRequiredIn(_ noneOfHeldByGrace: Bool, _ counted: String) -> String {
    "Se requiere un gerente de servicio; en funciones\(noneOfHeldByGrace ? "" : " o en período de gracia"): \(counted)."
  }
  package func registerAServiceManager(_ deadline: String) -> String {
    "Registre a un gerente de servicio\(deadline)."
  }
}
