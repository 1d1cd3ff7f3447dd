/// What a channel may apply for, from when on, and whether it would be granted (STANDARD 7; F.1, G.2, G.4): told where a star is
/// lost, and where the other route or a higher star is met. Asked only when somebody reads it.
package struct Prospects: Sendable {
  private let dossier: Dossier
  private let editions: Editions
  private let day: CalendarDate
  /// The star that the channel is left with, and by which route.
  private let star: Star
  private let route: Route?
  /// The star that it holds still, where a lower one is foreseen.
  private let held: Star?
  /// Whether a star was lost, so that everything above is to be applied for anew.
  private let isLoss: Bool
  /// What it is told anyway: the star that it could have by its own route.
  private let told: Star?

  /// One thing to apply for.
  struct Choice: Sendable {
    let star: Star
    let route: Route
    let openFrom: CalendarDate
    /// What would refuse it today, but for a bar that is still to run.
    let missing: [Finding]
  }

  /// - Parameters:
  ///   - decision: what was decided about the channel on its day.
  ///   - day: the day on which somebody is told; nil: the same.
  init(of decision: borrowing Decision, _ dossier: Dossier, _ editions: Editions, on day: CalendarDate? = nil) {
    self.init(of: decision, dossier, editions, isLoss: decision.takesStar || decision.outcome == .lapsed, on: day)
  }

  init(
    of decision: borrowing Decision, _ dossier: Dossier, _ editions: Editions, isLoss: Bool, on day: CalendarDate? = nil
  ) {
    var known = dossier
    // The bar begins with what is decided only now (G.4).
    if decision.outcome == .downgrade || decision.outcome == .revoke {
      known.downgrades.append(
        Downgrade(downgradedOn: decision.effectiveOn, fromStar: decision.fromStar, toStar: decision.toStar ?? .none))
    }
    self.dossier = known
    self.editions = editions
    self.isLoss = isLoss
    self.day = day ?? decision.effectiveOn
    // Before a renewal it is what is foreseen to be left.
    held = decision.starForeseen == nil || isLoss ? nil : decision.fromStar
    star = decision.starForeseen ?? decision.toStar ?? .none
    route = decision.route
    told = decision.findings.lazy.compactMap(\.evidence.starOpen).first
  }

  /// What may be applied for: every higher star by either route, and the star held by the other.
  var choices: [Choice] {
    Star.held.filter { $0 >= star }.flatMap { star in
      Route.allCases.compactMap { route in
        guard star > self.star || route != self.route, !isHeld(star, by: route) else { return nil }
        let auditor = ApplicationAuditor(star: star, route: route, on: day, editions: editions)
        let decision = auditor.decide(dossier)
        let missing = decision.findings.filter {
          $0.severity == .blocking && $0.rule != RuleTitle.reapplicationBar.id
        }
        return Choice(star: star, route: route, openFrom: decision.openFrom ?? day, missing: missing)
      }
    }
  }

  /// Whether it is no more than what is held on the day: nobody applies for that, though it may be foreseen to be lost.
  private func isHeld(_ star: Star, by route: Route) -> Bool {
    guard let held, star <= held else { return false }
    return star < held || route == self.route
  }

  /// What is open, and what of it is met today; empty where there is nothing to say.
  package func message(in language: Language) -> String {
    // Of what was lost, what is held is no news.
    let choices = choices.filter { !isLoss || $0.star > star }
    let met = choices.filter(\.missing.isEmpty)
    guard isLoss else {
      let news = met.filter { $0.route != route || $0.star != told }
      return language.sentences(
        Dictionary(grouping: news, by: \.openFrom).sorted { $0.key < $1.key }.map { open($1, from: $0, in: language) })
    }
    return language.sentences([
      open(choices, in: language),
      met.isEmpty
        ? nearest(choices, in: language)
        : language.text(
          "By the records of \(day) this is met: \(list(met, in: language))."
        ) { $0.byTheRecordsOfThis(day, list(met, in: language)) },
    ])
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

  /// What is wanting for the lowest star that is open, by each route.
  private func nearest(_ choices: [Choice], in language: Language) -> String {
    guard let lowest = choices.map(\.star).min() else { return "" }
    let nearest = choices.filter { $0.star == lowest }
    let needs = nearest.map { choice in (choice: choice, needs: choice.missing.map { need($0, choice, in: language) }) }
    // What both routes ask for is said once.
    let common = (needs.first?.needs ?? []).filter { need in
      needs.count > 1 && needs.allSatisfy { $0.needs.contains(need) }
    }
    let star = language.star(lowest)
    var parts = [language.text("By the records of \(day) none is met.") { $0.byTheRecordsOfNone(day) }]
    if !common.isEmpty {
      let missing = language.sentences(common)
      parts.append(
        language.text("Missing for \(star) by either route: \(missing)") { $0.missingByEitherRoute(star, missing) })
    }
    for (choice, needs) in needs {
      let others = needs.filter { !common.contains($0) }
      guard !others.isEmpty else { continue }
      let (route, missing) = (language.route(choice.route), language.sentences(others))
      parts.append(
        common.isEmpty
          ? language.text("Missing for \(star) by \(route): \(missing)") { $0.missingByRoute(star, route, missing) }
          : language.text("By \(route) besides: \(missing)") { $0.missingByRouteBesides(route, missing) })
    }
    // Each is told for itself, as if it took an engineer of its own.
    if nearest.contains(where: { $0.missing.filter(\.isMendedByAnEngineer).count > 1 }) {
      parts.append(
        language.text("The same engineer may count for several of these.") { $0.theSameEngineerMayCount })
    }
    return language.sentences(parts)
  }

  /// What is missing and what would cure it, on whatever day it is applied for.
  private func need(_ finding: Finding, _ choice: Choice, in language: Language) -> String {
    let title = finding.title(in: language)
    let evidence = choice.openFrom <= day ? finding.evidence : finding.evidence.due(by: nil)
    let remedy = evidence.curing(in: language)
    return remedy.isEmpty
      ? language.text("\(title).") { $0.titledOnly(title) }
      : language.text("\(title): \(remedy)") { $0.titledMessage(title, remedy) }
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

/// What other languages than English say for `Prospects.swift`, each named by the English beside it.
package protocol ProspectsWording {
  func byTheRecordsOfThis(_ day: CalendarDate, _ list: String) -> String
  func byTheRecordsOfThe(_ day: CalendarDate, _ list: String) -> String
  func byTheRecordsOfTheChannel(_ day: CalendarDate, _ list: String, _ openFrom: CalendarDate) -> String
  func atOnce(_ stars: String) -> String
  func fromDayOn(_ stars: String, _ openFrom: CalendarDate) -> String
  func openToAnApplicationBy(_ parts: [String]) -> String
  var or: String { get }
  func by(_ star: String, _ route: String) -> String
  func byTheRecordsOfNone(_ day: CalendarDate) -> String
  func titledOnly(_ title: String) -> String
  var theSameEngineerMayCount: String { get }
  func missingByEitherRoute(_ star: String, _ missing: String) -> String
  func missingByRoute(_ star: String, _ route: String, _ missing: String) -> String
  func missingByRouteBesides(_ route: String, _ missing: String) -> String
}
