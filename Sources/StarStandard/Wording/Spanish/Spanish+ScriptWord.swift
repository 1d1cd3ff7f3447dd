extension Spanish: ScriptWordWording {
  package var scriptWordYes: String { "sí" }
  package var scriptWordNo: String { "no" }
  package var scriptWordTo: String { "a" }
  package var required: String { "Requerido" }
  package var counted: String { "Contado" }
  package var daysThatCount: String { "{0}: días que cuentan" }
  package var oneOfAnother: String { "{0} de {1}" }
  package var timeToFillThePlace: String { "{0}: plazo para cubrir el puesto" }
  package var fallsIfNothingChanges: String { "Se pierde si nada cambia" }
  package var mayApplyAgain: String { "Puede volver a solicitar" }
  package var theDatesThatDecidedIt: String { "Las fechas que lo decidieron" }
  package var scriptWordThisDay: String { "{0}, este día" }
  package var namedCertification: String { "Certificación {0}" }
  package var daysWhoseCreditsCount: String { "Días cuyos créditos cuentan" }
  package var pointsThatCountByQuarter: String { "Créditos que cuentan, por trimestre: {0}" }
  package var certificate0Counts: String { "Certificado {0}, cuenta" }
  package var certificate0DoesNotCount: String { "Certificado {0}, no cuenta" }
  package var daysWhoseParticipationsCount: String { "Días cuyas participaciones cuentan" }
  package var participation: String { "Participación" }
  package var timeToFillThePlaceOf: String { "Plazo para cubrir el puesto de {0}" }
  package var came: String { "Llegada de {0}" }
  package var leaves: String { "Salida de {0}" }
  package var namedMajorEvent: String { "Evento grave {0}" }
  package var rulingOnEvent: String { "Resolución sobre {0}" }
  package var aStarWasLost: String { "Se perdió una estrella" }
  package var scriptWordWaived: String { "Con dispensa" }
  package var waived0: String { "{0} (con dispensa)" }
  package var namedClauses: String { "Cláusulas {0}" }
  package var whatClauses0Ask: String { "Qué piden las cláusulas {0}" }
  package var namedClause: String { "Cláusula {0}" }
  package var whatItWouldNeed: String { "Qué necesitaría: " }
  package var whatToDo: String { "Qué hacer: " }
  package var scriptWordBy: String { " de " }
  package var from: String { ", desde el " }
  package var scriptWordUntil: String { " hasta el " }
  package var scriptWordForGood: String { " de forma definitiva" }
  package var evidence: String { "Fundamento" }
  package var whatClause0Asks: String { "Qué pide la cláusula {0}" }
  package var stillLoading: String { "Cargando." }
  package var scriptWordCredits: String { "Créditos" }
  package var creditsOfThoseAskedFor: String { "{0} de {1}" }
  package var of12AwaitApproval: String { "{0} de {1}; {2} por aprobar" }
  package var linkToThisChannel: String { "Enlace a este canal" }
  package var defectiveRows: String { "Filas defectuosas" }
  package var waitsForASupplement: String { "Espera un suplemento" }
  package var scriptWordAtRisk: String { "En riesgo" }
  package var scriptWordRenewalPending: String { "Renovación pendiente" }
  package var showMoreOfThoseLeft: String { "Mostrar {0} más de {1}" }
  package var listed: String { "{0} en la lista" }
  package var of1Shown: String { "{0} de {1} a la vista" }
  package var scriptWordChannel: String { "{0} canal" }
  package var scriptWordChannels: String { "{0} canales" }
  package var isNotAmongTheChannels: String {
    "{0} no está entre los canales de la lista: no se halló nada, o no es de este lote"
  }
  package var saved: String { "{0}: guardado" }
  package var copied: String { "{0}: copiado" }
  package var theBrowserRefusesToCopy: String { "El navegador no permite copiar; use guardar" }
  package var onlyTheFirstAreShown: String { "Los primeros 5,000 de {0} canales; todos están en decisions.csv." }
}
