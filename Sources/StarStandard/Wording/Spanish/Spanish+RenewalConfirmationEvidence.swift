extension Spanish: RenewalConfirmationEvidenceWording {
  package var renewalNotConfirmed: String { "Renovación sin confirmar" }
  package var eachCertificationEndsWithIts: String {
    "Cada certificación termina con su año. Su renovación se audita de enero a marzo, una vez que el canal la confirma; no se audita lo que nadie confirmó."
  }
  package var renewalLapsed: String { "Certificación caducada" }
  package func theCertificationOnAndIts(_ hasEnded: Bool, _ validUntil: CalendarDate, _ yearNumber: Int) -> String {
    "La certificación \(hasEnded ? "venció" : "vence") el \(validUntil) y su renovación para \(yearNumber) no se ha confirmado."
  }
  package func itCanBeConfirmedUntil(_ value: CalendarDate) -> String {
    "Puede confirmarse hasta el \(value), inclusive; sin confirmación para entonces, no se audita y no queda ninguna estrella."
  }
  package func theCertificationRanOutOn(_ validUntil: CalendarDate, _ lapsedOn: CalendarDate, _ yearNumber: Int)
    -> String
  {
    "La certificación venció el \(validUntil) y no se renovó para \(yearNumber): el último día de las auditorías fue el \(lapsedOn)."
  }
  package var itsRenewalWasNotConfirmed: String { "Su renovación no se confirmó y por eso no se auditó." }
  package func firstHaveOnRecordThenConfirm(_ star: String) -> String {
    "Registre primero lo que le falte a la renovación y confírmela después: una renovación de \(star) vale para todo el año."
  }
  package var confirmTheRenewalNowThe: String {
    "Confirme ahora la renovación: cuanto antes se confirme, antes se audita."
  }
  package var aStarCanBeApplied: String {
    "No hay espera (G.4): puede solicitarse una estrella en cuanto se cumpla lo que requiere."
  }
  package func itsRenewalWasConfirmedAfter(_ confirmedOn: CalendarDate) -> String {
    "Su renovación se confirmó el \(confirmedOn), después de la última auditoría, y por eso no se auditó."
  }
  package func itWasConfirmedAndNothingIsMissing(_ confirmedOn: CalendarDate, _ lapsedOn: CalendarDate) -> String {
    "Se confirmó el \(confirmedOn). Según los registros actuales, al \(lapsedOn) no faltaba nada: pregunte al departamento por qué no se renovó."
  }
  package func itWasConfirmedAndThisIsMissing(
    _ confirmedOn: CalendarDate, _ lapsedOn: CalendarDate, _ star: String
  ) -> String {
    "Se confirmó el \(confirmedOn), pero, según los registros actuales, al \(lapsedOn) faltaba lo siguiente para \(star):"
  }
  package func titledMessage(_ title: String, _ message: String) -> String { "\(title): \(message)" }
  package func confirmingItKeepsNoStar(_ review: CalendarDate) -> String {
    "Confirmarla no conserva ninguna estrella: después de la revisión del \(review) no queda ninguna."
  }
}
