extension Spanish: DayToKeepStandardWording {
  package var firstDayToApplyFor: String { "Primer día para volver a solicitar la estrella" }
  package var theBarAfterTheDowngrade: String { "Ha terminado la espera posterior al descenso (G.4)." }
  package var semiannualReviewOfStars: String { "Revisión semestral de estrellas" }
  package var whatIsOnRecordBy: String { "Cuenta lo que esté registrado hasta ese día (E.1)." }
  package func renewalAuditFor(_ dateYear: Int) -> String { "Auditoría de renovación para \(dateYear)" }
  package var whatIsMetAndOn: String {
    "Lo que para entonces se cumpla, esté registrado y confirmado se renueva (F.2)."
  }
  package func lastDayToConfirmThe(_ dateYear: Int) -> String {
    "Último día para confirmar la renovación para \(dateYear)"
  }
  package var withoutAConfirmationTheRenewal: String {
    "Sin confirmación, la renovación no se audita y no queda ninguna estrella (F.2)."
  }
  package var lastDayOfTheCertification: String { "Último día de la certificación" }
  package var itCanBeRenewedFromJanuary: String {
    "Puede renovarse de enero a marzo del año siguiente, si se confirma la renovación (F.2, G.1)."
  }
}
