extension Chinese: DepartureEvidenceWording {
  package func lastDayToFillThe(_ who: String) -> String { spaced("补齐\(who)所空岗位的最后一日") }
  package func personNamed(_ value: String, _ person: String) -> String { "\(value)（\(person)）" }
  package func departureOfDeclared(_ who: String) -> String { spaced("申报\(who)离职") }
  package func departureOfDeclaredAndA(_ who: String) -> String { spaced("申报\(who)离职并补齐空缺") }
  package func placeOfWasFilledToo(_ who: String) -> String { spaced("重新申请（\(who)的空缺补齐过迟）") }
  package func aReplacementFor(_ who: String) -> String { spaced("补齐\(who)的空缺") }
}
