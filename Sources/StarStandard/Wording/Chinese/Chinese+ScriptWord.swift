extension Chinese: ScriptWordWording {
  package var scriptWordYes: String { "是" }
  package var scriptWordNo: String { "否" }
  package var scriptWordTo: String { "至" }
  package var required: String { "要求" }
  package var counted: String { "实有" }
  package var daysThatCount: String { "{0}：计算期间" }
  package var oneOfAnother: String { "{1} 的 {0}" }
  package var timeToFillThePlace: String { "{0}：补齐期限" }
  package var fallsIfNothingChanges: String { "如无变化，失去星级" }
  package var mayApplyAgain: String { "可重新申请" }
  package var theDatesThatDecidedIt: String { "决定所依据的日期" }
  package var scriptWordThisDay: String { "{0}（当日）" }
  package var namedCertification: String { "认证 {0}" }
  package var daysWhoseCreditsCount: String { "计入积分的期间" }
  package var pointsThatCountByQuarter: String { "各季度计入积分：{0}" }
  package var certificate0Counts: String { "证书 {0}，计入" }
  package var certificate0DoesNotCount: String { "证书 {0}，不计入" }
  package var daysWhoseParticipationsCount: String { "计入参与的期间" }
  package var participation: String { "参与" }
  package var timeToFillThePlaceOf: String { "{0} 职位补齐期限" }
  package var came: String { "{0} 到任" }
  package var leaves: String { "{0} 离任" }
  package var namedMajorEvent: String { "重大事件 {0}" }
  package var rulingOnEvent: String { "{0} 的裁定" }
  package var aStarWasLost: String { "失去一星" }
  package var scriptWordWaived: String { "已豁免" }
  package var waived0: String { "{0}（已豁免）" }
  package var namedClauses: String { namedClause }
  package var whatClauses0Ask: String { whatClause0Asks }
  package var namedClause: String { "条款 {0}" }
  package var whatItWouldNeed: String { "所缺：" }
  package var whatToDo: String { "后续处理：" }
  package var scriptWordBy: String { "，豁免人 " }
  package var from: String { "，自 " }
  package var scriptWordUntil: String { " 至 " }
  package var scriptWordForGood: String { " 起长期有效" }
  package var evidence: String { "依据" }
  package var whatClause0Asks: String { "条款 {0} 的要求" }
  package var stillLoading: String { "正在加载。" }
  package var scriptWordCredits: String { "积分" }
  package var creditsOfThoseAskedFor: String { "{0}（要求 {1}）" }
  package var of12AwaitApproval: String { "{0}（要求 {1}）；{2} 分待审批" }
  package var linkToThisChannel: String { "本渠道的链接" }
  package var defectiveRows: String { "记录有误" }
  package var waitsForASupplement: String { "等待补充评审" }
  package var scriptWordAtRisk: String { "有风险" }
  package var scriptWordRenewalPending: String { "待续证" }
  package var showMoreOfThoseLeft: String { "再显示 {0} 家（尚余 {1} 家）" }
  package var listed: String { "共列出 {0}" }
  package var of1Shown: String { "显示 {0} 家（共 {1}）" }
  package var scriptWordChannel: String { "{0} 家渠道" }
  package var scriptWordChannels: String { "{0} 家渠道" }
  package var isNotAmongTheChannels: String { "{0} 不在所列渠道中：无审核发现，或不属本批次" }
  package var saved: String { "已保存 {0}" }
  package var copied: String { "已复制 {0}" }
  package var theBrowserRefusesToCopy: String { "浏览器不允许复制，请改用保存" }
  package var onlyTheFirstAreShown: String { "{0} 家渠道中的前 5,000 家；全部见 decisions.csv。" }
}
