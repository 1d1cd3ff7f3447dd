extension Rule {
  /// The credits of the last four quarters must reach the baseline (E.1.a).
  static let creditBaseline = Rule(
    id: "credit-baseline", clause: "E.1.a",
    title: Localized("Credits baseline", zh: "积分基线"),
    rationale: """
      A star earned by credits needs the credits of the last four calendar quarters to reach the star's baseline. \
      Only approved entries count, by the day on which they were earned.
      """,
    examples: [
      Example(
        "The window is the four quarters before the review's quarter",
        [
          .certified(.three, .credits), .credits(400, "training", day(2025, 7, 1)),
          .credits(50, "knowledge-base", day(2026, 6, 30)),
        ],
        [
          .silent(2026, 7, 1, "450 of 450: the first and the last day of the window count"),
          .silent(2026, 7, 31, "a later day of the quarter has the same window"),
          .fires(2026, 6, 30, "one quarter earlier, the entry of 30 June is not in the window yet"),
        ]),
      Example(
        "One credit short",
        [.certified(.three, .credits), .credits(449, "training", day(2026, 3, 31))],
        [.fires(2026, 7, 1, "449 of 450")]),
      Example(
        "Pending entries do not count",
        [
          .certified(.three, .credits), .credits(449, "training", day(2026, 3, 31)),
          .credits(100, "web-to-case", day(2026, 3, 31), .pending),
        ],
        [.fires(2026, 7, 1, "only approved entries count")]),
    ],
    examine: { standing in
      guard standing.route == .credits else { return .doesNotApply("the star rests on certificates") }
      return standing.credits.total >= standing.requirement.credits
        ? .passed { CreditBaselineEvidence(standing) } : .found([CreditBaselineEvidence(standing)])
    })
}

private struct CreditBaselineEvidence: Evidence {
  let occasion: Standing.Occasion
  let months: Int
  let deadline: RemedyDeadline?
  let star: Star
  let required: Int
  let counted: Int
  let window: DateWindow
  let categories: [(category: String, points: Int)]
  let departedPoints: Int
  let departedCount: Options.DepartedEngineersCredits
  /// The next review, the last day of its window, and how much of what is on record will count at it.
  let nextReview: CalendarDate
  let nextWindow: DateWindow
  let countingThen: Int

  init(_ standing: Standing) {
    occasion = standing.occasion
    months = standing.edition.periods.creditValidity
    deadline = RemedyDeadline(standing)
    star = standing.star
    required = standing.requirement.credits
    counted = standing.credits.total
    window = standing.credits.window
    categories = standing.credits.byCategory(standing.edition.categories)
    departedPoints = standing.credits.departedPoints
    departedCount = standing.edition.options.departedEngineersCredits
    nextReview = HalfYear(containing: standing.asOf).next.firstDay
    nextWindow = .lastQuarters(standing.edition.periods.creditQuarters, before: nextReview)
    let here = standing.countingEngineers + standing.serviceManagers
    countingThen =
      CreditCount(
        standing.dossier.credits, window: nextWindow, here: here,
        departed: standing.edition.options.departedEngineersCredits
      ).total
  }

  var fields: [EvidenceField] {
    [
      EvidenceField("required", .number(required)), EvidenceField("counted", .number(counted)),
      EvidenceField("window", .window(window)),
      EvidenceField(
        "categories", .object(categories.map { EvidenceField($0.category, .number($0.points)) })),
      EvidenceField("departed_points", .number(departedPoints)),
      EvidenceField("departed_engineers_credits", .text(departedCount.rawValue)),
    ]
  }

  func message(in language: Language) -> String {
    let parts = categories.filter { $0.points > 0 }.map { "\($0.category) \($0.points)" }
    let breakdown = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    let period =
      occasion.isReview
      ? language.text("in the last four quarters", zh: "最近四个季度积分")
      : language.text("earned within \(months.counting("month"))", zh: "\(months) 个月内取得的积分")
    let sum = language.text(
      "\(language.star(star)) asks for \(required.counting("credit")) \(period); from \(window.first) to "
        + "\(window.last) the channel has \(counted)\(breakdown).",
      zh: "\(language.star(star))要求\(period)达到 \(required)；\(window.first) 至 \(window.last) 计 \(counted)\(breakdown)。")
    guard departedPoints > 0 else { return sum }
    let departed =
      switch departedCount {
      case .count:
        language.text(
          "Of these, \(departedPoints.counting("was", "were")) earned by persons no longer in post here.",
          zh: "其中 \(departedPoints) 分由现已不在岗人员取得。")
      case .drop:
        language.text(
          departedPoints == 1
            ? "1 more was earned by somebody no longer in post here and does not count."
            : "\(departedPoints) more were earned by persons no longer in post here and do not count.",
          zh: "另有 \(departedPoints) 分由现已不在岗人员取得，不予计入。")
      }
    return language.sentences([sum, departed])
  }

  func remedy(in language: Language) -> String {
    guard counted < required else { return "" }
    let missing = required - counted
    guard occasion.isReview else {
      let by = deadline?.text(in: language)
      return language.sentences([
        language.text(
          "\(missing.counting("more approved credit is", "more approved credits are")) needed"
            + "\(by ?? ", earned by \(window.last)").",
          zh: "\(by ?? "截至 \(window.last) ")尚须再取得 \(missing) 分（须经审批）。"),
        deadline?.sentence(in: language) ?? "",
      ])
    }
    let then = max(0, required - countingThen)
    let today = language.text(
      "\(missing.counting("more approved credit was", "more approved credits were")) needed by \(window.last).",
      zh: "截至 \(window.last) 尚缺 \(missing) 分（须经审批）。")
    guard then > 0 else {
      return language.sentences([
        today,
        language.text(
          "For the review of \(nextReview), the \(countingThen.counting("on record for it is", "on record for it are")) enough.",
          zh: "至 \(nextReview) 审核时，现有积分中 \(countingThen) 分仍有效，已达要求。"),
      ])
    }
    return language.sentences([
      today,
      language.text(
        "For the review of \(nextReview), \(countingThen) of the credits on record will count: "
          + "\(then.counting("more is", "more are")) to be earned by \(nextWindow.last) and approved.",
        zh: "至 \(nextReview) 审核时，现有积分中 \(countingThen) 分仍有效，"
          + "须在 \(nextWindow.last) 前再取得 \(then) 分并经审批。"),
    ])
  }
}
