extension Spanish: NotEligibleEvidenceWording {
  package func theChannelIsOnlyAn(_ status: String) -> String {
    "El canal está \(status); solo un canal activo puede recibir una estrella."
  }
  package var theKindOfTheChannel: String { "El tipo del canal queda fuera del alcance de la norma (A)." }
  package func theChannelItsLastStar(_ isToCome: Bool, _ date: CalendarDate) -> String {
    "El canal \(isToCome ? "pierde" : "perdió") su última estrella el \(date): no hay ninguna que renovar."
  }
  package func noCertificationOfTheChannel(_ date: CalendarDate, _ isToCome: Bool) -> String {
    "Ninguna certificación del canal \(isToCome ? "estará" : "está") vigente el \(date): no hay ninguna que renovar."
  }
  package var aStarNeedsANew: String { "Una estrella requiere una nueva solicitud (E.2.a)." }
  package var noStarToRenew: String { "Ninguna estrella que renovar" }
  package var thisResultAddsNoWait: String { "Este resultado no añade espera (G.4)." }
  package func forTheLossMayBeAppliedFor(_ lostOn: CalendarDate, _ stars: String, _ openFrom: CalendarDate) -> String {
    "Por la pérdida del \(lostOn), la certificación de \(stars) puede solicitarse a partir del \(openFrom) (G.4); este resultado no añade espera."
  }
  package var clarifyStatusAndKindWith: String { "Aclare el estado y el tipo con el departamento." }
}
