/// Sections A and B: who may hold a star, and what each star asks for.
extension Clause {
  static func requirements(_ edition: Edition) -> [Clause] {
    [
      Clause(
        "A", Localized("Who may hold a star", zh: "适用范围"),
        Localized(
          "Stars are for channels outside China of these kinds: \(edition.kinds.joined(separator: ", ")). A channel of another kind is "
            + "listed and never decided.",
          zh: "星级认证适用于海外渠道，类型为：\(edition.kinds.joined(separator: "、"))。其他类型的渠道仅列出，不作决定。")),
      Clause(
        "B", Localized("What a star asks for", zh: "认证要求"),
        Localized(
          "A star is earned by the certificates of engineers (B.1) or by credits (B.2), whichever the channel chooses. Both routes ask "
            + "for the same number of registered post-sales engineers and for the same service support platform.",
          zh: "星级可凭工程师证书（B.1）或积分（B.2）取得，由渠道自选。两种途径对注册售后工程师人数和服务支持平台的要求相同。")),
      certificates(edition),
      Clause(
        "B.2", Localized("The route by credits", zh: "积分途径"),
        Localized(
          "Credits needed: \(credits(edition, .english)). Registered post-sales engineers besides: "
            + "\(engineers(edition, .english)).",
          zh: "所需渠道积分：\(credits(edition, .chinese))。另须注册售后工程师：\(engineers(edition, .chinese))。")),
      Clause(
        "B.2 a", Localized("Whose credits, and for how long", zh: "积分归属与有效期"),
        Localized(
          "A channel's credits are those of its engineers together. For an application a credit counts for "
            + "\(Language.english.months(edition.periods.creditValidity)) from the day on which it was earned; a review and a renewal "
            + "count by quarters (E.1.a).",
          zh: "渠道积分为其工程师积分之和。申请时，积分自取得之日起 \(edition.periods.creditValidity) 个月内有效；审核和续证按季度计算（E.1.a）。")),
      Clause(
        "B.2 b", Localized("How credits are earned", zh: "积分取得方式"),
        Localized(
          "Credits are earned in these ways: \(Language.english.list(edition.categories)). They count once the vendor has approved them.",
          zh: "可通过\(Language.chinese.list(edition.categories.map(Language.chinese.category)))取得积分，经厂商批准后方可计入。")),
      Clause("B.2 d", Localized("Junior-grade certificates", zh: "初级证书"), codes(edition, .junior)),
      Clause("B.2 e", Localized("Senior-grade certificates", zh: "高级证书"), codes(edition, .senior)),
      Clause(
        "B.2 f", Localized("What a certificate may stand in for, and how long it must last", zh: "高级可代初级与剩余有效期"),
        Localized(
          "A senior-grade engineer may fill the place of a junior-grade one. A certificate that is held on the day of the application "
            + "counts only if it is valid for more than \(Language.english.months(edition.periods.certificateMargin)) from that day; for a "
            + "renewal that day is 1 January.",
          zh: "高级工程师可占初级名额。申请当日已持有的证书，自该日起剩余有效期须超过 \(edition.periods.certificateMargin) 个月方可计入；续证以 1 月 1 日为准。"
        )),
      platform(edition),
    ]
  }

  private static func certificates(_ edition: Edition) -> Clause {
    func table(_ language: Language) -> String {
      edition.perStar(in: language) { requirement in
        let tally = [
          (CertificateGrade.senior, requirement.seniorEngineers), (.junior, requirement.juniorEngineers),
          (.projectManagement, requirement.projectManagementEngineers),
        ]
        return language.list(
          tally.filter { $0.1 > 0 }.map { grade, number in
            language.text("\(number) \(language.grade(grade))", zh: "\(language.grade(grade)) \(number) 名")
          })
      }
    }
    return Clause(
      "B.1", Localized("The route by certificates", zh: "证书途径"),
      Localized(
        "Engineers with valid certificates needed: \(table(.english)). A person fills one technical place (senior or "
          + "junior grade), and may fill that of project management besides. Registered post-sales engineers besides: "
          + "\(engineers(edition, .english)).",
        zh: "所需持有效证书的工程师：\(table(.chinese))。每人只占一个技术名额（高级或初级），可兼任项目管理。另须注册售后工程师："
          + "\(engineers(edition, .chinese))。"))
  }

  private static func platform(_ edition: Edition) -> Clause {
    func rows(_ language: Language) -> String {
      edition.perStar(in: language) { requirement in
        var items = [
          language.text(
            "hotline \(language.hotline(requirement.hotline))", zh: "热线 \(language.hotline(requirement.hotline))")
        ]
        if requirement.supportEmail { items.append(language.text("a support e-mail address", zh: "支持邮箱")) }
        if requirement.serviceManager { items.append(language.text("a service manager", zh: "服务经理")) }
        if requirement.trackingSystem != .none {
          let system = language.tracking(requirement.trackingSystem)
          items.append(language.text("\(system) issue tracking", zh: "\(system)问题跟踪系统"))
        }
        items.append(
          language.count(requirement.participations, "event", zh: "次活动"))
        return items.joined(separator: language.text(", ", zh: "、"))
      }
    }
    let months = edition.periods.participation
    return Clause(
      "B platform", Localized("The service support platform", zh: "服务支持平台"),
      Localized(
        "What a channel offers its customers: \(rows(.english)). The events are the vendor's trainings, meetings and forums that it attends within "
          + "\(Language.english.months(months)) of obtaining the certification. More satisfies less: 7x24 is more than 5x8, automatic more "
          + "than manual.",
        zh: "渠道须具备：\(rows(.chinese))。活动指取得认证后 \(months) 个月内参加厂商的培训、会议或论坛。高配可满足低配：7×24 高于 5×8，自动高于人工。"))
  }

  private static func credits(_ edition: Edition, _ language: Language) -> String {
    edition.perStar(in: language) { language.text("\($0.credits)", zh: " \($0.credits) 分") }
  }

  static func engineers(_ edition: Edition, _ language: Language) -> String {
    edition.perStar(in: language) { language.text("\($0.registeredEngineers)", zh: " \($0.registeredEngineers) 名") }
  }

  private static func codes(_ edition: Edition, _ grade: CertificateGrade) -> Localized {
    let codes = edition.codes[grade] ?? []
    return Localized(
      "These certificates count as \(Language.english.grade(grade)): \(codes.joined(separator: ", ")). A code on no list counts for "
        + "nothing.",
      zh: "以下证书为\(Language.chinese.grade(grade))：\(codes.joined(separator: "、"))。不在清单内的证书代码不计入。")
  }
}
