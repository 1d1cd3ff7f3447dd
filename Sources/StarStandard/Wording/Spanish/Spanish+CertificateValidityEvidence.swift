extension Spanish: CertificateValidityEvidenceWording {
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
  package func validBeyondWhereIssued(_ held: CalendarDate, _ value: CalendarDate, _ isEach: Bool) -> String {
    ", y \(isEach ? "todos " : "")los expedidos a más tardar el \(held), con vigencia más allá del \(value)"
  }
  package func certificatesOfGrade(_ count: Int, _ grade: String, _ codes: String, _ orSenior: String) -> String {
    "\(n(count, "certificado", "certificados")) de \(grade) (\(codes))\(orSenior)"
  }
  package func whoFillsItMustHold(_ day: CalendarDate, _ needs: [String], _ lasting: String) -> String {
    "Para ello, quien lo cubra debe tener registrado y vigente también el \(day): \(needs.joined(separator: "; "))\(lasting)."
  }
  package func neededValidAndOnRecord(_ by: String, _ needs: [String], _ lasting: String) -> String {
    "Se requieren certificados vigentes y registrados\(by): \(needs.joined(separator: "; "))\(lasting)."
  }
}
