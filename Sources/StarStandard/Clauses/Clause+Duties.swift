/// Sections C and D: what a star-rated channel and its people are there for.
extension Clause {
  static func duties(_ edition: Edition) -> [Clause] {
    [
      Clause(
        "C", Localized("The seller provides the service", zh: "谁销售谁服务"),
        Localized(
          "The partner that places the order answers for the service to the customer of the project.",
          zh: "下单的合作伙伴对项目客户的服务负最终责任。")),
      Clause(
        "D.1", Localized("Service manager", zh: "服务经理"),
        Localized(
          "Every star-rated channel has a service manager, the person in charge of all after-sales service.",
          zh: "每个星级渠道须设服务经理，全面负责售后服务。")),
      Clause(
        "D.1.e", Localized("Telling of changes in time", zh: "及时告知人员变动"),
        Localized(
          "The service manager tells the vendor in time when a registered engineer leaves, and sees that somebody of the same level takes "
            + "the place within \(Language.english.months(edition.periods.grace)). What is told more than "
            + "\(Language.english.months(edition.periods.timelyDeclaration)) after the departure is told late.",
          zh: "注册工程师离职时，服务经理须及时告知厂商，并在 \(edition.periods.grace) 个月内安排同级人员补齐。离职后超过 "
            + "\(edition.periods.timelyDeclaration) 个月才告知的，视为迟报。")),
      Clause(
        "D.2.b", Localized("How many registered engineers", zh: "注册工程师人数"),
        Localized(
          "Registered post-sales engineers needed: \(engineers(edition, .english)).",
          zh: "各星级所需注册售后工程师：\(engineers(edition, .chinese))。")),
      Clause(
        "D.2.c", Localized("Who leads a delivery", zh: "项目交付负责人"),
        Localized(
          "Every project delivery is led by a registered post-sales engineer; nobody else delivers alone.",
          zh: "所有项目交付须由注册售后工程师主导，非注册工程师不得单独交付。")),
    ]
  }
}
