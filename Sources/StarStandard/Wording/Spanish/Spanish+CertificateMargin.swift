extension Spanish: CertificateMarginWording {
  package var certificatesAboutToRunOut: String { "Certificados por vencer" }
  package var aChannelThatMeetsIts: String {
    "Al canal que hoy cumple los requisitos de su estrella, pero no los cumpliría sin los certificados que vencen dentro del margen de la edición, se le advierte mientras hay tiempo de renovarlos."
  }
  package var certificatesExpiringSoon: String { "Certificados por vencer" }
  package func lastDayOfTheCertificate(_ person: String, _ certificateCode: String) -> String {
    "Último día del certificado \(certificateCode) de \(person)"
  }
  package func aStarRestsOnIt(_ certificateId: String) -> String {
    "Una estrella depende de él: renueve el certificado \(certificateId) o sustitúyalo por otro registrado."
  }
  package func isMetAlsoWithoutThe(_ horizon: CalendarDate, _ star: String) -> String {
    "Los requisitos de \(star) se cumplen también sin los certificados que vencen a más tardar el \(horizon), inclusive."
  }
  package func on(_ value: CalendarDate) -> String { "el \(value)" }
  package var today: String { "hoy" }
  package func isMetButThereWould(
    _ when: String, _ star: String, _ horizon: CalendarDate, _ validUntil: CalendarDate, _ rows: String, isOne: Bool
  ) -> String {
    let expiring =
      isOne
      ? "dependen de un certificado que vence a más tardar el \(horizon), inclusive: está vigente hasta el \(validUntil). Sin él"
      : "dependen de certificados que vencen a más tardar el \(horizon), inclusive; el primero está vigente hasta el \(validUntil). Sin ellos"
    return
      "Los requisitos de \(star) se cumplen \(when), pero \(expiring) quedaría vacante lo siguiente: \(rows)."
  }
  package func ofWhichRunsOutOn(
    _ person: String, _ code: String, _ id: String, _ validUntil: CalendarDate, _ isToday: Bool
  ) -> String {
    "\(code) de \(person), \(id) (vence el \(validUntil)\(isToday ? ", hoy" : ""))"
  }
  package func ofWhichRanOutOn(_ person: String, _ code: String, _ id: String, _ validUntil: CalendarDate) -> String {
    "\(code) de \(person), \(id) (venció el \(validUntil))"
  }
  package func renewOrReplaceByOthers(_ items: String) -> String {
    "Renueve o sustituya por otros registrados: \(items)."
  }
}
