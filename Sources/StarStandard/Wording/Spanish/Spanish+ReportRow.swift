extension Spanish: ReportRowWording {
  package var ifNothingChanges: String { "Si nada cambia:" }
  package var defectiveRowsNothingIsConcluded: String {
    "Filas defectuosas; no se concluye nada hasta que se corrijan."
  }
  package var reportRowAtRisk: String { ", en riesgo" }
  package var reapplyFrom: String { "; puede volver a solicitar a partir del " }
  package var waivedBy: String { ", dispensa de " }
  package var forGood: String { " de forma definitiva" }
  package var reportRowUntil: String { " hasta el " }
  package var clause: String { ", cláusula " }
  package var clauses: String { ", cláusulas " }
  package var starNotReadable: String { "estrella ilegible" }
}
