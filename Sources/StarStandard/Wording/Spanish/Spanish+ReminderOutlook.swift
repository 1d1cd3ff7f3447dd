extension Spanish: ReminderOutlookWording {
  package var unlessItsRenewalIsConfirmed: String {
    "Si su renovación no se confirma y se audita a tiempo, no queda ninguna estrella."
  }
  package var whetherAnythingCanBeDone: String {
    "En cada punto se indica si aún puede hacerse algo y hasta cuándo."
  }
  package func withWaiversNothingTakesIt(_ asOf: CalendarDate, _ months: Int) -> String {
    "Con los registros y las dispensas tal como están al \(asOf), nada de lo que sigue hace perder la estrella en los próximos \(months) meses. Requiere atención de todos modos."
  }
  package func theReviewWouldTakeIt(_ asOf: CalendarDate, _ day: CalendarDate, _ left: String) -> String {
    "Con los registros tal como están al \(asOf), se perdería la estrella en la revisión del \(day) (resultado: \(left))."
  }
}
