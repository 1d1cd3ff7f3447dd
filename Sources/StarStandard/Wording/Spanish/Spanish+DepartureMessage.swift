extension Spanish: DepartureMessageWording {
  package func departureEvidenceOn(_ who: String, _ isToCome: Bool, _ departedOn: CalendarDate) -> String {
    "\(who) \(isToCome ? "deja" : "dejó") su puesto el \(departedOn)"
  }
  package func declaredOnToBeDeclared(_ isTold: Bool, _ declaredOn: String) -> String {
    isTold ? ", salida que se declaró el \(declaredOn)" : ", salida que se declarará el \(declaredOn)"
  }
  package var nobodyIsOnRecordFor: String { "Nadie está registrado para el puesto." }
  package func isNamedForThePlaceBut(_ who: String, _ role: String, _ level: String) -> String {
    "\(who) figura como reemplazo, pero no es aquí \(role)\(level)."
  }
  package var thePlaceIsOpen: String { "El puesto está vacante." }
  package func whichIsNotDeclaredWhich(_ isToCome: Bool, _ asOf: CalendarDate) -> String {
    isToCome ? ", salida que no está declarada." : ", salida que no se había declarado al \(asOf)."
  }
  package func theGracePeriodOnAnd(
    _ graceBeginsOn: CalendarDate, _ deadline: CalendarDate, _ daysToAct: Int, _ isOver: Bool
  ) -> String {
    ". El período de gracia \(isOver ? "fue" : "va") del \(graceBeginsOn) al \(deadline), inclusive\(isOver ? "" : daysToAct == 1 ? ": queda 1 día" : ": quedan \(daysToAct) días")."
  }
  package func theGracePeriodEndsOn(_ deadline: CalendarDate) -> String {
    ". El período de gracia termina el \(deadline), inclusive, y nadie ocupa el puesto hasta ahora."
  }
  package func thePlaceToBeFilled(_ deadline: CalendarDate) -> String {
    ". El plazo para cubrir el puesto: hasta el \(deadline), inclusive."
  }
  package func departureEvidenceAndWasNotReplacedBy(_ deadline: CalendarDate) -> String {
    ", y nadie había cubierto el puesto al \(deadline). El puesto está vacante."
  }
  package var afterTheLastDay: String { ", después del último día" }
  package func theChannelMeetsItsStar(_ replenishmentOn: CalendarDate, _ late: String) -> String {
    "Desde el \(replenishmentOn) el canal cumple los requisitos de su estrella sin ese puesto\(late)."
  }
  package func theSamePersonIsBack(_ isToCome: Bool, _ replenishmentOn: CalendarDate, _ late: String) -> String {
    "La misma persona \(isToCome ? "estará" : "está") de vuelta desde el \(replenishmentOn)\(late)."
  }
  package func fillsThePlace(_ isToCome: Bool, _ successor: String, _ replenishmentOn: CalendarDate, _ late: String)
    -> String
  {
    "\(successor) \(isToCome ? "ocupará" : "ocupa") el puesto desde el \(replenishmentOn)\(late)."
  }
}
