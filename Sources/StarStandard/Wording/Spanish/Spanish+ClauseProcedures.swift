extension Spanish: ClauseProceduresWording {
  package var applyingForAStar: String { "Solicitar una estrella" }
  package var aChannelAppliesOnThe: String {
    "El canal presenta la solicitud en el sitio del fabricante. La examinan la sede central y luego la oficina de representación, y la decide la sede central."
  }
  package var renewingACertification: String { "Renovar una certificación" }
  package var theChannelConfirmsThatIt: String {
    "El canal confirma que desea renovar; después se le audita tal como está y se renueva lo que cumple. No se audita lo que nadie confirmó. Quien aprueba recibe un certificado electrónico."
  }
  package var howLongACertificationIs: String { "Vigencia de una certificación" }
  package var aCertificationIsValidUntil: String {
    "Una certificación está vigente hasta el último día de su año. El 1 de diciembre se informa al canal de la renovación, que comienza el 1 de enero."
  }
  package var aHigherStar: String { "Una estrella superior" }
  package var aChannelThatMeetsA: String {
    "El canal que cumple los requisitos de una estrella superior puede solicitarla cualquier día mientras su certificación esté vigente."
  }
  package var trueInformation: String { "Información veraz" }
  package var aChannelVouchesForWhat: String {
    "El canal responde de lo que informa. Por información falsa, el fabricante puede dar por terminada una solicitud o retirar la estrella."
  }
  package var waitingAfterADowngrade: String { "Espera después de un descenso" }
  package func forAfterADowngradeThe(_ bar: Int) -> String {
    "Durante \(n(bar, "mes", "meses")) después de un descenso, incluido el último día, el canal no puede solicitar la estrella perdida ni una superior. Una inferior puede solicitarse de inmediato; la renovación no se ve impedida."
  }
  package var majorEventsBeforeAnApplication: String { "Eventos graves antes de una solicitud" }
  package func forAMajorEventIn(_ caution: Int) -> String {
    "Por un evento grave ocurrido en los \(n(caution, "mes", "meses")) anteriores a una solicitud, o en el año anterior a una renovación, el fabricante puede aplazarla o rechazarla."
  }
  package var whichEditionHolds: String { "Qué edición se aplica" }
  package var applicationsAndRenewalsGoBy: String {
    "Las solicitudes y las renovaciones se rigen por la edición de la norma vigente en su fecha; una certificación se revisa según la edición con la que se solicitó."
  }
}
