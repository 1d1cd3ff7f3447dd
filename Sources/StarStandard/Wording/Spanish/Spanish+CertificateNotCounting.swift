extension Spanish: CertificateNotCountingWording {
  package var itsHolderIsNotIn: String { "su titular no está en funciones ese día" }
  package func validFrom(_ from: CalendarDate) -> String { "vigente desde el \(from)" }
  package func runsOutOn(_ until: CalendarDate) -> String { "vence el \(until)" }
  package func ranOutOn(_ until: CalendarDate) -> String { "venció el \(until)" }
  package func validUntilToCountIt(
    _ until: CalendarDate, _ limit: CalendarDate, _ isRenewal: Bool, _ appliedOn: CalendarDate, _ months: Int
  ) -> String {
    "vigente hasta el \(until); para contar debe durar más allá del \(limit), es decir, \(n(months, "mes", "meses")) después de la \(isRenewal ? "renovación" : "solicitud") del \(appliedOn)"
  }
  package func validUntilToCountItMust(_ until: CalendarDate, _ limit: CalendarDate, _ day: CalendarDate, _ months: Int)
    -> String
  {
    "vigente hasta el \(until); para contar debe durar más allá del \(limit), es decir, \(n(months, "mes", "meses")) después del \(day)"
  }
  package func certificateValidityOf(
    _ personID: String, _ certificateCode: String, _ certificateId: String, _ why: String
  ) -> String {
    "\(certificateCode) de \(personID), \(certificateId): \(why)"
  }
}
