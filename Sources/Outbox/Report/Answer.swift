import StarStandard

/// How many lose a star, in parts that lead to the channels that they count.
struct Answer {
  private(set) var parts: [Part] = []

  /// Some words, and the filter of what they count; nil where that is nothing.
  typealias Part = (words: String, filter: String?)

  init(_ summary: Summary, in language: Language) {
    let (all, taken) = (summary.reviewed, summary.taken)
    func outcomes(_ outcome: Outcome) -> Int { summary.outcomes[outcome] ?? 0 }
    /// The first part: so many of all.
    func first(
      _ count: Int, _ filter: String, _ one: String, _ many: String, _ none: String, zh: String, _ zhNone: String
    ) {
      let channels = language.channels(all)
      if all == 0 {
        parts.append((language.text("No channel is concerned", zh: "没有渠道涉及"), nil))
      } else if count == 0 {
        parts.append((language.text("None of \(channels) \(none)", zh: "\(channels)中\(zhNone)"), nil))
      } else {
        let words = language.text(
          "\(count.grouped) of \(channels) \(count == 1 ? one : many)", zh: "\(channels)中有 \(count.grouped) 家\(zh)")
        parts.append((words, filter))
      }
    }
    /// A later part: so many, of all or of those of the first.
    func then(
      _ count: Int, _ filter: String, _ one: String, _ many: String, _ none: String, zh: String, _ zhNone: String,
      isPart: Bool = false
    ) {
      guard count > 0 else { return parts.append((language.text(none, zh: zhNone), nil)) }
      let words = language.text(
        "\(count.grouped) \(count == 1 ? one : many)", zh: "\(isPart ? "其中 " : "")\(count.grouped) 家\(zh)")
      parts.append((words, filter))
    }
    switch summary.procedure {
    case .review, .supplement:
      first(taken, "outcome=loses", "loses a star", "lose a star", "loses a star", zh: "失去星级", "无一失去星级")
      then(
        outcomes(.revoke), "outcome=revoke", "of these is revoked", "of these are revoked", "nobody is revoked",
        zh: "取消认证", "无取消认证", isPart: true)
      then(
        summary.atRisk, "outcome=at-risk", "keeps it at risk", "keep it at risk", "nobody is at risk", zh: "保留但有风险",
        "无风险提示")
    case .renewalNotices:
      first(
        outcomes(.notReady), "outcome=not-ready", "is not ready to renew", "are not ready to renew",
        "is unready to renew",
        zh: "尚不符合续证要求", "均符合续证要求")
      then(outcomes(.ready), "outcome=ready", "is ready", "are ready", "nobody is ready", zh: "符合要求", "无符合要求者")
    case .renewal:
      first(
        taken, "outcome=loses", "is not renewed at its star", "are not renewed at their star",
        "fails to be renewed at its star", zh: "未按原星级续证", "均按所求星级续证")
      then(
        taken - outcomes(.notRenewed), "outcome=loses", "of these at a lower one", "of these at a lower one",
        "nobody at a lower one", zh: "降级续证", "无降级续证", isPart: true)
      then(
        outcomes(.renewed), "outcome=renewed", "is renewed", "are renewed", "nobody is renewed", zh: "获续证", "无获续证者")
    case .reminders:
      first(
        outcomes(.reminded), "outcome=reminded", "is told what will cost its star",
        "are told what will cost their star",
        "has anything to be told of", zh: "收到可能失去星级的提醒", "无须提醒者")
      then(
        outcomes(.lapsed), "outcome=lapsed", "renewal lapsed", "renewals lapsed", "no renewal lapsed", zh: "续证已失效",
        "无续证失效")
    case .application:
      first(
        outcomes(.notEligible), "outcome=not-eligible", "is not eligible", "are not eligible", "is ineligible",
        zh: "不符合",
        "均符合")
      then(
        outcomes(.eligible), "outcome=eligible", "is eligible", "are eligible", "nobody is eligible", zh: "符合", "无符合者")
    }
    then(outcomes(.hold), "outcome=hold", "is on hold", "are on hold", "nobody is on hold", zh: "暂缓", "无暂缓")
  }

  /// The answer as a sentence.
  func sentence(in language: Language) -> String {
    parts.map(\.words).joined(separator: language.clauseComma) + language.text(".", zh: "。")
  }
}

/// What of a batch waits for a human, the most urgent first.
struct Attention {
  /// What waits, and where in the report it stands: a filter or a place of the page.
  private(set) var items: [(words: String, place: String)] = []

  init(_ summary: Summary, _ figures: ReportFigures, in language: Language) {
    func add(_ count: Int, _ place: String, _ one: String, _ many: String, zh: String) {
      guard count > 0 else { return }
      items.append(
        (language.text("\(count.grouped) \(count == 1 ? one : many)", zh: "\(count.grouped) \(zh)"), place))
    }
    let saved = figures.savedByPending
    if summary.procedure.isReview {
      add(
        saved, "pending=saves", "would keep its star if credits that await approval were approved first",
        "would keep their star if credits that await approval were approved first", zh: "家渠道如待审批积分先获批准即可保留星级")
    } else {
      add(
        saved, "pending=saves", "would lack nothing if credits that await approval were approved first",
        "would lack nothing if credits that await approval were approved first", zh: "家渠道如待审批积分先获批准即符合要求")
    }
    add(
      summary.holds.count, "holds", "channel is on hold until its rows are mended",
      "channels are on hold until their rows are mended", zh: "家渠道暂缓，待更正记录")
    add(
      summary.undetermined.count, "undetermined", "channel of which nobody can tell whether it is concerned",
      "channels of which nobody can tell whether they are concerned", zh: "家渠道无法判断是否涉及")
    for rule in Rule.all where rule.place == .awaitingRuling {
      add(
        figures.effects[rule.id]?[.warns] ?? 0, "rule=\(rule.id)", "major event waits for a ruling",
        "major events wait for a ruling", zh: "起重大事件待裁定")
    }
    add(
      summary.undeliverable.count, "undeliverable", "channel has no usable address for its notice",
      "channels have no usable address for their notice", zh: "家渠道无可用的通知地址")
    add(
      summary.orphanDefects.count, "orphan-defects", "defective row belongs to no channel",
      "defective rows belong to no channel", zh: "行有误的记录不属于任何渠道")
  }
}
