import StarStandard

/// What a reader wants to know first: how many lose a star, who, and what waits for a human.
extension HTMLWriter {
  /// The first section of the page.
  mutating func answer(_ summary: Summary, _ figures: ReportFigures, _ changes: BatchChanges?) {
    markup("<section class=\"first\" aria-labelledby=\"answer\">\n<h2 id=\"answer\" class=\"spoken\">The answer</h2>\n")
    markup("<p class=\"answer\">")
    for (index, part) in Self.parts(summary).enumerated() {
      if index > 0 { text(", ") }
      if let filter = part.filter { filtered(filter, part.words) } else { text(part.words) }
    }
    markup(".</p>\n")
    if let changes { before(changes, summary) }
    attention(summary, figures)
    losses(summary, figures)
    markup("</section>\n")
  }

  private typealias Part = (words: String, filter: String?)

  /// The answer, in parts that lead to the channels that they count.
  private static func parts(_ summary: Summary) -> [Part] {
    func count(_ outcome: Outcome) -> Int { summary.outcomes[outcome] ?? 0 }
    let (all, taken) = (summary.reviewed, summary.taken)
    func of(_ count: Int, _ one: String, _ many: String, _ none: String) -> String {
      guard all > 0 else { return "No channel is concerned" }
      guard count > 0 else { return "None of \(all.counting("channel")) \(none)" }
      return "\(count.grouped) of \(all.counting("channel")) \(count == 1 ? one : many)"
    }
    func some(_ count: Int, _ one: String, _ many: String, _ none: String, _ filter: String) -> Part {
      count == 0 ? (none, nil) : ("\(count.grouped) \(count == 1 ? one : many)", filter)
    }
    let losing = taken > 0 ? "outcome=loses" : nil
    let held = some(count(.hold), "is on hold", "are on hold", "nobody is on hold", "outcome=hold")
    switch summary.procedure {
    case .review, .supplement:
      return [
        (of(taken, "loses a star", "lose a star", "loses a star"), losing),
        some(count(.revoke), "of these is revoked", "of these are revoked", "nobody is revoked", "outcome=revoke"),
        some(summary.atRisk, "keeps it at risk", "keep it at risk", "nobody is at risk", "outcome=at-risk"), held,
      ]
    case .renewalNotices:
      let notReady = count(.notReady)
      return [
        (
          of(notReady, "is not ready to renew", "are not ready to renew", "is unready to renew"),
          notReady > 0 ? "outcome=not-ready" : nil
        ), some(count(.ready), "is ready", "are ready", "nobody is ready", "outcome=ready"), held,
      ]
    case .renewal:
      let lower = taken - count(.notRenewed)
      return [
        (
          of(taken, "is not renewed at its star", "are not renewed at their star", "fails to be renewed at its star"),
          losing
        ), some(lower, "of these at a lower one", "of these at a lower one", "nobody at a lower one", "outcome=loses"),
        some(count(.renewed), "is renewed", "are renewed", "nobody is renewed", "outcome=renewed"), held,
      ]
    case .reminders:
      let reminded = count(.reminded)
      return [
        (
          of(
            reminded, "is told what will cost its star", "are told what will cost their star",
            "has anything to be told of"),
          reminded > 0 ? "outcome=reminded" : nil
        ),
        some(count(.lapsed), "renewal lapsed", "renewals lapsed", "no renewal lapsed", "outcome=lapsed"), held,
      ]
    case .application:
      return [
        (of(count(.notEligible), "is not eligible", "are not eligible", "is ineligible"), nil),
        some(count(.eligible), "is eligible", "are eligible", "nobody is eligible", "outcome=eligible"), held,
      ]
    }
  }

  /// The same numbers of the batch before.
  private mutating func before(_ changes: BatchChanges, _ summary: Summary) {
    let then = changes.totals
    markup("<table class=\"small then\" id=\"then\"><thead><tr><td></td><th scope=\"col\">")
    text(changes.since)
    markup("</th><th scope=\"col\">Now</th><th scope=\"col\">Change</th></tr></thead>\n<tbody>\n")
    for (name, before, now) in [
      ("Lose a star", then.taken, summary.taken), ("At risk", then.atRisk, summary.atRisk),
      ("On hold", then.held, summary.holds.count), ("Decided", then.decided, summary.reviewed),
    ] {
      markup("<tr>")
      element("th", [Attribute("scope", "row")], name)
      let change = now - before
      for value in [before.grouped, now.grouped, change == 0 ? "the same" : (change > 0 ? "+" : "") + change.grouped] {
        element("td", class: "count", value)
      }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  /// What waits for a human, the most urgent first.
  private mutating func attention(_ summary: Summary, _ figures: ReportFigures) {
    var items: [(words: String, place: String?, filter: String?)] = []
    func add(_ count: Int, _ one: String, _ many: String, place: String? = nil, filter: String? = nil) {
      guard count > 0 else { return }
      items.append(("\(count.grouped) \(count == 1 ? one : many)", place, filter))
    }
    add(
      figures.savedByPending, "would keep its star if credits that await approval were approved first",
      "would keep their star if credits that await approval were approved first", filter: "pending=saves")
    add(
      summary.holds.count, "channel is on hold until its rows are mended",
      "channels are on hold until their rows are mended", place: "#holds")
    add(
      summary.undetermined.count, "channel of which nobody can tell whether it is concerned",
      "channels of which nobody can tell whether they are concerned", place: "#undetermined")
    let pending = figures.effects[.majorEventPending]?[.warns] ?? 0
    add(pending, "major event waits for a ruling", "major events wait for a ruling", filter: "rule=major-event-pending")
    add(
      summary.undeliverable.count, "channel has no usable address for its notice",
      "channels have no usable address for their notice", place: "#undeliverable")
    add(
      summary.orphanDefects.count, "defective row belongs to no channel", "defective rows belong to no channel",
      place: "#orphan-defects")
    markup("<p class=\"attention\"><b>What needs you first:</b> ")
    if items.isEmpty { markup("nothing waits.") }
    for (index, item) in items.enumerated() {
      if index > 0 { markup("; ") }
      if let place = item.place {
        element("a", [Attribute("href", place)], item.words)
      } else if let filter = item.filter {
        filtered(filter, item.words)
      }
    }
    if !items.isEmpty { markup(".") }
    markup("</p>\n")
  }

  /// Who loses a star, and why.
  private mutating func losses(_ summary: Summary, _ figures: ReportFigures) {
    let losses = figures.worst
    guard !losses.isEmpty else { return }
    markup(
      """
      <table class="losses" id="losses"><caption>Who loses a star: revoked channels first, then by how far they fall</caption>
      <thead><tr><th scope="col">Channel</th><th scope="col">Country</th><th scope="col">Star</th><th scope="col">Route</th>
      <th scope="col">Why</th><th scope="col">What it would need now</th></tr></thead>
      <tbody>

      """)
    for loss in losses { row(of: loss) }
    markup("</tbody></table>\n")
    markup(
      "<p class=\"note more\">A star lost needs a new application; from when on stands with each channel below.</p>\n")
    guard summary.taken > losses.count else { return }
    markup("<p class=\"note more\">And ")
    filtered("outcome=loses", "\((summary.taken - losses.count).grouped) more")
    markup(", among the channels below.</p>\n")
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
    text(loss.from.map(\.mark) ?? "?")
    markup(" <span aria-hidden=\"true\">→</span><span class=\"spoken\">to</span> ")
    element("strong", loss.isRevoked ? "revoked" : loss.to.map(\.mark) ?? "?")
    markup("</td>")
    element("td", loss.route?.rawValue ?? "")
    element("td", loss.reasons.joined(separator: ", "))
    element("td", loss.needs.joined(separator: "; "))
    markup("</tr>\n")
  }
}
