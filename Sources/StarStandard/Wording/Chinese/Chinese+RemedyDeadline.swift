extension Chinese: RemedyDeadlineWording {
  package func byThatDayIncluded(_ day: CalendarDate) -> String { "于 \(day)（含当日）之前" }
  package func haveItOnRecordBy(_ day: CalendarDate) -> String { "请于 \(day)（含当日）之前完成。" }
}
