import StarStandard

/// What a reader wants to know first: how many lose a star, who, and what waits for a human.
extension HTMLWriter {
  /// The first section of the page.
  mutating func answer(_ summary: Summary, _ figures: ReportFigures, _ changes: BatchChanges?) {
    markup("<section class=\"first\" aria-labelledby=\"answer\">\n")
    element(
      "h2", [Attribute("id", "answer"), Attribute("class", "spoken")], language.text("The answer") { $0.theAnswer })
    markup("\n<p class=\"answer\">")
    let answer = Answer(summary, since: changes, listed: figures.listed, in: language)
    for (index, part) in answer.parts.enumerated() {
      if index > 0 { text(language.clauseComma) }
      if let listed = part.listed {
        text(part.words)
        guard let filter = part.filter else { continue }
        filtered(filter, language.listedBelow(listed))
      } else if let filter = part.filter {
        filtered(filter, part.words)
      } else {
        text(part.words)
      }
    }
    say(".") { $0.fullStop }
    if let changes, answer.isCompared {
      markup(" <span class=\"note\">")
      say("In brackets: more or less than in \(changes.since).") { $0.inBracketsAgainst(changes.since) }
      markup("</span>")
    }
    markup("</p>\n")
    if let changes {
      before(changes, summary)
    } else if summary.procedure == .review {
      // Whether it is more than last time is what everybody asks next.
      element(
        "p", class: "note more",
        language.text("Not compared with an earlier batch.") { $0.notComparedWithAnEarlier })
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
    heading(language.text("Now") { $0.now })
    heading(language.text("Change") { $0.change })
    markup("</tr></thead>\n<tbody>\n")
    for (name, before, now) in [
      (language.text("Lose a star") { $0.loseAStar }, then.taken, summary.taken),
      (language.text("At risk") { $0.reportAnswerAtRisk }, then.atRisk, summary.atRisk),
      (language.text("On hold") { $0.reportAnswerOnHold }, then.held, summary.holds.count),
      (language.text("Decided") { $0.decided }, then.decided, summary.reviewed),
    ] {
      markup("<tr>")
      element("th", [Attribute("scope", "row")], name)
      let change = now - before
      let changed = change == 0 ? language.text("the same") { $0.theSame } : language.signed(change)
      for value in [language.grouped(before), language.grouped(now), changed] { element("td", class: "count", value) }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  /// What waits for a human, the most urgent first.
  private mutating func attention(_ summary: Summary, _ figures: ReportFigures) {
    let items = Attention(summary, figures, in: language).items
    markup("<p class=\"attention\"><b>")
    say("What needs you first:") { $0.whatNeedsYouFirst }
    markup("</b> ")
    if items.isEmpty { say("nothing waits.") { $0.nothingWaits } }
    for (index, item) in items.enumerated() {
      if index > 0 { text(language.semicolon) }
      if item.place.contains("=") {
        filtered(item.place, item.words)
      } else {
        element("a", [Attribute("href", "#" + item.place)], item.words)
      }
    }
    if !items.isEmpty { say(".") { $0.fullStop } }
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
      say("Why, some for several reasons:") { $0.whySomeForSeveralReasons }
    } else {
      say("Why:") { $0.why }
    }
    markup("</b> ")
    few(
      rules.map {
        (
          $0.key.inShort(in: language), $0.value,
          .filter(["outcome": "loses", "rule": $0.key.text, "severity": Effect.takes.name])
        )
      },
      all: .filter(["outcome": "loses"]))
    if !countries.isEmpty {
      markup(" <b>")
      say("Where:") { $0.whereWord }
      markup("</b> ")
      few(
        countries.map { ($0.key, $0.value.lost, .filter(["outcome": "loses", "country": $0.key])) },
        all: .filter(["outcome": "loses", "sort": "country"]))
    }
    markup("</p>\n")
  }

  /// The first few of them, each with its number, and where the others are.
  private mutating func few(_ items: [(name: String, count: Int, filter: String)], all: String) {
    for (index, one) in items.prefix(6).enumerated() {
      if index > 0 { text(language.comma) }
      filtered(one.filter, "\(one.name.shortened(to: 30)) \(language.grouped(one.count))")
    }
    let left = items.count - 6
    if left > 0 {
      say(" and ") { $0.reportAnswerAndThose }
      filtered(all, language.text("\(language.grouped(left)) more") { $0.reportAnswerMore(language.grouped(left)) })
    }
    say(".") { $0.fullStop }
  }

  /// Who loses a star, and why.
  private mutating func losses(_ summary: Summary, _ figures: ReportFigures) {
    let losses = figures.worst
    guard !losses.isEmpty else { return }
    markup("<table class=\"losses\" id=\"losses\"><caption>")
    say(
      "Who loses a star: revoked channels first, then by how far they fall"
    ) { $0.whoLosesAStarRevoked }
    markup("</caption>\n<thead><tr>")
    headings(
      language.text("Channel") { $0.channel }, language.text("Country") { $0.country },
      language.text("Star") { $0.reportAnswerStar },
      language.text("Route") { $0.route }, language.text("Why") { $0.reportAnswerWhy },
      language.text("What it would need now") { $0.whatItWouldNeedNow })
    markup("</tr></thead>\n<tbody>\n")
    for loss in losses { row(of: loss) }
    markup("</tbody></table>\n")
    element("p", class: "note more", wayBack(summary, figures))
    markup("\n")
    guard summary.taken > losses.count else { return }
    markup("<p class=\"note more\">")
    say("And ") { $0.reportAnswerAnd }
    filtered(
      "outcome=loses",
      language.text("\(language.grouped(summary.taken - losses.count)) more") {
        $0.more(language.grouped(summary.taken - losses.count))
      }
    )
    say(", among the channels below.") { $0.amongTheChannelsBelow }
    markup("</p>\n")
  }

  /// How a star lost comes back. While audits of renewals are still to come, who was not renewed is audited again (F.2).
  private func wayBack(_ summary: Summary, _ figures: ReportFigures) -> String {
    guard summary.procedure == .renewal else {
      return language.text("A star lost needs a new application; from when on stands with each channel below.") {
        $0.aStarLostNeedsA
      }
    }
    let isLower = summary.taken > summary.outcomes[.notRenewed] ?? 0
    let lower =
      !isLower
      ? "" : language.text("A star above the one renewed needs an application.") { $0.aHigherStarNeedsAn }
    guard let next = figures.schedule.renewalDay(after: figures.asOf) else {
      return language.sentences([
        language.text(
          "This was the last audit of the year: what was not renewed needs a new application; from when on stands with each channel below."
        ) { $0.whatWasNotRenewedNeedsA }, lower,
      ])
    }
    return language.sentences([
      language.text(
        "What was not renewed is audited again on \(next), without an application, unless a ruling or the loss of the last star stands in its way: then it needs a new application, and from when on stands with each channel below."
      ) { $0.whatWasNotRenewedIsAuditedAgain(next) }, lower,
    ])
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
    element("strong", loss.isRevoked ? language.text("revoked") { $0.starRevoked } : loss.to.map(language.star) ?? "?")
    markup("</td>")
    element("td", language.route(short: loss.route))
    element("td", loss.reasons.joined(separator: language.comma))
    element("td", loss.needs.joined(separator: language.semicolon))
    markup("</tr>\n")
  }
}
