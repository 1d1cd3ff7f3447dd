extension Spanish: ClauseRequirementsWording {
  package var whoMayHoldAStar: String { "Quién puede tener una estrella" }
  package func starsAreForChannelsOutside(_ kinds: [String]) -> String {
    "Las estrellas son para canales fuera de China de estos tipos: \(kinds.joined(separator: ", ")). Un canal de otro tipo figura en la lista y nunca se decide sobre él."
  }
  package var whatAStarAsksFor: String { "Qué exige una estrella" }
  package var aStarIsEarnedBy: String {
    "Una estrella se obtiene con certificados de ingenieros (B.1) o con créditos (B.2), a elección del canal. Ambas vías exigen el mismo número de ingenieros de posventa registrados y la misma plataforma de soporte de servicio."
  }
  package var theRouteByCredits: String { "La vía por créditos" }
  package func creditsNeededRegisteredPostsalesEngineers(_ credits: String, _ engineers: String) -> String {
    "Créditos que se requieren: \(credits). Además, ingenieros de posventa registrados: \(engineers)."
  }
  package var whoseCreditsAndForHow: String { "De quién son los créditos y cuánto valen" }
  package func aChannelsCreditsAreThose(_ creditValidity: Int) -> String {
    "Los créditos de un canal son los de todos sus ingenieros. Para una solicitud, un crédito cuenta durante \(n(creditValidity, "mes", "meses")) desde el día en que se obtuvo; en la revisión y en la renovación se cuenta por trimestres (E.1.a)."
  }
  package var howCreditsAreEarned: String { "Cómo se obtienen los créditos" }
  package func creditsAreEarnedInThese(_ category: String) -> String {
    "Los créditos se obtienen de estas maneras: \(category). Cuentan una vez que el fabricante los aprueba."
  }
  package var juniorgradeCertificates: String { "Certificados de nivel júnior" }
  package var seniorgradeCertificates: String { "Certificados de nivel sénior" }
  package var whatACertificateMayStand: String { "Qué puede suplir un certificado y cuánto debe durar" }
  package func aSeniorgradeEngineerMayFill(_ certificateMargin: Int) -> String {
    "Un ingeniero de nivel sénior puede ocupar el lugar de uno de nivel júnior. Un certificado que se posee el día de la solicitud cuenta solo si sigue vigente más de \(n(certificateMargin, "mes", "meses")) desde ese día; para una renovación, ese día es el 1 de enero."
  }
  package func engineersOfGrade(_ grade: String, _ number: Int) -> String { "\(number) de \(grade)" }
  package var theRouteByCertificates: String { "La vía por certificados" }
  package func engineersWithValidCertificatesNeeded(_ table: String, _ engineers: String) -> String {
    "Ingenieros con certificados vigentes que se requieren: \(table). Cada persona ocupa un solo lugar técnico (sénior o júnior) y puede ocupar además el de gestión de proyectos. Además, ingenieros de posventa registrados: \(engineers)."
  }
  package func hotline(_ hotline: String) -> String { "línea de atención \(hotline)" }
  package var aSupportEmailAddress: String { "una dirección de correo de soporte" }
  package var aServiceManager: String { "un gerente de servicio" }
  package func issueTracking(_ system: String) -> String { "seguimiento de incidencias \(system)" }
  package func event(_ participations: Int) -> String { "\(n(participations, "evento", "eventos"))" }
  package var listComma: String { ", " }
  package var theServiceSupportPlatform: String { "La plataforma de soporte de servicio" }
  package func whatAChannelOffersIts(_ rows: String, _ months: Int) -> String {
    "Lo que un canal ofrece a sus clientes: \(rows). Los eventos son las capacitaciones, reuniones y foros del fabricante a los que asiste dentro de los \(n(months, "mes", "meses")) siguientes a la obtención de la certificación. Lo más cubre lo menos: 7x24 es más que 5x8, y automático es más que manual."
  }
  package func creditsAsked(_ credits: Int) -> String { "\(credits)" }
  package func engineersAsked(_ registeredEngineers: Int) -> String { "\(registeredEngineers)" }
  package func theseCertificatesCountAsA(_ grade: String, _ codes: [String]) -> String {
    "Estos certificados cuentan como de \(grade): \(codes.joined(separator: ", ")). Un código que no está en ninguna lista no cuenta."
  }
}
