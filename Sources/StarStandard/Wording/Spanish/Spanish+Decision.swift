extension Spanish: DecisionWording {
  package func waitsForASupplementOf(_ review: String) -> String {
    "Espera un suplemento de \(review): al aplicarse esa revisión, el canal quedó en suspenso, y lo que nunca se evaluó no se renueva (F.2)."
  }
  package var theSupplementDecidesTheChannel: String {
    "En cuanto sus registros estén en orden, el suplemento (star-audit review --supplement) decide sobre el canal; una vez aplicado, la próxima auditoría de renovación lo retoma."
  }
  package var theChannelIsExcludedAnd: String {
    "El canal queda excluido y no puede solicitarse ninguna estrella mientras esté en la lista negra (E.4)."
  }
  package var theChannelIsExcluded: String { "El canal queda excluido (E.4)." }
  package var theCertificationHasRunOut: String {
    "La certificación ha vencido. Este resultado no impide por sí mismo ninguna solicitud (G.4)."
  }
  package func theCertificationIsValidAllTheSame(_ until: CalendarDate) -> String {
    "La certificación sigue siendo válida hasta el \(until). Este resultado no impide por sí mismo ninguna solicitud (G.4)."
  }
  package var theCertificationHasRunOutOnly: String { "La certificación ha vencido." }
  package var theCertificationHasRunOutA: String {
    "La certificación ha vencido; una estrella requiere una nueva solicitud (E.2.a). Este resultado por sí mismo no impide presentarla (G.4)."
  }
  package func theStarLostNeedsA(_ fromStar: String, _ reapplyFrom: CalendarDate) -> String {
    "La estrella perdida requiere una nueva solicitud (E.2.a, E.3.c); la certificación de \(fromStar) puede solicitarse a partir del \(reapplyFrom) (G.4)."
  }
  package func wasLostSince1January(_ fromStar: String, _ starSought: String) -> String {
    "Ya en este año, antes de esta auditoría, se perdió la certificación de \(fromStar); por eso la auditoría se hizo para \(starSought)."
  }
  package var thisWasTheLastAudit: String {
    "Esta fue la última auditoría del año; en adelante, una estrella requiere una solicitud (E.2.a)."
  }
  package func theNextAuditIsOn(_ day: CalendarDate) -> String {
    "La próxima auditoría es el \(day): lo que ese día se cumpla y esté registrado se renueva sin solicitud (F.2)."
  }
}
