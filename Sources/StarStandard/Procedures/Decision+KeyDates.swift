extension Decision {
  /// The days to come that matter to the channel after this decision, in their order, each once.
  ///
  /// - Parameters:
  ///   - schedule: on which days renewals are audited.
  ///   - toldOn: the day on which the channel is told; days before it are over.
  package func keyDates(in language: Language, _ schedule: Schedule, toldOn: CalendarDate) -> [KeyDate] {
    var dates = findings.flatMap { finding in
      (finding.waiver?.isByReinstatement ?? false) ? [] : finding.evidence.keyDates(in: language)
    }
    dates += inGrace.flatMap { $0.keyDates(in: language) }
    if let reapplyFrom, let fromStar {
      dates.append(
        KeyDate(
          KeyDate.applicationKey(afterLossOn: effectiveOn), on: reapplyFrom,
          language.text(
            "\(language.star(fromStar)) or higher may be applied for from this day on (G.4)",
            zh: "\(language.star(fromStar))及以上自本日起可申请（G.4）")))
    }
    if let forecast {
      dates.append(
        KeyDate(
          "loss-foreseen", on: forecast.fallsOn,
          language.text("A star would be lost if nothing changes by this day", zh: "若至本日无变化将失去星级"),
          note: forecast.message(in: language)))
    }
    dates += comingReview(in: language) + comingRenewals(in: language, schedule)
    var seen: Set<String> = []
    return dates.filter { $0.day >= toldOn && seen.insert($0.key).inserted }
      .sorted { ($0.day, $0.key) < ($1.day, $1.key) }
  }

  /// The next semi-annual review of who has a star after this decision.
  private func comingReview(in language: Language) -> [KeyDate] {
    let isReviewed: Bool =
      switch outcome {
      case .retain, .downgrade, .renewed, .ready, .notReady, .reminded: (toStar ?? fromStar ?? .none) != .none
      case .revoke, .notRenewed, .eligible, .notEligible, .lapsed, .hold: false
      }
    guard isReviewed else { return [] }
    let day = HalfYear(containing: effectiveOn).next.firstDay
    return [
      KeyDate(
        "review-\(day)", on: day,
        language.text(
          "Semi-annual review: what is met and on record by the day before counts",
          zh: "半年度审核：以前一日（含当日）已满足并登记的情况为准"))
    ]
  }

  /// The days on which a renewal that is still to come is audited.
  private func comingRenewals(in language: Language, _ schedule: Schedule) -> [KeyDate] {
    let year: CalendarYear
    switch outcome {
    case .ready, .notReady:
      year = CalendarYear(containing: effectiveOn).next
      guard validity.map({ $0.last < year.firstDay }) ?? true else { return [] }
    case .notRenewed: year = CalendarYear(containing: effectiveOn)
    default:
      guard pendingRenewal != nil else { return [] }
      year = CalendarYear(containing: effectiveOn)
    }
    let days = schedule.renewals(in: year).filter { $0 > effectiveOn }
    return days.uniqued().map { day in
      KeyDate(
        "renewal-\(day)", on: day,
        day == days.last
          ? language.text(
            "Last renewal audit of the year: what is confirmed, met and on record by this day is renewed",
            zh: "本年度最后一次续证审核：以本日（含当日）已确认、已满足并登记的情况为准")
          : language.text(
            "Renewal audit: what is confirmed, met and on record by this day is renewed",
            zh: "续证审核：以本日（含当日）已确认、已满足并登记的情况为准"))
    }
  }
}
