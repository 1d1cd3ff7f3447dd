extension Spanish: CertificateValidityWording {
  package var validCertificates: String { "Certificados vigentes" }
  package var aStarEarnedByCertificates: String {
    "Una estrella obtenida por certificados exige que los certificados de sus ingenieros estén vigentes ese día. Un ingeniero sénior puede suplir a uno júnior, nadie ocupa dos lugares técnicos y el de gestión de proyectos puede ocuparlo quien ya ocupa uno técnico. Un certificado que se poseía al solicitar cuenta solo si superaba la fecha de la solicitud en más de tres meses."
  }
  package var tooFewCertificates: String { "Faltan certificados" }
  package var fromTodayOnTheCertificates: String { "Desde hoy los certificados ya no alcanzan para la estrella" }
  package func asksForEngineersWithValid(
    _ star: String, _ rows: String, _ rule: String, _ day: CalendarDate, _ rows2: String
  ) -> String {
    "Para \(star) se requieren ingenieros con certificados vigentes: \(rows)\(rule). El \(day): \(rows2)."
  }
  package func notCounted(_ lost: String) -> String { "No cuentan: \(lost)." }
  package func aPersonFillsOneTechnical(_ hasTwo: Bool) -> String {
    hasTwo
      ? "; cada persona ocupa un solo lugar técnico y puede ocupar además el de gestión de proyectos"
      : "; cada persona ocupa un solo lugar"
  }
  package var orASeniorgradeOne: String { ", o de nivel sénior" }
  package func withACertificate(_ open: Int, _ grade: String, _ codes: String, _ orSenior: String) -> String {
    "\(n(open, "ingeniero más", "ingenieros más")) con certificado de \(grade) (\(codes))\(orSenior)"
  }
  package func eachValidAfterTheApplication(_ months: Int, _ isEach: Bool) -> String {
    ", \(isEach ? "todos " : "")con vigencia de más de \(n(months, "mes", "meses")) a partir de la solicitud"
  }
  package func eachValidBeyond(_ value: CalendarDate, _ isEach: Bool) -> String {
    ", \(isEach ? "todos " : "")con vigencia más allá del \(value)"
  }
  package func forTheRenewalEachValid(_ value: CalendarDate, _ isEach: Bool) -> String {
    ", y para la renovación \(isEach ? "todos " : "")con vigencia más allá del \(value)"
  }
  package func validBeyondWhereIssued(_ held: CalendarDate, _ value: CalendarDate) -> String {
    ", y los expedidos a más tardar el \(held), con vigencia más allá del \(value)"
  }
  package func neededValidAndOnRecord(_ by: String, _ needs: [String], _ lasting: String) -> String {
    "Se requieren certificados vigentes y registrados\(by): \(needs.joined(separator: "; "))\(lasting)."
  }
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
