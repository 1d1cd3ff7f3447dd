extension Chinese: PlacesToFillWording {
  package func toFillInTimeMendsThis(_ filling: String) -> String {
    "按期补足空缺，此项即随之解决：\(filling)逾期后，审核与续证均不再计入该名额。"
  }
  package func besides(_ rest: String) -> String { "此外：\(rest)" }
}
