extension Chinese: VacancyEvidenceWording {
  package func leftOn(_ who: String, _ departedOn: CalendarDate) -> String { spaced("\(who)于 \(departedOn) 离职") }
  package func andWasNotReplacedBy(_ left: String, _ deadline: CalendarDate, _ asOf: CalendarDate) -> String {
    "\(left)，至 \(deadline) 未补齐，\(asOf) 仍空缺。"
  }
  package func undeclaredOnTheVacancyIs(_ left: String, _ asOf: CalendarDate) -> String { "\(left)，未申报，\(asOf) 仍空缺。" }
  package func of(_ level: String) -> String { "（\(level)）" }
  package func registerAnotherInThePlace(_ who: String, _ role: String, _ level: String) -> String {
    spaced("请登记接替\(who)的\(role)\(level)；补齐之日起不再影响申请。")
  }
}
