extension Spanish: RemedyDeadlineWording {
  package func byThatDayIncluded(_ day: CalendarDate) -> String { " a más tardar el \(day), inclusive" }
  package func haveItOnRecordBy(_ day: CalendarDate) -> String {
    "Haga que se registre a más tardar el \(day), inclusive: cuenta lo que esté registrado entonces."
  }
}
