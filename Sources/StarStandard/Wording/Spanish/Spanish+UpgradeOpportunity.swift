extension Spanish: UpgradeOpportunityWording {
  package var upgradeOpportunity: String { "Posibilidad de ascenso" }
  package var aChannelThatKeepsIts: String {
    "Al canal que conserva su estrella y ya cumple los requisitos de una superior por la misma vía se le informa: puede solicitarla en cualquier momento, salvo mientras un descenso se lo impida. No cuenta nadie en período de gracia, porque una solicitud tampoco lo contaría."
  }
  package var couldHoldMore: String { "Podría tener más" }
  package func theChannelAlreadyMeetsThe(_ star: String, _ byCredits: Bool) -> String {
    "Según las reglas de la revisión, el canal ya cumple los requisitos de \(byCredits ? "créditos" : "certificados") y de personal de \(star)."
  }
  package func itMayApplyForOnce(_ star: String, _ needs: String) -> String {
    "Podrá solicitar \(star) cuando resuelva lo que una solicitud exige según sus propias reglas. \(needs)"
  }
  package func itMayApplyForAt(_ star: String) -> String {
    "Puede solicitar \(star) en cualquier momento: según estos registros, una solicitud cumple todos los requisitos."
  }
}
