extension Spanish: ReportHeadWording {
  package func ofTheStarCertificationsAs(_ title: String) -> String {
    "\(title) de las certificaciones de estrellas al "
  }
  package var whatThisReportWasMade: String { "Con qué se elaboró este informe" }
  package var batch: String { "Lote" }
  package var command: String { "Comando" }
  package var reportHeadAsOf: String { "Al" }
  package var program: String { "Programa" }
  package var edition: String { "Edición" }
  package var configuration: String { "Configuración" }
  package var rowsOnRecord: String { "Filas registradas" }
  package var rowsPerTable: String { "Filas por tabla" }
  package var table: String { "Tabla" }
  package var rows: String { "Filas" }
}
