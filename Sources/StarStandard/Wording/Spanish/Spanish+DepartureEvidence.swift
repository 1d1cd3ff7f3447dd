extension Spanish: DepartureEvidenceWording {
  package func lastDayToFillThe(_ who: String) -> String { "Último día para cubrir el puesto de \(who)" }
  package func personNamed(_ value: String, _ person: String) -> String { "\(value) (\(person))" }
  package func departureOfDeclared(_ who: String) -> String { "declarar la salida de \(who)" }
  package func departureOfDeclaredAndA(_ who: String) -> String {
    "declarar la salida de \(who) y cubrir el puesto"
  }
  package func placeOfWasFilledToo(_ who: String) -> String {
    "el puesto de \(who) se cubrió demasiado tarde: nueva solicitud"
  }
  package func aReplacementFor(_ who: String) -> String { "un reemplazo para \(who)" }
  package func departureEvidenceOn(_ who: String, _ isToCome: Bool, _ departedOn: CalendarDate) -> String {
    "\(who) \(isToCome ? "deja" : "dejó") su puesto el \(departedOn)"
  }
  package func declaredOnToBeDeclared(_ isTold: Bool, _ declaredOn: String) -> String {
    isTold ? ", salida que se declaró el \(declaredOn)" : ", salida que se declarará el \(declaredOn)"
  }
  package var nobodyIsOnRecordFor: String { "Nadie está registrado para el puesto." }
  package var thePlaceIsOpen: String { "El puesto está vacante." }
  package func whichIsNotDeclaredWhich(_ isToCome: Bool, _ asOf: CalendarDate) -> String {
    isToCome ? ", salida que no está declarada." : ", salida que no se había declarado al \(asOf)."
  }
  package func theGracePeriodOnAnd(
    _ graceBeginsOn: CalendarDate, _ deadline: CalendarDate, _ daysToAct: Int, _ isOver: Bool
  ) -> String {
    ". El período de gracia \(isOver ? "fue" : "va") del \(graceBeginsOn) al \(deadline), inclusive\(isOver ? "" : daysToAct == 1 ? ": queda 1 día" : ": quedan \(daysToAct) días")."
  }
  package func theNextReviewTakesTheStarUnless(_ deadline: CalendarDate) -> String {
    "La próxima revisión retirará la estrella por ello, se haga lo que se haga ahora (E.3.a), salvo que alguien haya cubierto el puesto a más tardar el \(deadline), inclusive, y aún no conste: en ese caso, haga que se registre de inmediato y avise al departamento."
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
  package var nothingIsOpen: String { ". No queda nada pendiente." }
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
  package func departureEvidenceOf(_ level: String) -> String { " de \(level)" }
  package func declareTheDepartureOfThe(_ who: String, _ by: String) -> String {
    "Declare la salida de \(who)\(by); el puesto está cubierto y no se requiere a nadie más."
  }
  package func theLastDayToFill(_ who: String, _ deadline: CalendarDate, _ role: String, _ level: String) -> String {
    "El último día para cubrir el puesto de \(who) fue el \(deadline): declarar la salida ahora no mantiene la estrella. Declárela y registre a otro \(role)\(level) en ese puesto antes de una nueva solicitud (E.3.c)."
  }
  package func declareTheDepartureOfAnd(
    _ by: String, _ until: String, _ who: String, _ role: String, _ level: String
  ) -> String {
    "Declare la salida de \(who)\(by)\(by.isEmpty ? "" : ",") y registre a otro \(role)\(level) en ese puesto\(until)."
  }
  package var nothingMoreCanBeDone: String {
    "No puede hacerse nada más respecto de este puesto: está cubierto, pero después del último día para conservar la estrella."
  }
  package func theLastDayToFillWas(_ who: String, _ deadline: CalendarDate) -> String {
    "El último día para cubrir el puesto de \(who) fue el \(deadline): declarar la salida ahora no mantiene la estrella. Declárela de todos modos."
  }
  package func theLastDayToKeepWas(_ deadline: CalendarDate) -> String {
    "El último día para conservar la estrella cubriendo este puesto fue el \(deadline)."
  }
  package func theLastDayToKeep(_ deadline: CalendarDate, _ who: String, _ role: String, _ level: String) -> String {
    "El último día para conservar la estrella cubriendo este puesto fue el \(deadline). Registre a otro \(role)\(level) en el puesto de \(who) antes de una nueva solicitud (E.3.c)."
  }
  package func registerAInThePlace(_ deadline: CalendarDate, _ who: String, _ role: String, _ level: String) -> String {
    "Registre a un \(role)\(level) en el puesto de \(who) a más tardar el \(deadline), inclusive."
  }
  package func declareAllTheSame(_ who: String) -> String { "Declare de todos modos la salida de \(who)." }
  package func registerInThePlace(_ who: String, _ role: String, _ level: String) -> String {
    "Registre a un \(role)\(level) en el puesto de \(who)."
  }
  package func ofOnRecordNoneIs(_ departures: Int) -> String {
    "De \(n(departures, "salida registrada", "salidas registradas")), ninguna está en ese caso."
  }
  package func toFillInTimeMendsThis(_ filling: String) -> String {
    "Esto se remedia también al cubrir a tiempo lo que queda vacante: \(filling) Pasado el plazo ya nadie cuenta por ello, ni en una revisión ni en una renovación."
  }
  package func besides(_ rest: String) -> String { "Además: \(rest)" }
  package var registerAServiceManagerAllTheSame: String {
    "Registre de todos modos a un gerente de servicio: la renovación y toda solicitud lo exigen (D.1)."
  }
}
