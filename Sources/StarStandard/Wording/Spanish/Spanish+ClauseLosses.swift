extension Spanish: ClauseLossesWording {
  package var semiannualReview: String { "Revisión semestral" }
  package var inJanuaryAndJulyEvery: String {
    "En enero y en julio se revisa a todo canal con estrella. Quien ya no cumple los requisitos de su estrella la pierde."
  }
  package var creditsInAReview: String { "Los créditos en una revisión" }
  package func aStarByCreditsNeeds(_ quarters: Int) -> String {
    "Una estrella por créditos exige que los créditos de los últimos \(n(quarters, "trimestre", "trimestres")) alcancen la base. Los trimestres son los del calendario; el que acaba de comenzar no cuenta."
  }
  package var certificatesInAReview: String { "Los certificados en una revisión" }
  package var aStarByCertificatesNeeds: String {
    "Una estrella por certificados exige que estos estén vigentes el día de la revisión."
  }
  package var certificatesThatRanOut: String { "Certificados vencidos" }
  package var whereACertificateRunsOut: String {
    "Si un certificado vence y nada lo sustituye, de modo que ya no se cumplen los requisitos de la estrella, esta se pierde. Para recuperarla, el canal presenta una nueva solicitud."
  }
  package var keyPersonnelWhoLeave: String { "Salida de personal clave" }
  package var serviceManagersAndRegisteredEngineers: String {
    "Los gerentes de servicio y los ingenieros registrados son el personal clave. Cuando uno de ellos deja un canal con estrella, el canal avisa al fabricante y cubre el puesto."
  }
  package var aDepartureThatIsDeclared: String { "Una salida declarada" }
  package func fromTheDepartureOnThe(_ grace: Int) -> String {
    "A partir de la salida, el canal dispone de \(n(grace, "mes", "meses")), incluido el último día, para cubrir el puesto con otra persona del mismo nivel o superior y con la misma función. Hasta entonces, quien salió sigue contando. Si nadie lo ocupa en ese plazo, se pierde la estrella."
  }
  package var aDepartureThatIsNot: String { "Una salida no declarada" }
  package var ifADepartureIsNot: String {
    "Si una salida no se declara, la estrella se pierde de inmediato, se haya cubierto el puesto o no."
  }
  package var applyingAfterADeparture: String { "Solicitar después de una salida" }
  package var onceThePlaceIsFilled: String {
    "Una vez cubierto el puesto, el canal puede volver a solicitar; mientras esté vacante, la solicitud se rechaza."
  }
  package var majorEvents: String { "Eventos graves" }
  package var aMajorEventSuchAs: String {
    "Un evento grave, como una queja grave, un fraude o la distribución no autorizada, conduce a un descenso o a la lista negra. El fabricante resuelve cada caso."
  }
}
