extension Spanish: VacancyEvidenceWording {
  package func leftOn(_ who: String, _ departedOn: CalendarDate) -> String {
    "\(who) dejó su puesto el \(departedOn)"
  }
  package func andWasNotReplacedBy(_ left: String, _ deadline: CalendarDate, _ asOf: CalendarDate) -> String {
    "\(left) y nadie lo había cubierto al \(deadline); el \(asOf) la vacante sigue abierta."
  }
  package func undeclaredOnTheVacancyIs(_ left: String, _ asOf: CalendarDate) -> String {
    "\(left) sin que se declarara; el \(asOf) la vacante sigue abierta."
  }
  package func of(_ level: String) -> String { " de \(level)" }
  package func registerAnotherInThePlace(_ who: String, _ role: String, _ level: String) -> String {
    "Registre a otro \(role)\(level) en el puesto de \(who): a partir de ese día ya no es motivo de rechazo de una solicitud."
  }
}
