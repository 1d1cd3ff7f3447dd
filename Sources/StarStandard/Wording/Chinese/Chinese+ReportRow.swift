extension Chinese: ReportRowWording {
  package var ifNothingChanges: String { "如无变化：" }
  package var defectiveRowsNothingIsConcluded: String { "记录有误，更正之前不作结论。" }
  package var reportRowAtRisk: String { "，有风险" }
  package var reapplyFrom: String { "；可重新申请之日 " }
  package var waivedBy: String { "，豁免人 " }
  package var forGood: String { "，长期有效" }
  package var reportRowUntil: String { "，有效至 " }
  package var clause: String { "，条款 " }
  package var clauses: String { clause }
  package var starNotReadable: String { "星级无法读取" }
}
