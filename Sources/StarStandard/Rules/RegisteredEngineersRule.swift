extension Rule {
  /// Enough registered post-sales engineers (B, D.2.b).
  package static let registeredEngineers = Rule(
    id: "registered-engineers", clause: "B, D.2.b",
    title: Localized("Registered engineers", zh: "注册售后工程师人数"),
    rationale: Localized(
      """
      Each star asks for a number of registered post-sales engineers in post. An engineer whose declared departure is \
      still in its three months of grace counts.
      """,
      zh: """
        各星级均要求一定人数的在岗注册售后工程师。已申报离职且仍在三个月宽限期内的工程师计入。
        """),
    inShort: Localized("Too few engineers", zh: "注册工程师不足"),
    turns: [.posts], sought: .asReviewed,
    reminder: Reminder(.today),
    examples: [
      Example(
        "One engineer leaves and is declared",
        [.left("E3", day(2026, 3, 2), declared: day(2026, 3, 5))],
        [
          .silent(2026, 3, 1, "still in post"),
          .silent(2026, 6, 2, "the last day of the grace period"),
          .fires(2026, 6, 3, "two engineers are left, three stars ask for three"),
        ]),
      Example(
        "Replaced by one who was there already",
        [.left("E3", day(2026, 3, 2), declared: day(2026, 3, 5), replacedBy: "E2")],
        [.silent(2026, 6, 2, "E2 fills the place of E3, and E3 counts until the deadline all the same")]),
    ],
    examine: { standing in
      standing.countingEngineers.count >= standing.requirement.registeredEngineers
        ? .passed { RegisteredEngineersEvidence(standing) } : .found([RegisteredEngineersEvidence(standing)])
    })
}

private struct RegisteredEngineersEvidence: Evidence {
  let star: Star
  let required: Int
  let inPost: [String]
  let heldByGrace: [String]
  let day: CalendarDate
  let names: Names
  let deadline: RemedyDeadline?

  init(_ standing: Standing) {
    deadline = RemedyDeadline(standing)
    names = Names(standing.dossier)
    star = standing.star
    required = standing.requirement.registeredEngineers
    inPost = standing.engineersInPost
    heldByGrace = standing.engineersHeldByGrace
    day = standing.asOf
  }

  var counted: Int { inPost.count + heldByGrace.count }

  var fields: [EvidenceField] {
    [
      EvidenceField("required", .number(required)), EvidenceField("counted", .number(counted)),
      EvidenceField("in_post", .ids(inPost)), EvidenceField("held_by_grace", .ids(heldByGrace)),
    ]
  }

  func need(in language: Language) -> String? {
    let missing = required - counted
    return missing > 0 ? language.text(missing.counting("more engineer"), zh: "尚缺 \(missing) 名工程师") : nil
  }

  func message(in language: Language) -> String {
    let grace =
      heldByGrace.isEmpty
      ? ""
      : language.text(
        "; held by the grace period, of these: \(names.list(heldByGrace, in: language))",
        zh: "，其中处于宽限期：\(names.list(heldByGrace, in: language))")
    return language.text(
      "\(language.star(star)) asks for \(language.count(required, "registered post-sales engineer", zh: "名")); "
        + "on \(day) there \(deadline == nil ? counted == 1 ? "is" : "are" : "will be") \(counted)\(grace).",
      zh:
        "\(language.star(star))要求 \(required) 名注册售后工程师；\(day) \(deadline == nil ? "实有" : "按现有登记为") \(counted) 名\(grace)。"
    )
  }

  func remedy(in language: Language) -> String {
    let missing = required - counted
    guard missing > 0 else { return "" }
    return language.text(
      "Register \(language.count(missing, "more post-sales engineer", zh: "名"))\(deadline?.text(in: language) ?? "").",
      zh: "请\(deadline?.text(in: language) ?? "")再注册 \(missing) 名售后工程师。")
  }
}
