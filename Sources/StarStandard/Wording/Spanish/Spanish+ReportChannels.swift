extension Spanish: ReportChannelsWording {
  package var renewedAtALowerStar: String { "Renovado con una estrella inferior" }
  package var reportChannelsChannels: String { "Canales" }
  package var noChannelUnderReviewHas: String {
    "Ningún canal en revisión tiene hallazgos y ninguno está en suspenso."
  }
  package var aChannelThatIsAs: String {
    "No figura en la lista el canal que está en regla, sin ningún hallazgo."
  }
  package var channelsThatTheFilterFinds: String {
    "Canales que encuentra el filtro; el botón de cada canal muestra sus hallazgos"
  }
  package var reportChannelsWhere: String { "Dónde" }
  package var decision: String { "Decisión" }
  package var reportChannelsWhy: String { "Por qué" }
  package var showMore: String { "Mostrar más" }
  package func all(_ all: String) -> String { "todos los \(all)" }
  package func noneOfThe(_ all: String) -> String { "ninguno de los \(all)" }
  package func theFirstOfById(_ all: String, _ shown: String) -> String {
    "los primeros \(shown) de \(all) por identificador"
  }
  package func ofChannelsWithSomethingTo(_ selectionAll: String, _ most: String) -> String {
    "De \(selectionAll) canales con algo que decir, esta página muestra como máximo \(most), para que un navegador pueda abrirla:"
  }
  package func ofThoseThatLoseA(_ shown: String, _ shown2: String, _ shown3: String) -> String {
    "de los que pierden una estrella, son rechazados o están en suspenso, \(shown); de los que conservan su estrella en riesgo, \(shown2); de los demás, solo con observaciones, \(shown3). Todas las decisiones están en "
  }
  package var andWithItsEvidenceIn: String { " y, con su fundamento, en " }
  package var reportChannelsFullStop: String { " junto a esta página." }
  package var search: String { "Buscar" }
  package var nameIdKindOrCountry: String { "Nombre, identificador, tipo o país" }
  package var outcome: String { "Resultado" }
  package var losesAStar: String { "Pierde una estrella" }
  package var reportChannelsAtRisk: String { "En riesgo" }
  package var sortedBy: String { "Ordenar por" }
  package var weight: String { "Importancia" }
  package var id: String { "Identificador" }
  package var starBefore: String { "Estrella antes" }
  package var moreFilters: String { "Más filtros" }
  package var reportChannelsNotReadable: String { "Ilegible" }
  package var starAfter: String { "Estrella después" }
  package var reportChannelsCredits: String { "Créditos" }
  package var reportChannelsCertificates: String { "Certificados" }
  package var whatItCosts: String { "Qué cuesta" }
  package var reportChannelsWaived: String { "Con dispensa" }
  package var pendingCredits: String { "Créditos pendientes" }
  package var wouldLeaveAHigherStar: String { "Conservarían más estrellas" }
  package var wouldSaveTheStar: String { "Conservarían la estrella" }
  package var reset: String { "Restablecer" }
  package var copyAsCsv: String { "Copiar como CSV" }
  package var saveAsCsv: String { "Guardar como CSV" }
  package var reportChannelsAll: String { "Todos" }
  package var retained: String { "Conservada" }
  package var reportChannelsDowngraded: String { "Descenso" }
  package var reportChannelsRevoked: String { "Revocada" }
  package var reportChannelsReady: String { "Listo" }
  package var reportChannelsNotReady: String { "No listo" }
  package var reportChannelsRenewed: String { "Renovada" }
  package var reportChannelsNotRenewed: String { "No renovada" }
  package var reportChannelsReminded: String { "Recordatorio" }
  package var reportChannelsLapsed: String { "Caducada" }
  package var reportChannelsOnHold: String { "En suspenso" }
  package var revocation: String { "Revocación" }
  package var reportChannelsDowngrade: String { "Descenso" }
  package var reportChannelsWarning: String { "Advertencia" }
  package var information: String { "Información" }
  package var blocking: String { "Impedimento" }
  package var reportChannelsCaution: String { "Precaución" }
  package var reportChannelsWillCostTheStar: String { "Costará la estrella" }
}
