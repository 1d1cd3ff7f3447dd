extension Spanish: ThreatWording {
  package var renewalNotConfirmed: String { "Renovación sin confirmar" }
  package var eachCertificationEndsWithIts: String {
    "Cada certificación termina con su año. Su renovación se audita de enero a marzo, una vez que el canal la confirma; no se audita lo que nadie confirmó."
  }
  package func notMetFrom(_ date: CalendarDate, _ daysLeft: Int) -> String {
    "Deja de cumplirse a partir del \(date) (\(daysLeft == 1 ? "queda 1 día" : "quedan \(daysLeft) días")). "
  }
  package func threatBy(_ date: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String {
    "Fecha decisiva: \(date), inclusive (\(isToday ? "hoy" : daysLeft == 1 ? "queda 1 día" : "quedan \(daysLeft) días")). "
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
  package var lastDayOfAWaiver: String { "Último día de una dispensa que mantiene la estrella" }
  package func aWaiverThatKeepsThe(_ expiresOn: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String {
    "Una dispensa mantiene la estrella hasta el \(expiresOn), inclusive (\(isToday ? "hoy" : daysLeft == 1 ? "queda 1 día" : "quedan \(daysLeft) días"))."
  }
  package func itsRenewalWasConfirmedAfter(_ confirmedOn: CalendarDate) -> String {
    "Su renovación se confirmó el \(confirmedOn), después de la última auditoría, y por eso no se auditó."
  }
  package func itWasAuditedAndNothingIsMissing(_ lapsedOn: CalendarDate) -> String {
    "Se confirmó y se auditó. Según los registros actuales, al \(lapsedOn) no faltaba nada: pregunte al departamento por qué no se renovó."
  }
  package func itWasAuditedAndThisIsMissing(_ lapsedOn: CalendarDate, _ star: String) -> String {
    "Se confirmó y se auditó, pero, según los registros actuales, al \(lapsedOn) faltaba lo siguiente para \(star):"
  }
  package func titledMessage(_ title: String, _ message: String) -> String { "\(title): \(message)" }
  package func theReviewThenTakes(_ date: CalendarDate) -> String {
    "Después, en la revisión del \(date) se pierde la estrella."
  }
  package func theRenewalAuditThenDoesNot(_ date: CalendarDate) -> String {
    "Después, la auditoría de renovación del \(date) no renueva la estrella tal como está."
  }
  package func noReviewOrRenewalTakesItForThis(_ months: Int) -> String {
    "Con los registros actuales, en los próximos \(months) meses no se pierde la estrella por ello en ninguna revisión ni renovación."
  }
  package func confirmingItKeepsNoStar(_ review: CalendarDate) -> String {
    "Confirmarla no conserva ninguna estrella: después de la revisión del \(review) no queda ninguna."
  }
  package func theReviewTakesForThis(_ date: CalendarDate) -> String {
    "Por este punto se pierde la estrella en la revisión del \(date)."
  }
}
