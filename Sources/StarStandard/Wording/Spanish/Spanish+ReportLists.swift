extension Spanish: ReportListsWording {
  package var housekeeping: String { "Mantenimiento" }
  package var onHoldUntilTheirRows: String { "En suspenso hasta que se corrijan sus filas" }
  package var onHoldUntilASupplement: String { "En suspenso hasta que decida un suplemento" }
  package var applyingTheReviewLeftThese: String {
    "Al aplicarse la revisión de enero, estos canales quedaron en suspenso, y lo que nunca se evaluó no se renueva."
  }
  package var nothingIsConcludedAboutThese: String {
    "No se concluye nada sobre estos canales; lo que está mal figura arriba con cada canal."
  }
  package var nobodyCanTellWhetherThey: String { "No puede saberse si están comprendidos" }
  package var whatDecidesWhetherTheseChannels: String {
    "No puede leerse lo que decide si estos canales se revisan."
  }
  package var noUsableAddressForTheir: String { "Sin dirección utilizable para su notificación" }
  package var theDecisionStandsTellThese: String {
    "La decisión se mantiene; informe usted mismo a estos canales."
  }
  package var noDecisionRestsOnThese: String { "Ninguna decisión depende de estas filas." }
  package var ofAKindThatThe: String { "De un tipo que la norma no contempla" }
  package var theseChannelsAreListedAnd: String {
    "Estos canales figuran en la lista y nunca se decide sobre ellos."
  }
  package var reportListsWouldBeDecidedWorseBy: String { "Hoy se decidirían peor" }
  package var aSupplementTakesNothingAway: String {
    "Una revisión complementaria no quita nada; a estos canales los juzga la próxima revisión."
  }
  package var whatTheClausesAsk: String { "Qué piden las cláusulas" }
  package var clauseByClause: String { "Cláusula por cláusula" }
  package func inOurWordsTheNumbers(_ editionName: String) -> String {
    "En nuestras palabras; las cifras son las de la edición \(editionName)."
  }
  package var reportListsNone: String { "Ninguno." }
  package func andMoreSee(_ left: String, _ place: String) -> String { "Y \(left) más: véase \(place)." }
  package var defects: String { "Defectos" }
  package var row: String { "Fila" }
  package var column: String { "Columna" }
  package var whatIsWrong: String { "Qué está mal" }
}
