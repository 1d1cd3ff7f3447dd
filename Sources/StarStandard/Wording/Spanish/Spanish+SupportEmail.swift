extension Spanish: SupportEmailWording {
  package var supportEmail: String { "Correo de soporte" }
  package var noSupportEmail: String { "Sin correo de soporte" }
  package var aSupportEmail: String { "un correo de soporte" }
  package var setUpASupportEmail: String { "Cree un correo de soporte." }
}
