extension Spanish: RegisterPageWording {
  package func starsInForceOn(_ asOf: CalendarDate) -> String { "Estrellas vigentes el \(asOf)" }
  package var starauditRegister: String { ": registro de star-audit" }
  package var notToBeRead: String { "ilegible" }
  package func byTheRecordsFromWhich(_ batch: String) -> String {
    "Según los registros con los que se decidió \(batch), antes de aplicar sus decisiones: lo que quita o deja está en report.html. Canales activos comprendidos, también aquellos cuya renovación está pendiente. Lo que sigue es lo primero que costará la estrella si nadie actúa."
  }
  package var channel: String { "Canal" }
  package var name: String { "Nombre" }
  package var kind: String { "Tipo" }
  package var country: String { "País" }
  package var registerPageStar: String { "Estrella" }
  package var route: String { "Vía" }
  package var certification: String { "Certificación" }
  package var issuedOn: String { "Emitida el" }
  package var validUntil: String { "Vigente hasta" }
  package var next: String { "Próximo" }
  package var renewalPending: String { ", renovación pendiente" }
}
