extension Spanish: DepartureRemedyWording {
  package func theNextReviewTakesTheStarUnless(_ deadline: CalendarDate) -> String {
    "La próxima revisión retirará la estrella por ello, se haga lo que se haga ahora (E.3.a), salvo que alguien haya cubierto el puesto a más tardar el \(deadline), inclusive, y aún no conste: en ese caso, haga que se registre de inmediato y avise al departamento."
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
  package func whoeverComesFillsAnotherFirst(_ who: String) -> String {
    "Otro puesto aún puede cubrirse a tiempo, y quien llegue cubre primero ese: registre a la nueva persona como reemplazo de \(who)."
  }
  package var onlyWhoIsNamedFillsThePlace: String {
    "Solo cubre el puesto quien figure como reemplazo: registre allí a la nueva persona."
  }
  package func somebodyIsNamedSoThatNobodyElse(_ who: String) -> String {
    "Como reemplazo figura \(who), y nadie más cubre el puesto: registre en su lugar a la nueva persona, salvo que \(who) vaya a tener lo que se pide."
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
  package var registerAServiceManagerAllTheSame: String {
    "Registre de todos modos a un gerente de servicio: la renovación y toda solicitud lo exigen (D.1)."
  }
}
