extension Spanish: RemedyDeadlineWording {
  package func byThatDayIncluded(_ day: CalendarDate) -> String { " a más tardar el \(day), inclusive" }
  package func haveItOnRecordBy(_ day: CalendarDate) -> String {
    "Hágalo a más tardar el \(day), inclusive."
  }
}
