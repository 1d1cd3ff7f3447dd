import StarStandard

/// The section of the channels, around what the script reads and the rows for readers without it.
extension HTMLWriter {
  /// Its start: notes, filters and the table that the script fills.
  mutating func channelsBegin(_ summary: Summary, _ selection: ReportSelection) {
    markup("<section class=\"channels below\" aria-labelledby=\"channels\">\n")
    element("h2", [Attribute("id", "channels"), Attribute("tabindex", "-1")], language.text("Channels", zh: "渠道"))
    markup("\n")
    guard selection.all > 0 else {
      element(
        "p", class: "note",
        language.text("No channel under review has a finding, and none is on hold.", zh: "所涉渠道均无审核发现，亦无暂缓。"))
      return markup("\n")
    }
    element(
      "p", class: "note",
      language.text(
        "A channel that is as it should be, without any finding, is not listed.", zh: "符合要求且无任何审核发现的渠道不在此列出。"))
    markup("\n")
    if !selection.isWhole { remark(on: selection) }
    filters(summary)
    markup("<table class=\"decisions\" id=\"list\" hidden>\n<caption class=\"spoken\">")
    say("Channels that the filter finds; a channel's button shows its findings", zh: "筛选出的渠道；点按渠道可展开审核发现")
    markup("</caption>\n<thead><tr>")
    headings(
      language.text("Channel", zh: "渠道"), language.text("Where", zh: "类型与国家"), language.text("Decision", zh: "决定"),
      language.text("Why", zh: "原因"))
    markup("</tr></thead>\n<tbody id=\"rows\"></tbody>\n</table>\n<p class=\"note\" id=\"printed\"></p>\n")
    markup("<p class=\"buttons\">")
    button("more", language.text("Show more", zh: "显示更多"), isHidden: true)
    markup(
      """
      </p>
      <svg id="ink" class="spoken" aria-hidden="true" focusable="false" width="0" height="0"></svg>

      """)
  }

  private mutating func button(_ id: String, _ words: String, isHidden: Bool = false) {
    element(
      "button", [Attribute("type", "button"), Attribute("id", id), Attribute("hidden", isHidden ? "" : nil)], words)
  }

  /// Says what of a batch is shown that no browser could show as a whole, and where the rest is.
  private mutating func remark(on selection: ReportSelection) {
    let language = language
    func shown(_ rank: ReportRank) -> String {
      let (shown, all) = (selection.shown(of: rank), selection.count(of: rank))
      if shown == all { return language.text("all \(all.grouped)", zh: "全部 \(all.grouped) 家") }
      return shown == 0
        ? language.text("none of the \(all.grouped)", zh: "\(all.grouped) 家均未列出")
        : language.text(
          "the first \(shown.grouped) of \(all.grouped) by id", zh: "按编号列出 \(all.grouped) 家中的前 \(shown.grouped) 家")
    }
    markup("<p class=\"note\" id=\"bounded\"><strong>")
    say(
      "Of \(selection.all.grouped) channels with something to say this page shows at most \(selection.most.grouped), so that "
        + "a browser can open it:",
      zh: "有内容的渠道共 \(selection.all.grouped) 家，为便于浏览器打开，本页最多列出 \(selection.most.grouped) 家：")
    markup("</strong> ")
    say(
      "of those that lose a star, are refused or on hold \(shown(.decided)); of those that keep their star at risk "
        + "\(shown(.atRisk)); of the others, with remarks only, \(shown(.remark)). Every decision is in ",
      zh: "失去星级、未获通过或暂缓的：\(shown(.decided))；保留但有风险的：\(shown(.atRisk))；其余仅有备注的：\(shown(.remark))。全部决定见同目录的 ")
    markup("<code>decisions.csv</code>")
    say(" and, with its evidence, in ", zh: "；连同依据见 ")
    markup("<code>decisions.jsonl</code>")
    say(" beside this page.", zh: "。")
    markup("</p>\n")
  }

  /// The controls, which only the script can show.
  private mutating func filters(_ summary: Summary) {
    let language = language
    open(
      "form",
      [
        Attribute("id", "filters"), Attribute("class", "filters"), Attribute("role", "search"),
        Attribute("aria-label", language.text("Channels", zh: "渠道")), Attribute("autocomplete", "off"),
        Attribute("hidden", ""),
      ])
    markup("\n<label class=\"wide\">")
    say("Search", zh: "搜索")
    open(
      "input",
      [
        Attribute("type", "search"), Attribute("id", "q"),
        Attribute("placeholder", language.text("Name, id, kind or country", zh: "名称、编号、类型或国家")),
      ])
    markup("</label>\n")
    choice("outcome", language.text("Outcome", zh: "结果")) { html in
      html.option("loses", language.text("Loses a star", zh: "失去星级"))
      if summary.procedure.isReview { html.option("at-risk", language.text("At risk", zh: "有风险")) }
      for outcome in summary.procedure.outcomes { html.option(outcome.rawValue, outcome.word(in: language)) }
    }
    choice("rule", language.text("Rule", zh: "规则")) { html in
      for rule in summary.procedure.rules where summary.rules[rule.id] ?? 0 > 0 {
        html.option(rule.id.text, rule.title.text(in: language))
      }
    }
    choice("country", language.text("Country", zh: "国家")) { _ in }
    choice("sort", language.text("Sorted by", zh: "排序"), language.text("Weight", zh: "轻重")) { html in
      for (value, word) in [
        ("name", language.text("Name", zh: "名称")), ("id", language.text("Id", zh: "编号")),
        ("country", language.text("Country", zh: "国家")), ("from", language.text("Star before", zh: "原星级")),
      ] {
        html.option(value, word)
      }
    }
    markup("<details class=\"further\" id=\"further\"><summary>")
    say("More filters", zh: "更多筛选")
    markup("</summary><div>\n")
    choice("from", language.text("Star before", zh: "原星级")) { html in
      html.stars()
      html.option("unknown", language.text("Not readable", zh: "无法读取"))
    }
    choice("to", language.text("Star after", zh: "现星级")) { $0.stars() }
    choice("kind", language.text("Kind", zh: "类型")) { _ in }
    choice("route", language.text("Route", zh: "途径")) { html in
      for route in Route.allCases {
        html.option(
          route.rawValue,
          route == .credits ? language.text("Credits", zh: "积分") : language.text("Certificates", zh: "证书"))
      }
    }
    let severities: [Finding.Severity] =
      switch summary.procedure {
      case .review, .supplement: [.revoke, .downgrade, .warning, .information]
      case .reminders: [.reminder]
      case .renewalNotices, .renewal, .application: [.blocking, .caution]
      }
    choice("severity", language.text("What it costs", zh: "后果")) { html in
      for severity in severities { html.option(severity.rawValue, severity.word(in: language)) }
      html.option("waived", language.text("Waived", zh: "已豁免"))
    }
    choice("pending", language.text("Pending credits", zh: "待审批积分")) { html in
      html.option("saves", language.text("Would save the star", zh: "获批即可保留星级"))
    }
    markup(
      """
      </div></details>
      <div class="result"><p id="status" class="status" role="status"></p>
      <span class="buttons">
      """)
    button("reset", language.text("Reset", zh: "清除筛选"))
    markup("\n")
    button("copy", language.text("Copy as CSV", zh: "复制为 CSV"))
    markup(" ")
    button("save", language.text("Save as CSV", zh: "保存为 CSV"))
    markup("</span></div>\n</form>\n")
  }

  /// A filter of which one option is chosen; the first is none of them.
  private mutating func choice(
    _ id: String, _ name: String, _ first: String? = nil, _ options: (inout HTMLWriter) -> Void
  ) {
    markup("<label>")
    text(name)
    open("select", [Attribute("id", id)])
    option("", first ?? language.text("All", zh: "全部"))
    options(&self)
    markup("</select></label>\n")
  }

  private mutating func stars() {
    for star in Star.held + [.none] { option("\(star.rawValue)", language.star(star)) }
  }

  private mutating func option(_ value: String, _ word: String) {
    element("option", [Attribute("value", value)], plain: word)
  }
}

extension Outcome {
  /// The outcome in a word for people.
  func word(in language: Language) -> String {
    switch self {
    case .retain: language.text("Retained", zh: "保留")
    case .downgrade: language.text("Downgraded", zh: "降级")
    case .revoke: language.text("Revoked", zh: "取消认证")
    case .ready: language.text("Ready", zh: "符合续证要求")
    case .notReady: language.text("Not ready", zh: "尚不符合续证要求")
    case .renewed: language.text("Renewed", zh: "已续证")
    case .notRenewed: language.text("Not renewed", zh: "未获续证")
    case .eligible: language.text("Eligible", zh: "符合申请要求")
    case .notEligible: language.text("Not eligible", zh: "不符合申请要求")
    case .reminded: language.text("Reminded", zh: "已提醒")
    case .lapsed: language.text("Lapsed", zh: "续证已失效")
    case .hold: language.text("On hold", zh: "暂缓")
    }
  }
}

extension Finding.Severity {
  /// The severity in a word for people.
  func word(in language: Language) -> String {
    switch self {
    case .revoke: language.text("Revocation", zh: "取消认证")
    case .downgrade: language.text("Downgrade", zh: "降级")
    case .warning: language.text("Warning", zh: "风险提示")
    case .information: language.text("Information", zh: "供参考")
    case .blocking: language.text("Blocking", zh: "未满足")
    case .caution: language.text("Caution", zh: "注意")
    case .reminder: language.text("Will cost the star", zh: "将失去星级")
    }
  }
}
