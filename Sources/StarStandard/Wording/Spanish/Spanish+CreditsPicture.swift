extension Spanish: CreditsPictureWording {
  package func thatOnCredits(_ creditsAll: String) -> String {
    "\(n(creditsAll, "canal que depende", "canales que dependen")) de créditos"
  }
  package var theOnlyOneIsNotShort: String { "Al único canal que depende de créditos no le faltan" }
  package func noneOfIsShort(_ all: String) -> String { "De \(all), a ninguno le faltan" }
  package func ofShortByATenth(_ all: String, _ short: String, _ shortByATenth: String) -> String {
    "De \(all), a \(short) \(short == "1" ? "le" : "les") faltan créditos; a \(shortByATenth), una décima parte o menos"
  }
  package func wouldKeepTheStarWith(_ saved: String) -> String {
    "; \(n(saved, "conservaría", "conservarían")) la estrella con lo que espera aprobación"
  }
  package var creditsPictureAndMore: String { "200 % y más" }
  package func to(_ tenth: Int, _ tenth2: Int) -> String { "del \(tenth) al \(tenth2) %" }
  package var creditsOfTheLastFour: String {
    "Créditos que cuentan como parte de la base. Debajo, como puntos, los canales a una décima parte o menos de la línea."
  }
  package var ofTheBaseline: String { "De la base" }
  package func creditsPictureOfTheBaseline(_ name: String) -> String { "\(name) de la base: " }
  package var baseline: String { "base" }
  package var shortByATenthOr: String { "falta una décima parte o menos" }
  package var aboveByATenthOr: String { "sobra una décima parte o menos" }
  package func creditsPictureOf(_ counted: String, _ required: String) -> String { "\(counted) de \(required)" }
  package func creditsPictureAwaitApproval(_ pending: String) -> String {
    ", \(n(pending, "espera", "esperan")) aprobación"
  }
}
