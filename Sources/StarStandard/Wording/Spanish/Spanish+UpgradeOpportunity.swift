extension Spanish: UpgradeOpportunityWording {
  package var upgradeOpportunity: String { "Posibilidad de ascenso" }
  package var aChannelThatKeepsIts: String {
    "Al canal que conserva su estrella y ya cumple los requisitos de una superior por la misma vía se le informa: puede solicitarla en cualquier momento, salvo en los tres meses posteriores a un descenso. No cuenta nadie en período de gracia, porque una solicitud tampoco lo contaría."
  }
  package var couldHoldMore: String { "Podría tener más" }
  package func theChannelAlreadyMeetsThe(_ star: String, _ byCredits: Bool) -> String {
    "El canal ya cumple los requisitos de \(byCredits ? "créditos" : "certificados") y de personal de \(star)."
  }
  package func itMayApplyForOnce(_ star: String, _ titles: String) -> String {
    "Podrá solicitar \(star) cuando cumpla también los demás puntos de una solicitud: \(titles)."
  }
  package func itMayApplyForAt(_ star: String) -> String {
    "Puede solicitar \(star) en cualquier momento; una solicitud presentada hoy se concedería."
  }
}
