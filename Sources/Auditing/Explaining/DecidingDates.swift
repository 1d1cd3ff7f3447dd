import StarStandard

/// The dates that decide a channel's star on a day, as rows of a timeline: each with what it is about, when that was, and what is
/// said of it in words, so that who does not see the drawing misses nothing.
package struct DecidingDates: Sendable {
  package let asOf: CalendarDate
  package let rows: [Row]

  package struct Row: Sendable {
    package let label: String
    package let marks: [Mark]
    package let words: String

    package init(_ label: String, _ marks: [Mark], _ words: String) {
      self.label = label
      self.marks = marks
      self.words = words
    }
  }

  /// What is drawn at a time.
  package enum Mark: Sendable {
    /// Days, both ends inside.
    case days(DateWindow, Kind)
    case day(CalendarDate, Kind)
    /// A number that belongs to these days.
    case number(Int, DateWindow)
  }

  package enum Kind: CaseIterable, Sendable {
    /// It counts.
    case counts
    /// It does not count.
    case idle
    /// The time to fill a place.
    case grace
    /// Something happened.
    case event
  }

  /// As many rows of one sort as anybody reads; what is beyond them stands in the tables.
  private static let most = 12

  package init(asOf: CalendarDate, rows: [Row]) {
    self.asOf = asOf
    self.rows = rows
  }

  /// The dates that decide; none of a channel that is not decided.
  package init(of explanation: Explanation) {
    asOf = explanation.asOf
    guard let standing = explanation.standing else {
      rows = []
      return
    }
    let marks = RowMarks(standing)
    rows =
      Self.certification(standing) + Self.route(standing, marks) + Self.departures(standing) + Self.inPost(standing)
      + Self.happenings(standing, marks) + Self.forecast(explanation)
  }

  private static func certification(_ standing: Standing) -> [Row] {
    guard let current = standing.dossier.currentCertification(on: standing.asOf) else { return [] }
    let star = standing.star == current.star ? "" : ", \(Language.english.star(standing.star)) since"
    return [
      Row(
        "certification", [.days(DateWindow(first: current.issuedOn, last: current.validUntil), .counts)],
        "\(current.id)\(star), \(current.issuedOn) to \(current.validUntil)")
    ]
  }

  private static func route(_ standing: Standing, _ marks: RowMarks) -> [Row] {
    switch standing.route {
    case .credits: credits(standing)
    case .certificates: certificates(standing, marks)
    }
  }

  /// The window, and the points by quarter: in the window those that count, before it those that were approved and left it.
  private static func credits(_ standing: Standing) -> [Row] {
    let count = standing.credits
    var rows = [
      Row(
        "credits count", [.days(count.window, .counts)],
        "\(count.total) of \(standing.requirement.credits), earned \(count.window.first) to \(count.window.last)")
    ]
    func points(_ entries: [CreditEntry], _ quarters: [DateWindow]) -> [Mark] {
      quarters.compactMap { quarter in
        let sum = entries.filter { quarter.contains($0.earnedOn) }.reduce(0) { $0 + $1.points }
        return sum == 0 ? nil : .number(sum, quarter)
      }
    }
    let inside = points(count.entries, quarters(of: count.window))
    if !inside.isEmpty { rows.append(Row("  by quarter", inside, words(inside))) }
    let before = DateWindow(first: count.window.first.adding(months: -6), last: count.window.first.dayBefore)
    let after = DateWindow(first: count.window.last.dayAfter, last: standing.asOf)
    let approved = standing.dossier.credits.filter { $0.status == .approved }
    let outside = points(approved, quarters(of: before) + (after.first <= after.last ? [after] : []))
    if !outside.isEmpty { rows.append(Row("  outside", outside, "not in the window: " + words(outside))) }
    let pending = standing.dossier.credits.filter { $0.status == .pending }
    let waiting = points(pending, quarters(of: count.window))
    if count.pending > 0, !waiting.isEmpty {
      rows.append(Row("  not approved", waiting, "await approval: " + words(waiting)))
    }
    return rows
  }

  /// Every number with its quarter: a drawing may have no room for one.
  private static func words(_ marks: [Mark]) -> String {
    marks.compactMap { mark in
      guard case .number(let points, let days) = mark else { return nil }
      let (year, month, _) = days.first.components
      return "\(points) in \(year) Q\((month - 1) / 3 + 1)"
    }.joined(separator: ", ")
  }

  private static func quarters(of window: DateWindow) -> [DateWindow] {
    var quarters: [DateWindow] = []
    var first = window.first
    while first <= window.last, quarters.count < 24 {
      let next = first.adding(months: 3)
      quarters.append(DateWindow(first: first, last: min(next.dayBefore, window.last)))
      first = next
    }
    return quarters
  }

  /// The certificates of those who count: what does not count first, then what runs out first.
  private static func certificates(_ standing: Standing, _ marks: RowMarks) -> [Row] {
    let here = Set(standing.countingEngineers)
    let all = standing.dossier.certificates.filter { here.contains($0.personID) }
      .map { (certificate: $0, mark: marks.mark($0)) }
      .sorted { first, second in
        let (one, other) = (first.mark == "yes", second.mark == "yes")
        return (one ? 1 : 0, first.certificate.validUntil, first.certificate.id)
          < (other ? 1 : 0, second.certificate.validUntil, second.certificate.id)
      }
    return limited(all, "certificate") { certificate, mark in
      Row(
        certificate.code,
        [
          .days(
            DateWindow(first: certificate.issuedOn, last: certificate.validUntil), mark == "yes" ? .counts : .idle)
        ],
        "\(certificate.personID), until \(certificate.validUntil)" + (mark == "yes" ? "" : ": \(mark)"))
    }
  }

  private static func departures(_ standing: Standing) -> [Row] {
    limited(standing.departures.filter(\.isJudged).sorted { $0.deadline > $1.deadline }, "departure") { departure in
      let person = departure.appointment.personID
      var marks: [Mark] = [
        .days(
          DateWindow(first: departure.appointment.registeredOn, last: departure.departedOn.dayBefore), .idle),
        .days(DateWindow(first: departure.graceBeginsOn, last: departure.deadline), .grace),
        .day(departure.departedOn, .event),
      ]
      if let filled = departure.replenishedOn { marks.append(.day(filled, .counts)) }
      let state =
        switch departure.state {
        case .settled: "settled" + held(departure, standing)
        case .replenished: (departure.replenishedOn.map { "filled on \($0)" } ?? "filled") + held(departure, standing)
        case .undeclared: "not declared; costs the star from \(departure.lapsesOn) on"
        case .inGrace: "to be filled by \(departure.deadline)"
        case .unreplenished:
          "not filled by \(departure.deadline)" + (departure.replenishedOn.map { ", only on \($0)" } ?? "")
        }
      return Row(
        named(person, standing), marks,
        "\(departure.appointment.role.rawValue), left \(departure.departedOn): \(state)")
    }
  }

  /// Until when somebody counts whose place counts as filled.
  private static func held(_ departure: Departure, _ standing: Standing) -> String {
    let isHeld = standing.engineersHeldByGrace.hasInOrder(departure.appointment.personID)
    return isHeld && departure.appointment.role == .engineer && departure.holds(on: standing.asOf)
      ? "; counts by the grace period until \(departure.deadline)" : ""
  }

  /// Who is in post, the engineers and the service managers: who came or leaves in the time that decides has a row, and all others
  /// share one.
  private static func inPost(_ standing: Standing) -> [Row] {
    func rows(_ people: [String], _ role: Role, _ what: String) -> [Row] {
      let posts = people.compactMap { person in
        standing.appointments(of: person, as: role).last { $0.isInPost(on: standing.asOf) }
      }
      let since = standing.asOf.adding(months: -15)
      let settled = posts.filter { $0.registeredOn < since && $0.departedOn == nil }
      let others = posts.filter { $0.registeredOn >= since || $0.departedOn != nil }
      var rows: [Row] = []
      if !settled.isEmpty {
        let ids = settled.map(\.personID).sorted()
        let named = ids.prefix(most).joined(separator: ", ") + (ids.count > most ? ", …" : "")
        rows = [
          Row(
            settled.count.counting(what), [.days(DateWindow(first: since, last: .last), .counts)],
            "in post since before \(since): \(named)")
        ]
      }
      return rows
        + limited(others.sorted { $0.registeredOn > $1.registeredOn }, what) { post in
          // The last day in post is known of who leaves later.
          let last = post.departedOn.map(\.dayBefore) ?? CalendarDate.last
          return Row(
            named(post.personID, standing), [.days(DateWindow(first: post.registeredOn, last: last), .counts)],
            "\(what) since \(post.registeredOn)" + (post.departedOn.map { ", until \($0.dayBefore)" } ?? ""))
        }
    }
    return rows(standing.engineersInPost, .engineer, "engineer")
      + rows(standing.serviceManagersInPost, .serviceManager, "service manager")
  }

  private static func happenings(_ standing: Standing, _ marks: RowMarks) -> [Row] {
    var rows: [Row] = []
    if let window = standing.participationWindow {
      let inside = standing.dossier.participations.filter { window.contains($0.heldOn) }
      rows.append(
        Row(
          "participations", [.days(window, .idle)] + inside.map { .day($0.heldOn, .counts) },
          "\(inside.count) of \(standing.requirement.participations), \(window.first) to \(window.last)"))
    }
    rows += limited(standing.dossier.majorEvents.sorted { $0.occurredOn > $1.occurredOn }, "event") { event in
      let ruled = event.ruled.map { "\($0.ruling.rawValue) ruled on \($0.on)" } ?? "no ruling"
      return Row(
        "event \(event.id)",
        [.day(event.occurredOn, .event)] + (event.ruled.map { [.day($0.on, .event)] } ?? []),
        "\(event.occurredOn), \(ruled): \(marks.mark(event))")
    }
    rows += limited(standing.dossier.downgrades.sorted { $0.downgradedOn > $1.downgradedOn }, "downgrade") { lost in
      Row(
        "lost a star", [.day(lost.downgradedOn, .event)],
        "\(lost.downgradedOn), since then \(Language.english.star(lost.toStar))")
    }
    return rows
      + limited(standing.dossier.waivers.sorted { $0.expiresOn > $1.expiresOn }, "waiver") { waiver in
        let covers = waiver.grantedOn <= standing.asOf && standing.asOf <= waiver.expiresOn
        return Row(
          "waiver",
          [.days(DateWindow(first: waiver.grantedOn, last: waiver.expiresOn), covers ? .counts : .idle)],
          "\(waiver.rule.text), \(waiver.grantedOn) to \(waiver.expiresOn)")
      }
  }

  private static func forecast(_ explanation: Explanation) -> [Row] {
    guard let forecast = explanation.decision?.forecast else { return [] }
    return [
      Row(
        "unless somebody acts", [.day(forecast.fallsOn, .event)],
        "\(Language.english.star(forecast.toStar)) from \(forecast.decidedOn): "
          + forecast.rules.map(\.text).joined(separator: ", "))
    ]
  }

  private static func named(_ person: String, _ standing: Standing) -> String {
    standing.dossier.name(of: person).map { "\(person) \($0)" } ?? person
  }

  /// A row for each of the first, and one that counts the rest.
  private static func limited<Element>(_ elements: [Element], _ what: String, _ row: (Element) -> Row) -> [Row] {
    let more = elements.count - most
    return elements.prefix(most).map(row)
      + (more > 0 ? [Row("", [], "and \(more.counting("more \(what)")), see the tables below")] : [])
  }
}
