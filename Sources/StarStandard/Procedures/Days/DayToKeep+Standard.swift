/// The days that STANDARD itself sets.
extension DayToKeep {
  /// The first day to apply for the star lost (G.4). The bar of a later downgrade moves it.
  static func application(from date: CalendarDate) -> DayToKeep {
    DayToKeep(
      .application, of: "", on: date,
      title: Localized("First day to apply for the star again", zh: "可重新申请星级的首日"),
      toDo: Localized("The bar after the downgrade is over (G.4).", zh: "降星后的申请限制期已满（G.4）。"))
  }

  /// The review of a half-year (E.1).
  static func review(_ half: HalfYear) -> DayToKeep {
    DayToKeep(
      .review, of: half.name, on: half.firstDay,
      title: Localized("Semi-annual review of stars", zh: "半年度星级审核日"),
      toDo: Localized("What is on record by then is what counts (E.1).", zh: "以届时的登记为准（E.1）。"))
  }

  /// A day of the renewal audits of its year (F.2). Who is not renewed on it is audited on the next.
  static func renewal(on date: CalendarDate) -> DayToKeep {
    DayToKeep(
      .renewal, of: "\(date.year)", on: date,
      title: Localized("Renewal audit for \(date.year)", zh: "\(date.year) 年度续证审核日"),
      toDo: Localized(
        "What is met and on record by then, and confirmed, is renewed (F.2).", zh: "届时已确认、已满足并登记的予以续证（F.2）。"))
  }

  /// The last day to confirm the renewal for its year (F.2).
  static func confirmation(by date: CalendarDate) -> DayToKeep {
    DayToKeep(
      .confirmation, of: "\(date.year)", on: date,
      title: Localized("Last day to confirm the renewal for \(date.year)", zh: "确认 \(date.year) 年度续证的最后一日"),
      toDo: Localized(
        "Without a confirmation the renewal is not audited, and no star is left (F.2).", zh: "未确认者不予审核，也不再持有星级（F.2）。"))
  }

  /// The last day of a certification, which ends with its year (G.1).
  static func certificationEnds(on date: CalendarDate) -> DayToKeep {
    DayToKeep(
      .certificationEnds, of: "\(date.year)", on: date,
      title: Localized("Last day of the certification", zh: "认证有效期最后一日"),
      toDo: Localized(
        "It is renewed from January to March of the next year (F.2, G.1).", zh: "于次年一月至三月续证（F.2、G.1）。"))
  }
}
