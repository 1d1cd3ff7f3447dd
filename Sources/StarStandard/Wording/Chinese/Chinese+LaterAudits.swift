extension Chinese: LaterAuditsWording {
  package func whatIsThereLaterCounts(_ last: CalendarDate) -> String {
    "逾期补足的，计入其后各次续证审核，最后一次为 \(last)。"
  }
  package func haveItOnRecordBeforeYouConfirm(_ star: String) -> String {
    spaced("请先补足，再确认续证：一经续证为\(star)，全年不再变更。")
  }
}
