/// What is told of prospects.
extension Prospects {
  /// What is open, and what of it is met today; empty where there is nothing to say.
  package func message(in language: Language) -> String {
    guard !isExcluded else { return "" }
    guard isLoss else {
      let news = choicesMet.filter { $0.route != route || $0.star != told }
      let sentences = Dictionary(grouping: news, by: \.openFrom).sorted { $0.key < $1.key }.map {
        open($1, from: $0, in: language)
      }
      let tooSoon = choicesMetTooSoon.map { metTooSoon($0, in: language) }
      guard isInDanger, !sentences.isEmpty else { return language.sentences(sentences + tooSoon) }
      return language.sentences(
        sentences + tooSoon + [
          language.text("Apply before a star is lost: from then on an application is barred for a time (G.4).") {
            $0.applyBeforeAStarIsLost
          }
        ])
    }
    // Of what was lost, what is held is no news.
    let choices = choices.filter { $0.star > star }
    // Whom a ruling excludes nothing is open to, from whatever day on (E.4).
    if let excluding = choices.first?.missing.first(where: \.evidence.revokes), let choice = choices.first {
      return need(excluding, choice, in: language)
    }
    let met = choices.filter(\.missing.isEmpty)
    return language.sentences([
      open(choices, in: language),
      met.isEmpty
        ? nearest(choices, in: language)
        : language.text(
          "By the records of \(day) this is met: \(list(met, in: language))."
        ) { $0.byTheRecordsOfThis(day, list(met, in: language)) },
      lack(choices, met, in: language),
      // Where none is met, what is missing is told already.
      met.isEmpty
        ? "" : language.sentences(choicesMetTooSoon.filter { $0.star > star }.map { metTooSoon($0, in: language) }),
    ])
  }

  /// What is met on the day, but not when it may be applied for, and what is missing then.
  private func metTooSoon(_ choice: Choice, in language: Language) -> String {
    let missing = language.sentences(choice.missing.map { need($0, choice, in: language) })
    let what = language.by(choice.star, choice.route)
    return language.text(
      "By the records of \(day) the channel meets \(what) on that day, but not on \(choice.openFrom), from which day on it may apply for "
        + "that (G.4). Missing then: \(missing)"
    ) { $0.isMetTooSoon(day, what, choice.openFrom, missing) }
  }

  /// The star lost, by the route by which it was held.
  private func own(_ choices: [Choice]) -> Choice? {
    lost.flatMap { lost in choices.first { $0.star == lost && $0.route == route } }
  }

  /// What the star lost lacks where only a lower one is met, and nothing else says so.
  private func lack(_ choices: [Choice], _ met: [Choice], in language: Language) -> String {
    guard tellsLack, !met.isEmpty, let own = own(choices), !met.contains(where: { $0.star >= own.star }) else {
      return ""
    }
    return missing(own, in: language)
  }

  /// What a star lacks by a route.
  private func missing(_ choice: Choice, in language: Language) -> String {
    let missing = language.sentences(choice.missing.map { need($0, choice, in: language) })
    let (star, route) = (language.star(choice.star), language.route(choice.route))
    return language.text(
      "Missing for \(star) by \(route): \(missing)"
    ) { $0.missingByRoute(star, route, missing) }
  }

  /// Whether a lower star lacks less than another: fewer things, or by the same route less of one.
  private func lacksLess(_ choice: Choice, than other: Choice) -> Bool {
    guard choice.missing.count == other.missing.count, choice.route == other.route else {
      return choice.missing.count < other.missing.count
    }
    let language = Language.english
    return choice.missing.map { need($0, choice, in: language) } != other.missing.map { need($0, other, in: language) }
  }

  /// What is met besides, and from when on it may be applied for: a downgrade may bar it still.
  private func open(_ met: [Choice], from openFrom: CalendarDate, in language: Language) -> String {
    let list = list(met, in: language)
    return openFrom <= day
      ? language.text(
        "By the records of \(day) the channel also meets \(list): it may apply for \(met.count == 1 ? "that" : "any of these") (F.1, G.2)."
      ) { $0.byTheRecordsOfThe(day, list) }
      : language.text(
        "By the records of \(day) the channel also meets \(list): it may apply for \(met.count == 1 ? "that" : "any of these") from \(openFrom) on (G.4)."
      ) { $0.byTheRecordsOfTheChannel(day, list, openFrom) }
  }

  /// From which day on which star is open.
  private func open(_ choices: [Choice], in language: Language) -> String {
    let stars = Star.held.filter { $0 > star }
    let parts = Dictionary(grouping: stars) { star in choices.first { $0.star == star }?.openFrom ?? day }
      .sorted { $0.key < $1.key }.map { openFrom, stars in
        let stars = list(stars, in: language)
        return openFrom <= day
          ? language.text("\(stars) at once") { $0.atOnce(stars) }
          : language.text("\(stars) from \(openFrom) on (G.4)") { $0.fromDayOn(stars, openFrom) }
      }
    return parts.isEmpty
      ? ""
      : language.text(
        "Open to an application, by certificates or by credits: \(parts.joined(separator: "; "))."
      ) { $0.openToAnApplicationBy(parts) }
  }

  private func list(_ stars: [Star], in language: Language) -> String {
    let names = stars.map(language.star)
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: language.text(", ") { $0.listComma }) + language.text(" or ") { $0.or }
      + last
  }

  private func list(_ choices: [Choice], in language: Language) -> String {
    language.list(choices.map { language.by($0.star, $0.route) })
  }

  /// What is wanting for the star lost, and for the lowest star that is open where that lacks less, or is open earlier, by each route.
  private func nearest(_ choices: [Choice], in language: Language) -> String {
    guard let lowest = choices.map(\.star).min() else { return "" }
    var nearest = choices.filter { $0.star == lowest }
    let own = own(choices).flatMap { $0.star > lowest ? $0 : nil }
    if let own { nearest.removeAll { !($0.openFrom < own.openFrom || lacksLess($0, than: own)) } }
    let isNamed = nearest.contains(where: isNamedAbove)
    let needs = nearest.map { choice in (choice: choice, needs: choice.missing.map { need($0, choice, in: language) }) }
    // What both routes ask for is said once.
    let askedByAll = needs.map { Set($0.needs) }.reduce(nil as Set<String>?) { $0?.intersection($1) ?? $1 } ?? []
    let common = isNamed || needs.count < 2 ? [] : (needs.first?.needs ?? []).filter(askedByAll.contains)
    let star = language.star(lowest)
    var parts = [language.text("By the records of \(day) none is met.") { $0.byTheRecordsOfNone(day) }]
    if let own { parts.append(missing(own, in: language)) }
    if !common.isEmpty {
      let missing = language.sentences(common)
      parts.append(
        language.text("Missing for \(star) by either route: \(missing)") { $0.missingByEitherRoute(star, missing) })
    }
    for (choice, needs) in needs {
      let others = common.isEmpty ? needs : needs.filter { !askedByAll.contains($0) }
      guard !others.isEmpty else { continue }
      let route = language.route(choice.route)
      let missing =
        isNamedAbove(choice)
        ? language.text("what is named above.") { $0.whatIsNamedAbove } : language.sentences(others)
      parts.append(
        common.isEmpty
          ? language.text("Missing for \(star) by \(route): \(missing)") { $0.missingByRoute(star, route, missing) }
          : language.text("By \(route) besides: \(missing)") { $0.missingByRouteBesides(route, missing) })
    }
    // Each is told for itself, as if it took an engineer of its own.
    if (nearest + (own.map { [$0] } ?? [])).contains(where: { choice in
      // But one fills one place of who left.
      choice.missing.filter(\.isMendedByAnEngineer).count > 1
        && choice.missing.filter { $0.evidence is VacancyEvidence && $0.isMendedByAnEngineer }.count <= 1
    }) {
      parts.append(
        language.text("The same engineer may count for several of these.") { $0.theSameEngineerMayCount })
    }
    return language.sentences(parts)
  }

  /// Whether the decision itself says what a star lacks by a route.
  private func isNamedAbove(_ choice: Choice) -> Bool {
    guard let sought, choice.star == sought.star, choice.route == route else { return false }
    return choice.missing.allSatisfy { sought.rules.contains($0.rule) }
  }

  /// What would cure what is missing, on whatever day it is applied for.
  private func need(_ finding: Finding, _ choice: Choice, in language: Language) -> String {
    let isOpen = choice.openFrom <= day
    let evidence = isOpen ? finding.evidence : finding.evidence.due(by: nil)
    let remedy = evidence.curing(in: language)
    let awaiting = isOpen ? (evidence.core as? CreditBaselineEvidence)?.awaiting(in: language) : nil
    return language.sentences([remedy, awaiting ?? ""])
  }
}

extension Finding {
  /// Whether an engineer who is registered, with a certificate or without, mends it or a part of it.
  fileprivate var isMendedByAnEngineer: Bool {
    if let vacancy = evidence as? VacancyEvidence { return vacancy.departure.appointment.role == .engineer }
    return rule == Rule.registeredEngineers.id || rule == Rule.certificateValidity.id
  }
}

extension Language {
  /// A star by a route: `3-star by credits`.
  fileprivate func by(_ star: Star, _ route: Route) -> String {
    text("\(self.star(star)) by \(self.route(route))") { $0.by(self.star(star), self.route(route)) }
  }
}

/// What other languages than English say for `Prospects+Message.swift`, each named by the English beside it.
package protocol ProspectsMessageWording {
  func byTheRecordsOfThis(_ day: CalendarDate, _ list: String) -> String
  func byTheRecordsOfThe(_ day: CalendarDate, _ list: String) -> String
  func byTheRecordsOfTheChannel(_ day: CalendarDate, _ list: String, _ openFrom: CalendarDate) -> String
  func atOnce(_ stars: String) -> String
  func fromDayOn(_ stars: String, _ openFrom: CalendarDate) -> String
  func openToAnApplicationBy(_ parts: [String]) -> String
  var or: String { get }
  func by(_ star: String, _ route: String) -> String
  func byTheRecordsOfNone(_ day: CalendarDate) -> String
  func isMetTooSoon(_ day: CalendarDate, _ what: String, _ openFrom: CalendarDate, _ missing: String) -> String
  var applyBeforeAStarIsLost: String { get }
  var whatIsNamedAbove: String { get }
  var theSameEngineerMayCount: String { get }
  func missingByEitherRoute(_ star: String, _ missing: String) -> String
  func missingByRoute(_ star: String, _ route: String, _ missing: String) -> String
  func missingByRouteBesides(_ route: String, _ missing: String) -> String
}
