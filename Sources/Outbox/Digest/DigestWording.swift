import StarStandard

/// How a digest says things.
extension Language {
  /// A channel by name and id, for people: `Kim Ltd (CH-0001)`.
  package func channel(_ id: String, _ name: String?) -> String {
    guard let name, !name.isEmpty else { return id }
    return text("\(name) (\(id))") { $0.digestWordingNamed(name, id) }
  }

  /// `4-star → 3-star`, or the one star of both.
  func stars(_ decision: Decision) -> String {
    let (from, to) = (decision.fromStar.map(star) ?? "", decision.toStar.map(star) ?? "")
    if decision.outcome == .revoke { return "\(from) → \(text("revoked") { $0.starRevoked })" }
    return from == to ? from : "\(from) → \(to)"
  }
}

extension Language {
  /// When a certification ends whose renewal nobody confirmed, and until when it can be.
  func confirmation(ends: CalendarDate?, by day: CalendarDate) -> String {
    let end = ends.map { item in text("ends on \(item), ") { $0.endsOn(item) } } ?? ""
    return end + text("to be confirmed by \(day)") { $0.toBeConfirmedBy(day) }
  }
}

extension Decision {
  /// What of its findings takes the star, refuses it, or will cost it.
  fileprivate var telling: [Finding] {
    findings.filter { Effect(of: $0) == .takes || $0.severity == .reminder }
  }

  /// What a supplement makes of an earlier decision, and which; nil where there is none.
  func correctionLine(in language: Language) -> String? {
    guard let supersedes else { return nil }
    return line(language.stars(self), [supersedes.correction(in: language)], in: language)
  }

  /// `Kim Ltd (CH-0001), MX: 4-star → 3-star; Credits short (needed: 15 more credits)`.
  func lossLine(in language: Language) -> String {
    let reasons = telling.map { finding in
      let day = finding.threatenedOn
      let ends = finding.confirmBy.flatMap { $0 == day ? nil : language.confirmation(ends: day, by: $0) }
      // In December it is the review to come that takes it.
      let isToCome = outcome == .notReady && finding.evidence.isPastMending
      let lost = (finding.lostOn ?? (isToCome ? beyondMending?.decidedOn : nil)).map { item in
        language.text("lost on \(item), nothing mends it") { $0.lostAndPastMending(item) }
      }
      let need = finding.severity == .reminder ? "" : finding.need(in: language)
      // What is wanting is not what has been done.
      let needed = need.isEmpty ? "" : language.text(" (needed: \(need))") { $0.needed(need) }
      let what = (lost ?? ends ?? day?.description).map { language.colon + $0 } ?? needed
      // A reminder of what has lapsed already is headed so.
      let heading = finding.severity == .reminder ? finding.evidence.heading?.text(in: language) : nil
      return (heading ?? finding.inShort(in: language)) + what
    }.uniqued()
    let foreseen = starForeseen.map { item in
      language.text(", foreseen: \(language.star(item))") { $0.foreseenStar(language.star(item)) }
    }
    return line(language.stars(self) + (foreseen ?? ""), reasons, in: language)
  }

  /// What a line about a loss comes before others by: of who is told in December, the lowest star foreseen first.
  var lossOrder: String { starForeseen?.rawValue.description ?? "" }

  /// The vacancies of a review whose grace period ends before the next one, each with its last day: `2027-01-29: Kim Ltd (CH-0001), MX: …`.
  func gracesLines(before nextReview: CalendarDate, in language: Language) -> [(ends: CalendarDate, line: String)] {
    guard procedure.isReview, toStar != Star.none else { return [] }
    return findings.compactMap { finding in
      guard finding.severity == .warning, finding.waiver == nil, let ends = finding.evidence.lastDayToMend,
        let period = finding.evidence.gracePeriod, ends < nextReview
      else { return nil }
      let person = language.channel(period.personID, period.personName)
      return (ends, "\(ends)" + language.colon + line(language.stars(self), [person], in: language))
    }
  }

  /// `Kim Ltd (CH-0001), MX: 3-star; Replacement still due, until 2027-02-14`.
  func riskLine(in language: Language) -> String {
    let reasons = findings.filter { $0.severity == .warning && $0.waiver == nil }.map { finding in
      let day = finding.evidence.lastDayToMend
      return finding.inShort(in: language)
        + (day.map { item in language.text(", until \(item)") { $0.digestWordingUntil(item) } } ?? "")
    }.uniqued()
    return line(language.stars(self), reasons, in: language)
  }

  /// What credits that await approval would save; nil where they would save nothing.
  func pendingLine(in language: Language) -> String? {
    guard takesStar || outcome == .notReady, ReportFacts(of: self, in: language).isSavedByPending else { return nil }
    let credits = findings.filter { Effect(of: $0) == .takes }.compactMap(\.evidence.creditsAsked)
    let words = credits.map { found in
      language.text(
        "\(language.grouped(found.counted)) of \(language.grouped(found.required)) credits, \(language.grouped(found.pending)) await approval"
      ) {
        $0.ofCreditsAwaitApproval(
          language.grouped(found.counted), language.grouped(found.required), language.grouped(found.pending))
      }
    }.uniqued()
    return line(language.stars(self), words, in: language)
  }

  /// The star that credits that await approval would keep where they do not keep the full one; nil where they keep none, or that.
  func pendingForLessLine(in language: Language) -> String? {
    guard let asked = ReportFacts(of: self, in: language).leftMoreByPending, let lower = asked.lower else { return nil }
    let (counted, required, pending) = (
      language.grouped(asked.counted), language.grouped(lower.required), language.grouped(asked.pending)
    )
    let star = language.star(lower.star)
    return line(
      language.stars(self) + language.text(", would be \(star)") { $0.wouldBeStar(star) },
      [
        language.text("\(counted) of \(required) credits, \(pending) await approval") {
          $0.ofCreditsAwaitApproval(counted, required, pending)
        }
      ], in: language)
  }

  /// The higher star that it could hold; nil where there is none.
  func upgradeLine(in language: Language) -> String? {
    for star in findings.compactMap(\.evidence.starOpen) {
      let (now, then) = (toStar.map(language.star) ?? "", language.star(star))
      return line(
        language.text("holds \(now), could apply for \(then)") { $0.holdsCouldApplyFor(now, then) }, [], in: language)
    }
    return nil
  }

  private func line(_ stars: String, _ reasons: [String], in language: Language) -> String {
    let who = language.channel(channel.id, channel.name) + (channel.country.map { language.clauseComma + $0 } ?? "")
    return ([who + language.colon + stars] + reasons).joined(separator: language.semicolon)
  }
}
