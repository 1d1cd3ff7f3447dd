/// Sections A and B: who may hold a star, and what each star asks for.
extension Clause {
  static func requirements(_ edition: Edition) -> [Clause] {
    [
      Clause(
        "A", Localized("Who may hold a star") { $0.whoMayHoldAStar },
        Localized(
          "Stars are for channels outside China of these kinds: \(edition.kinds.joined(separator: ", ")). A channel of another kind is "
            + "listed and never decided."
        ) { $0.starsAreForChannelsOutside(edition.kinds) }),
      Clause(
        "B", Localized("What a star asks for") { $0.whatAStarAsksFor },
        Localized(
          "A star is earned by the certificates of engineers (B.1) or by credits (B.2), whichever the channel chooses. Both routes ask "
            + "for the same number of registered post-sales engineers and for the same service support platform."
        ) { $0.aStarIsEarnedBy }),
      certificates(edition),
      Clause(
        "B.2", Localized("The route by credits") { $0.theRouteByCredits },
        Localized(
          "Credits needed: \(credits(edition, .english)). Registered post-sales engineers besides: "
            + "\(engineers(edition, .english))."
        ) {
          $0.creditsNeededRegisteredPostsalesEngineers(credits(edition, $0.language), engineers(edition, $0.language))
        }),
      Clause(
        "B.2 a", Localized("Whose credits, and for how long") { $0.whoseCreditsAndForHow },
        Localized(
          "A channel's credits are those of its engineers together. For an application a credit counts for "
            + "\(edition.periods.creditValidity.counting("month")) from the day on which it was earned; a review and a renewal "
            + "count by quarters (E.1.a)."
        ) { $0.aChannelsCreditsAreThose(edition.periods.creditValidity) }),
      Clause(
        "B.2 b", Localized("How credits are earned") { $0.howCreditsAreEarned },
        Localized(
          "Credits are earned in these ways: \(Language.english.list(edition.categories)). They count once the vendor has approved them."
        ) { $0.creditsAreEarnedInThese($0.language.list(edition.categories.map($0.language.category))) }),
      Clause("B.2 d", Localized("Junior-grade certificates") { $0.juniorgradeCertificates }, codes(edition, .junior)),
      Clause("B.2 e", Localized("Senior-grade certificates") { $0.seniorgradeCertificates }, codes(edition, .senior)),
      Clause(
        "B.2 f",
        Localized("What a certificate may stand in for, and how long it must last") { $0.whatACertificateMayStand },
        Localized(
          "A senior-grade engineer may fill the place of a junior-grade one. A certificate that is held on the day of the application "
            + "counts only if it is valid for more than \(edition.periods.certificateMargin.counting("month")) from that day; for a "
            + "renewal that day is 1 January."
        ) { $0.aSeniorgradeEngineerMayFill(edition.periods.certificateMargin) }),
      platform(edition),
    ]
  }

  private static func certificates(_ edition: Edition) -> Clause {
    @Sendable func table(_ language: Language) -> String {
      edition.perStar(in: language) { requirement in
        let tally = [
          (CertificateGrade.senior, requirement.seniorEngineers), (.junior, requirement.juniorEngineers),
          (.projectManagement, requirement.projectManagementEngineers),
        ]
        return language.list(
          tally.filter { $0.1 > 0 }.map { grade, number in
            language.text("\(number) \(language.grade(grade))") { $0.engineersOfGrade(language.grade(grade), number) }
          })
      }
    }
    return Clause(
      "B.1", Localized("The route by certificates") { $0.theRouteByCertificates },
      Localized(
        "Engineers with valid certificates needed: \(table(.english)). A person fills one technical place (senior or "
          + "junior grade), and may fill that of project management besides. Registered post-sales engineers besides: "
          + "\(engineers(edition, .english))."
      ) { $0.engineersWithValidCertificatesNeeded(table($0.language), engineers(edition, $0.language)) })
  }

  private static func platform(_ edition: Edition) -> Clause {
    @Sendable func rows(_ language: Language) -> String {
      edition.perStar(in: language) { requirement in
        var items = [
          language.text(
            "hotline \(language.hotline(requirement.hotline))"
          ) { $0.hotline(language.hotline(requirement.hotline)) }
        ]
        if requirement.supportEmail {
          items.append(language.text("a support e-mail address") { $0.aSupportEmailAddress })
        }
        if requirement.serviceManager { items.append(language.text("a service manager") { $0.aServiceManager }) }
        if requirement.trackingSystem != .none {
          let system = language.tracking(requirement.trackingSystem)
          items.append(language.text("\(system) issue tracking") { $0.issueTracking(system) })
        }
        items.append(
          language.text(requirement.participations.counting("event")) { $0.event(requirement.participations) })
        return items.joined(separator: language.text(", ") { $0.listComma })
      }
    }
    let months = edition.periods.participation
    return Clause(
      "B platform", Localized("The service support platform") { $0.theServiceSupportPlatform },
      Localized(
        "What a channel offers its customers: \(rows(.english)). The events are the vendor's trainings, meetings and forums that it attends within "
          + "\(months.counting("month")) of obtaining the certification. More satisfies less: 7x24 is more than 5x8, automatic more "
          + "than manual."
      ) { $0.whatAChannelOffersIts(rows($0.language), months) })
  }

  private static func credits(_ edition: Edition, _ language: Language) -> String {
    edition.perStar(in: language) { item in language.text("\(item.credits)") { $0.creditsAsked(item.credits) } }
  }

  static func engineers(_ edition: Edition, _ language: Language) -> String {
    edition.perStar(in: language) { item in
      language.text("\(item.registeredEngineers)") { $0.engineersAsked(item.registeredEngineers) }
    }
  }

  private static func codes(_ edition: Edition, _ grade: CertificateGrade) -> Localized {
    let codes = edition.codes[grade] ?? []
    return Localized(
      "These certificates count as \(Language.english.grade(grade)): \(codes.joined(separator: ", ")). A code on no list counts for "
        + "nothing."
    ) { $0.theseCertificatesCountAsA($0.language.grade(grade), codes) }
  }
}

/// What other languages than English say for `Clause+Requirements.swift`, each named by the English beside it.
package protocol ClauseRequirementsWording {
  var whoMayHoldAStar: String { get }
  func starsAreForChannelsOutside(_ kinds: [String]) -> String
  var whatAStarAsksFor: String { get }
  var aStarIsEarnedBy: String { get }
  var theRouteByCredits: String { get }
  func creditsNeededRegisteredPostsalesEngineers(_ credits: String, _ engineers: String) -> String
  var whoseCreditsAndForHow: String { get }
  func aChannelsCreditsAreThose(_ creditValidity: Int) -> String
  var howCreditsAreEarned: String { get }
  func creditsAreEarnedInThese(_ category: String) -> String
  var juniorgradeCertificates: String { get }
  var seniorgradeCertificates: String { get }
  var whatACertificateMayStand: String { get }
  func aSeniorgradeEngineerMayFill(_ certificateMargin: Int) -> String
  func engineersOfGrade(_ grade: String, _ number: Int) -> String
  var theRouteByCertificates: String { get }
  func engineersWithValidCertificatesNeeded(_ table: String, _ engineers: String) -> String
  func hotline(_ hotline: String) -> String
  var aSupportEmailAddress: String { get }
  var aServiceManager: String { get }
  func issueTracking(_ system: String) -> String
  func event(_ participations: Int) -> String
  var listComma: String { get }
  var theServiceSupportPlatform: String { get }
  func whatAChannelOffersIts(_ rows: String, _ months: Int) -> String
  func creditsAsked(_ credits: Int) -> String
  func engineersAsked(_ registeredEngineers: Int) -> String
  func theseCertificatesCountAsA(_ grade: String, _ codes: [String]) -> String
}
