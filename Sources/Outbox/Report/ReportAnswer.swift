import StarStandard

/// What a reader wants to know first: how many lose a star, who, and what waits for a human.
extension HTMLWriter {
  /// The first section of the page.
  mutating func answer(_ summary: Summary, _ figures: ReportFigures, _ changes: BatchChanges?) {
    markup("<section class=\"first\" aria-labelledby=\"answer\">\n")
    element("h2", [Attribute("id", "answer"), Attribute("class", "spoken")], language.text("The answer", zh: "结论"))
    markup("\n<p class=\"answer\">")
    for (index, part) in Answer(summary, in: language).parts.enumerated() {
      if index > 0 { text(language.clauseComma) }
      if let filter = part.filter { filtered(filter, part.words) } else { text(part.words) }
    }
    say(".", zh: "。")
    markup("</p>\n")
    if let changes {
      before(changes, summary)
    } else if summary.procedure == .review {
      // Whether it is more than last time is what everybody asks next.
      element(
        "p", class: "note more",
        language.text("Not compared with an earlier batch.", zh: "未与更早的批次比较。"))
      markup("\n")
    }
    attention(summary, figures)
    spread(summary, figures)
    losses(summary, figures)
    markup("</section>\n")
  }

  /// The same numbers of the batch before.
  private mutating func before(_ changes: BatchChanges, _ summary: Summary) {
    let then = changes.totals
    markup("<table class=\"small then\" id=\"then\"><thead><tr><td></td><th scope=\"col\">")
    text(changes.since)
    markup("</th>")
    heading(language.text("Now", zh: "本次"))
    heading(language.text("Change", zh: "变化"))
    markup("</tr></thead>\n<tbody>\n")
    for (name, before, now) in [
      (language.text("Lose a star", zh: "失去星级"), then.taken, summary.taken),
      (language.text("At risk", zh: "有风险"), then.atRisk, summary.atRisk),
      (language.text("On hold", zh: "暂缓"), then.held, summary.holds.count),
      (language.text("Decided", zh: "已审核"), then.decided, summary.reviewed),
    ] {
      markup("<tr>")
      element("th", [Attribute("scope", "row")], name)
      let change = now - before
      let changed = change == 0 ? language.text("the same", zh: "不变") : change.signed
      for value in [before.grouped, now.grouped, changed] { element("td", class: "count", value) }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  /// What waits for a human, the most urgent first.
  private mutating func attention(_ summary: Summary, _ figures: ReportFigures) {
    let items = Attention(summary, figures, in: language).items
    markup("<p class=\"attention\"><b>")
    say("What needs you first:", zh: "请优先处理：")
    markup("</b> ")
    if items.isEmpty { say("nothing waits.", zh: "无待办事项。") }
    for (index, item) in items.enumerated() {
      if index > 0 { text(language.semicolon) }
      if item.place.contains("=") {
        filtered(item.place, item.words)
      } else {
        element("a", [Attribute("href", "#" + item.place)], item.words)
      }
    }
    if !items.isEmpty { say(".", zh: "。") }
    markup("</p>\n")
  }

  /// Why stars are lost, and where: the most frequent, with how many channels lose theirs so.
  private mutating func spread(_ summary: Summary, _ figures: ReportFigures) {
    let (language, rules) = (language, figures.losingBy.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) })
    let countries = figures.countries.places.filter { $0.value.lost > 0 }
      .sorted { ($1.value.lost, $0.key) < ($0.value.lost, $1.key) }
    guard !rules.isEmpty else { return }
    markup("<p class=\"spread\" id=\"spread\"><b>")
    // Else the reasons would seem to be miscounted.
    if rules.reduce(0, { $0 + $1.value }) > summary.taken {
      say("Why, some for several reasons:", zh: "原因（部分渠道有多项）：")
    } else {
      say("Why:", zh: "原因：")
    }
    markup("</b> ")
    few(rules.map { ($0.key.inShort(in: language), $0.value, .filter(["outcome": "loses", "rule": $0.key.text])) })
    if !countries.isEmpty {
      markup(" <b>")
      say("Where:", zh: "国家：")
      markup("</b> ")
      few(countries.map { ($0.key, $0.value.lost, .filter(["outcome": "loses", "country": $0.key])) })
    }
    markup("</p>\n")
  }

  /// The first few of them, each with its number.
  private mutating func few(_ all: [(name: String, count: Int, filter: String)]) {
    for (index, one) in all.prefix(6).enumerated() {
      if index > 0 { text(language.comma) }
      filtered(one.filter, "\(one.name.shortened(to: 30)) \(one.count.grouped)")
    }
    let left = all.count - 6
    if left > 0 { say(" and \(left.grouped) more.", zh: "，另 \(left.grouped) 项。") } else { say(".", zh: "。") }
  }

  /// Who loses a star, and why.
  private mutating func losses(_ summary: Summary, _ figures: ReportFigures) {
    let losses = figures.worst
    guard !losses.isEmpty else { return }
    markup("<table class=\"losses\" id=\"losses\"><caption>")
    say(
      "Who loses a star: revoked channels first, then by how far they fall",
      zh: "失去星级的渠道：先列取消认证者，再按降幅排列")
    markup("</caption>\n<thead><tr>")
    headings(
      language.text("Channel", zh: "渠道"), language.text("Country", zh: "国家"), language.text("Star", zh: "星级"),
      language.text("Route", zh: "途径"), language.text("Why", zh: "原因"),
      language.text("What it would need now", zh: "现在所缺"))
    markup("</tr></thead>\n<tbody>\n")
    for loss in losses { row(of: loss) }
    markup("</tbody></table>\n")
    element(
      "p", class: "note more",
      language.text(
        "A star lost needs a new application; from when on stands with each channel below.",
        zh: "失去的星级须重新申请；起始日期见下方各渠道。"))
    markup("\n")
    guard summary.taken > losses.count else { return }
    markup("<p class=\"note more\">")
    say("And ", zh: "另有 ")
    filtered(
      "outcome=loses",
      language.text("\((summary.taken - losses.count).grouped) more", zh: "\((summary.taken - losses.count).grouped) 家")
    )
    say(", among the channels below.", zh: "，见下方渠道列表。")
    markup("</p>\n")
  }

  private mutating func row(of loss: Loss) {
    markup("<tr><th scope=\"row\">")
    let filter = String.filter(["channel": loss.id])
    if let name = loss.name {
      filtered(filter, name)
      markup(" ")
      element("span", class: "id", loss.id)
    } else {
      filtered(filter, loss.id)
    }
    markup("</th><td>")
    isolated(loss.country ?? "")
    markup("</td><td class=\"stars\">")
    text(loss.from.map(language.star) ?? "?")
    arrow()
    element("strong", loss.isRevoked ? language.text("revoked", zh: "取消") : loss.to.map(language.star) ?? "?")
    markup("</td>")
    element("td", language.route(short: loss.route))
    element("td", loss.reasons.joined(separator: language.comma))
    element("td", loss.needs.joined(separator: language.semicolon))
    markup("</tr>\n")
  }
}
