extension Spanish: ClauseDutiesWording {
  package var theSellerProvidesTheService: String { "Quien vende presta el servicio" }
  package var thePartnerThatPlacesThe: String {
    "El socio que coloca el pedido responde del servicio ante el cliente del proyecto."
  }
  package var serviceManager: String { "Gerente de servicio" }
  package var everyStarratedChannelHasA: String {
    "Todo canal con estrella tiene un gerente de servicio, responsable de todo el servicio de posventa."
  }
  package var tellingOfChangesInTime: String { "Aviso oportuno de los cambios" }
  package func theServiceManagerTellsThe(_ grace: Int, _ timelyDeclaration: Int) -> String {
    "El gerente de servicio avisa a tiempo al fabricante cuando un ingeniero registrado deja su puesto y procura que otra persona del mismo nivel lo ocupe en un plazo de \(n(grace, "mes", "meses")). Lo que se avisa más de \(n(timelyDeclaration, "mes", "meses")) después de la salida se considera avisado con retraso."
  }
  package var howManyRegisteredEngineers: String { "Cuántos ingenieros registrados" }
  package func registeredPostsalesEngineersNeeded(_ engineers: String) -> String {
    "Ingenieros de posventa registrados que se requieren: \(engineers)."
  }
  package var whoLeadsADelivery: String { "Quién dirige una entrega" }
  package var everyProjectDeliveryIsLed: String {
    "Toda entrega de proyecto la dirige un ingeniero de posventa registrado; nadie más la realiza por su cuenta."
  }
}
