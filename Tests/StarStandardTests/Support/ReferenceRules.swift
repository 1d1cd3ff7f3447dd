import StarStandard

/// STANDARD 6: how many findings each rule has, and what the review concludes.
struct ReferenceVerdict {
  let reference: Reference
  let review: Reference.Review
  let star: Star
  let departures: [Reference.Result]
  let inPost: Set<String>
  let managers: Set<String>
  let held: Set<String>
  let engineers: Set<String>
  let counting: [Certificate]
  let credits: [CreditEntry]

  init?(_ reference: Reference) {
    guard let review = reference.review, let star = review.star else { return nil }
    self.reference = reference
    self.review = review
    self.star = star
    departures = reference.departures(review)
    let inGrace = departures.filter { $0.state == .inGrace && $0.appointment.role == .engineer }
    inPost = reference.inPost(.engineer)
    managers = reference.inPost(.serviceManager)
    held = Set(inGrace.map(\.appointment.personID)).subtracting(inPost)
    let engineers = inPost.union(held)
    self.engineers = engineers
    counting = reference.counting(of: engineers, review)
    credits = reference.credits(of: engineers.union(managers))
  }

  private var dossier: Dossier { reference.dossier }
  private var day: CalendarDate { reference.day }
  private var edition: Edition { reference.edition }
  private var required: Requirement { edition.requirement(of: star) }
  private var route: Route? { review.certification.route }
  var total: Int { credits.map(\.points).reduce(0, +) }

  private func meets(_ star: Star, _ certificates: [Certificate]) -> Bool {
    let required = edition.requirement(of: star)
    func holders(_ grades: CertificateGrade...) -> Int {
      let codes = grades.flatMap { edition.codes[$0] ?? [] }
      return Set(certificates.filter { codes.contains($0.code) }.map(\.personID)).count
    }
    return holders(.senior) >= required.seniorEngineers
      && holders(.senior, .junior) >= required.seniorEngineers + required.juniorEngineers
      && holders(.projectManagement) >= required.projectManagementEngineers
  }

  func meets(_ star: Star) -> Bool {
    let required = edition.requirement(of: star)
    let byRoute = route == .credits ? total >= required.credits : meets(star, counting)
    return byRoute && engineers.count >= required.registeredEngineers
  }

  private var rulings: [Ruling] {
    dossier.majorEvents.compactMap(\.ruled).filter { review.termStart <= $0.on && $0.on <= day }.map(\.ruling)
  }

  private var missesEvents: Bool {
    let half = CalendarDate(year: reference.closingDay.year, month: reference.closingDay.month == 6 ? 1 : 7, day: 1)
    let ended = dossier.certifications.filter {
      let end = $0.issuedOn.adding(months: 12)
      return half.map { end > $0 } == true && end <= day
    }
    let known = Reference(dossier: dossier.with { $0.certifications = ended }, day: day, edition: edition)
    guard let judged = known.current(on: day) else { return false }
    let events = dossier.participations.filter {
      judged.issuedOn <= $0.heldOn && $0.heldOn < judged.issuedOn.adding(months: 12)
    }
    return events.count < edition.requirement(of: min(judged.star ?? star, star)).participations
  }

  private func isOff(_ rule: RuleID) -> Bool { edition.severities[rule] == .off }

  /// Findings by rule, whatever the severities, `upgrade-opportunity` aside.
  var counts: [RuleID: Int] {
    func one(_ fires: Bool) -> Int { fires ? 1 : 0 }
    func departed(_ state: Departure.State) -> Int { departures.filter { $0.state == state }.count }
    let soon = day.adding(months: 3)
    let lasting = counting.filter { $0.validUntil > soon }
    let listed = edition.codes.values.flatMap { $0 }
    let reportsManager = departures.contains {
      guard $0.appointment.role == .serviceManager else { return false }
      return $0.state == .undeclared && !isOff("departure-undeclared")
        || $0.state == .inGrace && !isOff("departure-in-grace")
        || $0.state == .unreplenished && !isOff("departure-unreplenished")
    }
    let deliveries = credits.filter { $0.category == "project-delivery" }
    return [
      "certificate-validity": one(route == .certificates && !meets(star, counting)),
      "certificate-margin": one(route == .certificates && meets(star, counting) && !meets(star, lasting)),
      "credit-baseline": one(route == .credits && total < required.credits),
      "registered-engineers": one(engineers.count < required.registeredEngineers),
      "departure-undeclared": departed(.undeclared), "departure-unreplenished": departed(.unreplenished),
      "departure-in-grace": departed(.inGrace),
      "service-manager": one(managers.isEmpty && !reportsManager),
      "hotline": one(dossier.channel.hotline.map { $0 < required.hotline } ?? true),
      "support-email": one(required.supportEmail && dossier.channel.supportEmail != true),
      "tracking-system": one(dossier.channel.trackingSystem.map { $0 < required.trackingSystem } ?? true),
      "participation": one(missesEvents),
      "unregistered-delivery": one(
        deliveries.contains { entry in
          !dossier.appointments.contains {
            $0.personID == entry.personID && $0.role == .engineer && reference.isInPost($0, on: entry.earnedOn)
          }
        }),
      "unlisted-certificate": one(
        dossier.certificates.contains {
          inPost.contains($0.personID) && !listed.contains($0.code) && $0.issuedOn <= day && day <= $0.validUntil
        }),
      "shared-engineer": one(
        dossier.sharedEngineers.contains {
          inPost.contains($0.personID) && $0.others(than: dossier.channel.id, on: day).count > 0
        }),
      "major-event": rulings.filter { $0 != .none }.count,
      "major-event-pending": dossier.majorEvents.filter { event in
        event.occurredOn <= day && (event.ruled.map { $0.on > day } ?? true)
      }.count,
    ]
  }

  private func isWaived(_ rule: RuleID) -> Bool {
    dossier.waivers.contains { $0.rule == rule && $0.grantedOn <= day && day <= $0.expiresOn }
  }

  /// The outcome, the star after it, and whether the channel is at risk.
  var conclusion: (outcome: Outcome, star: Star, atRisk: Bool) {
    func deciding(_ severity: Severity) -> Bool {
      counts.contains { $0.value > 0 && edition.severities[$0.key] == severity && !isWaived($0.key) }
    }
    if dossier.downgrades.contains(where: { $0.downgradedOn == day }) {
      return (.retain, star, deciding(.downgrade) || deciding(.warning))
    }
    if rulings.contains(.blacklist), !isOff("major-event"), !isWaived("major-event") { return (.revoke, .none, false) }
    guard deciding(.downgrade) else { return (.retain, star, deciding(.warning)) }
    let below = [Star.four, .three, .two].filter { $0 < star }
    return switch edition.options.downgradeTo {
    case .none: (.downgrade, .none, false)
    case .oneLevel: (.downgrade, below.first ?? .none, false)
    case .highestQualifying: (.downgrade, below.first(where: meets) ?? .none, false)
    }
  }

  /// The star that `upgrade-opportunity` names on retain; nil for none.
  var upgrade: Star? {
    let barred = dossier.downgrades.contains { $0.downgradedOn <= day && day <= $0.downgradedOn.adding(months: 3) }
    return barred ? nil : [Star.four, .three, .two].first { $0 > star && meets($0) }
  }
}
