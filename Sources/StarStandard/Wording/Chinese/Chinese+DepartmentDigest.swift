extension Chinese: DepartmentDigestWording {
  package func asOf(_ title: String, _ batch: String, _ asOf: CalendarDate, _ counts: String) -> String {
    "\(title) \(batch)，截至 \(asOf)：\(counts)"
  }
  package func allDecisionsWithTheirEvidence(_ editions: String, _ program: String) -> String {
    "标准版本 \(editions)，\(program)。全部决定及其依据见本批次的 decisions.jsonl、decisions.csv 和 report.html。"
  }
  package func inItWasOfLost(_ since: String, _ decided: String, _ taken: String, _ atRisk: String, _ held: String)
    -> String
  {
    "批次 \(since)：\(decided) 家中 \(taken) 家失去星级，\(atRisk) 家保留但有风险，\(held) 家暂缓。"
  }
  package func supplementOf(_ title: String, _ half: String) -> String { "\(half) 审核的\(title)" }
  package func soMany(_ words: String, _ count: Int) -> String { "\(words) \(language.grouped(count))" }
  package var downgraded: String { "降级" }
  package var revoked: String { "取消" }
  package var starRevoked: String { "取消" }
  package var atRisk: String { "有风险" }
  package var ready: String { "符合" }
  package var notReady: String { "尚不符合" }
  package var renewed: String { "已续证" }
  package var notRenewed: String { "未获续证" }
  package var reminded: String { "已提醒" }
  package var lapsed: String { "已失效" }
  package func departmentDigestOf(_ reviewed: String) -> String { "，共 \(reviewed)" }
  package func since(_ words: String, _ since: String) -> String { "\(words)（与 \(since) 相比）" }
  package var nobodyCanTellWhetherThese: String { "无法判断下列渠道是否涉及" }
  package var defectiveRowsThatBelongTo: String { "不属于任何渠道的有误记录" }
  package var wouldBeDecidedWorseBy: String { "按现有记录结果会更差，由下次审核判定" }
  package var findingsByRule: String { "按规则统计的审核发现" }
}
