extension Spanish: StrangerCreditsWording {
  package var creditsOfStrangers: String { "Créditos de personas ajenas" }
  package var channelCreditsAreThoseOf: String {
    "Los créditos del canal son los de sus ingenieros. Si alguien obtuvo créditos para un canal en el que nunca estuvo registrado, o los créditos o el registro son erróneos: se cuentan, y conviene preguntar."
  }
  package var allCreditsThatCountWere: String {
    "Todos los créditos que cuentan los obtuvieron personas del canal."
  }
  package func ofTheThatEarnedBy(_ counted: Int, _ points: Int, _ persons: String, isOne: Bool) -> String {
    let who =
      isOne
      ? "lo obtuvo quien nunca estuvo registrado" : "los obtuvieron personas que nunca estuvieron registradas"
    let earned = isOne && points != 1 ? "los obtuvo quien nunca estuvo registrado" : who
    return
      "De los \(n(counted, "crédito que cuenta", "créditos que cuentan")), \(points) \(earned) en el canal: \(persons)."
  }
  package func strangerCreditsClarifyWithTheDepartmentFor(_ persons: String) -> String {
    "Aclare con el departamento para quién se trabajaba en esos días (\(persons)) y haga que se corrijan el registro o los créditos."
  }
}
