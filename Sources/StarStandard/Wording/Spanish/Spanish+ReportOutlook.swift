extension Spanish: ReportOutlookWording {
  package var changesSince: String { "Cambios desde " }
  package var reportOutlookNone: String { "Ninguno." }
  package var decisionsJsonlOfBothBatches: String { "decisions.jsonl de ambos lotes" }
  package var thenNow: String { "Antes → ahora" }
  package var reportOutlookWhy: String { "Por qué" }
  package var wouldFallByTheReview: String { "Perderían la estrella en la revisión del " }
  package var channelsThatKeepTheirStar: String {
    "Canales que ahora conservan su estrella y la perderían entonces "
  }
  package var ifNothingOnRecordChanged: String { "Si en los registros no cambiara nada más que la fecha." }
  package var fallsOn: String { "Se pierde el" }
  package var through: String { "Por" }
}
