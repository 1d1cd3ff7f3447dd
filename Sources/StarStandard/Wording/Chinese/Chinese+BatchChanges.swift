extension Chinese: BatchChangesWording {
  package var changeFallen: String { "下降：失去星级，或低于上次" }
  package var changeRisen: String { "上升：高于上次" }
  package var changeCured: String { "恢复：保留星级（或上次降级后的星级），且不再有风险" }
  package var changeNewlyAtRisk: String { "新出现风险" }
  package var changeHeld: String { "新暂缓" }
  package var changeReleased: String { "不再暂缓" }
  package var changeJoined: String { "新列入审核" }
  package var changeGone: String { "不再列入审核" }
  package func nowThen(_ isNow: Bool) -> String { isNow ? "本次" : "上次" }
  package var notUnderReview: String { "不在审核范围" }
  package var losesAStarLostA: String { "失去星级" }
  package var excluded: String { "被列入黑名单" }
  package var onHold: String { "暂缓" }
  package var keptAtRisk: String { "保留但有风险" }
  package var keptWithoutAWarning: String { "保留且无警告" }
  package func stateThen(_ when: String, _ words: String) -> String { spaced("\(when)\(words)") }
}
