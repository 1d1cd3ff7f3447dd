extension Spanish: UnlistedCertificateWording {
  package var certificateOnNoList: String { "Certificado fuera de lista" }
  package var aCertificateWhoseCodeThe: String {
    "Un certificado cuyo código no figura en la edición no cuenta. Se informa una vez por canal: el código puede estar mal escrito, o puede faltar en la lista."
  }
  package var certificateNotListed: String { "Certificado fuera de lista" }
  package var everyValidCertificatesCodeIs: String {
    "El código de todos los certificados vigentes está en una lista."
  }
  package func unlistedCertificateOf(_ person: String, _ code: String, _ id: String) -> String {
    "\(code) de \(person), \(id)"
  }
  package func notWrittenAs(_ code: String, _ listed: String) -> String { "\(code) (no está escrito como \(listed))" }
  package func theCodeOfThisCertificate(_ items: String, isOne: Bool) -> String {
    "\(isOne ? "No cuenta" : "No cuentan"), porque su código no está en ninguna lista: \(items)."
  }
  package var correctTheCodeOrObtain: String { "Corrija el código u obtenga un certificado de la lista." }
}
