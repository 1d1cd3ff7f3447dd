extension Spanish: RegisteredEngineersWording {
  package var registeredEngineers: String { "Ingenieros registrados" }
  package var registeredEngineersEachStarAsksForA: String {
    "Cada estrella exige cierto número de ingenieros de posventa registrados en funciones. Cuenta también el ingeniero cuya salida declarada aún está en su período de gracia."
  }
  package var tooFewEngineers: String { "Faltan ingenieros" }
  package func moreEngineer(_ missing: Int) -> String { "\(n(missing, "ingeniero más", "ingenieros más"))" }
  package func heldByTheGracePeriod(_ heldByGrace: String) -> String {
    "; de ellos, en período de gracia: \(heldByGrace)"
  }
  package func asksForOnThere(
    _ star: String, _ required: Int, _ day: CalendarDate, _ isNow: Bool, _ counted: Int, _ grace: String
  ) -> String {
    "Para \(star) se requieren \(n(required, "ingeniero de posventa registrado", "ingenieros de posventa registrados")); el \(day) \(isNow ? "hay" : "habrá") \(counted)\(grace)."
  }
  package func register(_ deadline: String, _ missing: Int) -> String {
    "Registre\(deadline.isEmpty ? "" : ",\(deadline),") a \(n(missing, "ingeniero de posventa más", "ingenieros de posventa más"))."
  }
}
