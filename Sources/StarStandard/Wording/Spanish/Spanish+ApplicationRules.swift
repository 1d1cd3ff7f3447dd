extension Spanish: ApplicationRulesWording {
  package var tooSoonAfterADowngrade: String { "Demasiado pronto tras un descenso" }
  package var afterADowngradeAChannel: String {
    "Después de un descenso, el canal no puede solicitar su estrella original, ni una superior, durante los meses que indique la edición. Una estrella inferior puede solicitarse de inmediato; la renovación no se ve impedida."
  }
  package var appliedTooSoon: String { "Solicitud prematura" }
  package var notEligible: String { "No cumple los requisitos" }
  package var onlyAnActiveChannelOf: String {
    "Solo un canal activo y de un tipo contemplado puede recibir una estrella, y un canal que acaba de perder la última no tiene ninguna que renovar."
  }
}
