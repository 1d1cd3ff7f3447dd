extension Spanish: CreditBaselineWording {
  package var creditsBaseline: String { "Base de créditos" }
  package var aStarEarnedByCredits: String {
    "Una estrella obtenida por créditos exige que los créditos de los últimos trimestres naturales, tantos como cuente la edición, alcancen la base de la estrella. Solo cuentan los registros aprobados, según el día en que se obtuvieron. Son del canal: quien los obtuvo puede haberse ido después."
  }
  package var creditsShort: String { "Faltan créditos" }
}
