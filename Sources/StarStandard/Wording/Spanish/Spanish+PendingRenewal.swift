extension Spanish: PendingRenewalWording {
  package func itWasConfirmedOn(_ value: CalendarDate) -> String { "Se confirmó el \(value)." }
  package func itsConfirmationIsOnRecord(_ item: CalendarDate) -> String {
    "Su confirmación está registrada, con fecha \(item)."
  }
  package var itIsNotConfirmed: String {
    "No está confirmada: lo que nadie confirma no se audita, y no queda ninguna estrella."
  }
  package func itIsNotConfirmedYet(_ lastDay: CalendarDate) -> String {
    "Aún no está confirmada: sin confirmación a más tardar el \(lastDay), inclusive, no se audita y no queda ninguna estrella."
  }
  package func theCertificationRanOutWith(_ validUntil: CalendarDate, _ star: String) -> String {
    "La certificación venció con el año, el \(validUntil); su renovación está pendiente y se auditará para \(star)."
  }
}
