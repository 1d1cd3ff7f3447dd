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
  package var clarifyStatusAndKindWith: String { "Aclare el estado y el tipo con el departamento." }
}
