import StarStandard

/// What the script of a report says, by the name that it has there; `{0}` and `{1}` are put in by the script.
enum ScriptWord: String, CaseIterable {
  case none
  case yes
  case no
  case to
  case unreadable
  case required
  case counted
  case countingDays
  case of
  case timeToFill
  case fallsOn
  case mayApply
  case dates
  case thisDay
  case certification
  case creditDays
  case quarters
  case certificateDays
  case idleCertificate
  case participationDays
  case participation
  case place
  case joined
  case left
  case event
  case ruling
  case lostStar
  case waived
  case clause
  case need
  case todo
  case by
  case from
  case until
  case forGood
  case colon
  case comma
  case evidence
  case clauseAsks
  case loading
  case kind
  case country
  case route
  case credits
  case creditsOf
  case creditsPending
  case link
  case ifNothing
  case defective
  case defectiveShort
  case table
  case row
  case column
  case wrong
  case risk
  case pending
  case blacklisted
  case more
  case listed
  case shown
  case one
  case many
  case notListed
  case saved
  case copied
  case refused
  case printed
  case creditsRoute
  case certificatesRoute

  /// Its name in the script's words.
  var key: String { rawValue }

  func text(in language: Language) -> String {
    func word(_ english: String, _ chinese: String) -> String { language.text(english, zh: chinese) }
    switch self {
    case .none: return word("none", "无")
    case .yes: return word("yes", "是")
    case .no: return word("no", "否")
    case .to: return word("to", "至")
    case .unreadable: return word("not readable", "无法读取")
    case .required: return word("Required", "要求")
    case .counted: return word("Counted", "实有")
    case .countingDays: return word("{0}: days that count", "{0}：计算期间")
    case .of: return word("{0} of {1}", "{1} 的 {0}")
    case .timeToFill: return word("{0}: time to fill the place", "{0}：补齐期限")
    case .fallsOn: return word("Falls, if nothing changes", "如无变化，失去星级")
    case .mayApply: return word("May apply again", "可重新申请")
    case .dates: return word("The dates that decided it", "决定所依据的日期")
    case .thisDay: return word("{0}, this day", "{0}（当日）")
    case .certification: return word("Certification {0}", "认证 {0}")
    case .creditDays: return word("Days whose credits count", "计入积分的期间")
    case .quarters: return word("Points that count, by quarter: {0}", "各季度计入积分：{0}")
    case .certificateDays: return word("Certificate {0}, counts", "证书 {0}，计入")
    case .idleCertificate: return word("Certificate {0}, does not count", "证书 {0}，不计入")
    case .participationDays: return word("Days whose participations count", "计入参与的期间")
    case .participation: return word("Participation", "参与")
    case .place: return word("Time to fill the place of {0}", "{0} 职位补齐期限")
    case .joined: return word("{0} came", "{0} 到任")
    case .left: return word("{0} leaves", "{0} 离任")
    case .event: return word("Major event {0}", "重大事件 {0}")
    case .ruling: return word("Ruling on {0}", "{0} 的裁定")
    case .lostStar: return word("A star was lost", "失去一星")
    case .waived: return word("Waived", "已豁免")
    case .clause: return word("Clause {0}", "条款 {0}")
    case .need: return word("What it would need: ", "所缺：")
    case .todo: return word("What to do: ", "后续处理：")
    case .by: return word(" by ", "，豁免人 ")
    case .from: return word(", from ", "，自 ")
    case .until: return word(" until ", " 至 ")
    case .forGood: return word(" for good", " 起长期有效")
    case .colon: return word(": ", "：")
    case .comma: return language.comma
    case .evidence: return word("Evidence", "依据")
    case .clauseAsks: return word("What clause {0} asks", "条款 {0} 的要求")
    case .loading: return word("Still loading.", "正在加载。")
    case .kind: return word("Kind", "类型")
    case .country: return word("Country", "国家")
    case .route: return word("Route", "途径")
    case .credits: return word("Credits", "积分")
    case .creditsOf: return word("{0} of {1}", "{0}（要求 {1}）")
    case .creditsPending: return word("{0} of {1}; {2} await approval", "{0}（要求 {1}）；{2} 分待审批")
    case .link: return word("Link to this channel", "本渠道的链接")
    case .ifNothing: return word("If nothing changes: ", "如无变化：")
    case .defective: return word("Defective rows; nothing is concluded until they are mended.", "记录有误，更正之前不作结论。")
    case .defectiveShort: return word("Defective rows", "记录有误")
    case .table: return word("Table", "表")
    case .row: return word("Row", "行")
    case .column: return word("Column", "列")
    case .wrong: return word("What is wrong", "问题")
    case .risk: return word("At risk", "有风险")
    case .pending: return word("Renewal pending", "待续证")
    case .blacklisted: return word("Blacklist ruling", "列入黑名单")
    case .more: return word("Show {0} more of {1}", "再显示 {0} 家（尚余 {1} 家）")
    case .listed: return word("{0} listed", "共列出 {0}")
    case .shown: return word("{0} of {1} shown", "显示 {0} 家（共 {1}）")
    case .one: return word("{0} channel", "{0} 家渠道")
    case .many: return word("{0} channels", "{0} 家渠道")
    case .notListed:
      return word(
        "{0} is not among the channels listed: nothing was found, or it is not of this batch",
        "{0} 不在所列渠道中：无审核发现，或不属本批次")
    case .saved: return word("{0} saved", "已保存 {0}")
    case .copied: return word("{0} copied", "已复制 {0}")
    case .refused: return word("The browser refuses to copy; save instead", "浏览器不允许复制，请改用保存")
    case .printed:
      return word("The first 5,000 of {0} channels; all are in decisions.csv.", "{0} 家渠道中的前 5,000 家；全部见 decisions.csv。")
    case .creditsRoute: return language.route(short: .credits)
    case .certificatesRoute: return language.route(short: .certificates)
    }
  }
}
