extension Chinese: ReportListsWording {
  package var housekeeping: String { "记录维护" }
  package var onHoldUntilTheirRows: String { "暂缓，待更正记录" }
  package var onHoldUntilASupplement: String { "暂缓，待补充评审作出决定" }
  package var applyingTheReviewLeftThese: String { "一月评审执行时这些渠道处于暂缓状态；未经评审者不予续证。" }
  package var nothingIsConcludedAboutThese: String { "对这些渠道暂不作结论；问题见上方各渠道。" }
  package var nobodyCanTellWhetherThey: String { "无法判断是否涉及" }
  package var whatDecidesWhetherTheseChannels: String { "决定这些渠道是否在审核范围内的记录无法读取。" }
  package var noUsableAddressForTheir: String { "无可用的通知地址" }
  package var theDecisionStandsTellThese: String { "决定有效；请自行告知这些渠道。" }
  package var noDecisionRestsOnThese: String { "没有决定依据这些记录。" }
  package var ofAKindThatThe: String { "类型不在标准范围内" }
  package var theseChannelsAreListedAnd: String { "这些渠道仅列出，不作决定。" }
  package var reportListsWouldBeDecidedWorseBy: String { "按现有记录结果会更差" }
  package var aSupplementTakesNothingAway: String { "补充审核不减星级；这些渠道由下次审核判定。" }
  package var whatTheClausesAsk: String { "各条款的要求" }
  package var clauseByClause: String { "逐条说明" }
  package func inOurWordsTheNumbers(_ editionName: String) -> String { "以下为本方表述，数字以 \(editionName) 版标准为准。" }
  package var reportListsNone: String { "无。" }
  package func andMoreSee(_ left: String, _ place: String) -> String { "另有 \(left) 项：见 \(place)。" }
  package var defects: String { "有误的记录" }
  package var row: String { "行" }
  package var column: String { "列" }
  package var whatIsWrong: String { "问题" }
}
