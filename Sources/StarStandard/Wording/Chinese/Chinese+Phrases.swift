extension Chinese: PhrasesWording {
  private static let numerals = [2: "二", 3: "三", 4: "四"]

  package func andMore(_ itemsCount: Int, _ more: Int) -> String { "等共 \(itemsCount) 项" }
  package func and(_ before: String, _ last: String) -> String {
    // Only the word between the two is asked for.
    String(spaced("\(before)和\(last)").dropFirst(before.count).dropLast(last.count))
  }
  package func either(_ before: String, _ last: String) -> String { spaced("\(before)或\(last)") }
  package func phrasesAndMore(_ itemsCount: Int, _ more: Int) -> String { "等共 \(itemsCount) 项" }
  package var groupSeparator: String { "," }
  package var sentenceSpace: String { "" }
  package var noStar: String { "无星级" }
  package func star(_ starRawValue: Int) -> String { spaced("\(Self.numerals[starRawValue] ?? "")星级") }
  package func orHigher(_ starStar: String) -> String { spaced("\(starStar)及以上") }
  package var phrasesRegisteredPostsalesEngineer: String { "注册售后工程师" }
  package var phrasesServiceManager: String { "服务经理" }
  package var postsalesEngineer: String { "注册售后工程师" }
  package var atLeastJuniorGrade: String { "初级或以上" }
  package var seniorGrade: String { "高级" }
}
