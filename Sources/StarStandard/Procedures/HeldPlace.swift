/// Somebody who left and counts still, by the grace period, although the place counts as filled or is nobody's matter any more: no
/// rule finds that, and with its last day they count no more (STANDARD 5, "Held by grace").
struct HeldPlace: Sendable {
  private let departure: Departure
  private let star: Star
  private let lacking: Lacking
  private let names: Names
  private let toldOn: CalendarDate
  /// Whose credits are counted.
  private let window: DateWindow
  /// Whether the star was not renewed, and an audit that may renew it is still to come.
  private let isUnrenewed: Bool

  /// What the star lacks once they count no more.
  private struct Lacking: Sendable {
    var engineers = 0
    var places: [CertificatePlaces.Row] = []
    var credits = 0
    var serviceManager = false

    var isNothing: Bool { engineers == 0 && places.allSatisfy { $0.open == 0 } && credits == 0 && !serviceManager }
  }

  /// Those of a channel, whoever counts no more first coming first; none whose open place a finding tells.
  ///
  /// - Parameters:
  ///   - star: the one that the channel is left with; with none nobody is held.
  ///   - isUnrenewed: whether it was not renewed, and an audit that may renew it is still to come.
  static func all(_ standing: Standing, for star: Star, isUnrenewed: Bool = false) -> [HeldPlace] {
    guard star != .none, !standing.engineersHeldByGrace.isEmpty || !standing.serviceManagersHeldByGrace.isEmpty else {
      return []
    }
    let held = standing.departures.filter { departure in
      let there =
        departure.appointment.role == .engineer
        ? standing.engineersHeldByGrace : standing.serviceManagersHeldByGrace
      return departure.holds(on: standing.asOf) && there.hasInOrder(departure.appointment.personID)
    }
    let lastDays = Dictionary(held.map { ($0.appointment.personID, $0.deadline) }, uniquingKeysWith: max)
    let names = Names(standing.dossier)
    // The same for all whose last day is the same: of thousands not each is counted without.
    var staying: [CalendarDate: Staying] = [:]
    return held.filter { departure in
      departure.state != .inGrace && lastDays[departure.appointment.personID] == departure.deadline
    }.sorted { ($0.deadline, $0.appointment.personID) < ($1.deadline, $1.appointment.personID) }.map { departure in
      let others = staying[departure.deadline] ?? Staying(standing, held, after: departure.deadline, star)
      staying[departure.deadline] = others
      return HeldPlace(
        departure, others.lacking(without: departure.appointment.role), names, standing, star, isUnrenewed)
    }
  }

  private init(
    _ departure: Departure, _ lacking: Lacking, _ names: Names, _ standing: Standing, _ star: Star,
    _ isUnrenewed: Bool
  ) {
    self.isUnrenewed = isUnrenewed
    self.departure = departure
    self.lacking = lacking
    self.names = names
    self.star = star
    toldOn = standing.toldOn
    window = standing.credits.window
  }

  /// Who counts after the last day of somebody held; with it that of others may be over, too.
  private struct Staying {
    private var lacking = Lacking()

    init(_ standing: Standing, _ held: [Departure], after day: CalendarDate, _ star: Star) {
      func counting(_ role: Role, _ inPost: [String], _ heldThere: [String]) -> [String] {
        let later = Set(
          held.filter { $0.deadline > day && $0.appointment.role == role }.map(\.appointment.personID))
        return inPost + heldThere.filter(later.contains)
      }
      let engineers = counting(.engineer, standing.engineersInPost, standing.engineersHeldByGrace)
      let managers = counting(.serviceManager, standing.serviceManagersInPost, standing.serviceManagersHeldByGrace)
      let requirement = standing.edition.requirement(of: star)
      lacking.engineers = max(0, requirement.registeredEngineers - engineers.count)
      switch standing.route {
      case .certificates: lacking.places = standing.places(of: requirement, filledBy: engineers).rows
      case .credits:
        let credits = CreditCount(
          standing.dossier.credits, window: standing.credits.window, here: engineers + managers,
          ever: standing.appointments, options: standing.edition.options)
        lacking.credits = max(0, requirement.credits - credits.total)
      }
      lacking.serviceManager = requirement.serviceManager && managers.isEmpty
    }

    /// What the star lacks once somebody of a role counts no more.
    func lacking(without role: Role) -> Lacking {
      var lacking = lacking
      lacking.serviceManager = lacking.serviceManager && role == .serviceManager
      return lacking
    }
  }

  private var person: String { departure.appointment.personID }
  private var role: Role { departure.appointment.role }
  private var endsOn: CalendarDate { departure.deadline }

  /// The last day on which they count, where somebody has to act by it.
  var days: [DayToKeep] {
    guard !lacking.isNothing else { return [] }
    return [
      DayToKeep(
        .graceEnds, of: "\(person)\n\(role.rawValue)\n\(departure.departedOn)", on: endsOn,
        title: Localized { language in
          let who = language.person(person, names.name(of: person), language.role(role))
          return language.text("Last day on which \(who) counts by the grace period") { $0.lastDayOnWhichCounts(who) }
        },
        toDo: Localized { remedy(in: $0) })
    ]
  }

  /// Who is held and until when, what follows from it, and what is to be done.
  func message(in language: Language) -> String {
    let who = language.person(person, names.name(of: person), language.role(role))
    let isToCome = departure.departedOn > toldOn
    let isOver = endsOn < toldOn
    let left = language.text(
      "\(who) \(isToCome ? "leaves" : "left") on \(departure.departedOn), and \(isOver ? "counted" : "counts") by the grace period until \(endsOn), that day "
        + "included\(filled(in: language))."
    ) { $0.onAndCountsByThe(who, isToCome, departure.departedOn, filled(in: language), endsOn, isOver) }
    guard !lacking.isNothing else {
      return left
        + language.text(
          " \(language.star(star)) is met without them, too: nothing is to be done."
        ) { $0.isMetWithoutThemToo(language.star(star)) }
    }
    guard !isUnrenewed else {
      return language.sentences([
        left,
        language.text(
          "From \(endsOn.dayAfter) on \(language.star(star)) lacks \(missing(in: language)): no audit after that day would renew it."
        ) { $0.fromOnLacksNoAuditRenews(endsOn.dayAfter, language.star(star), missing(in: language)) },
        remedy(in: language),
      ])
    }
    return language.sentences([
      left,
      language.text(
        "From \(endsOn.dayAfter) on \(language.star(star)) lacks \(missing(in: language)): the next review or renewal after that day would "
          + "take the star."
      ) { $0.fromOnLacksTheNext(endsOn.dayAfter, language.star(star), missing(in: language)) },
      remedy(in: language),
    ])
  }

  private func remedy(in language: Language) -> String {
    guard !lacking.isNothing else { return "" }
    guard endsOn >= toldOn else {
      return language.text("Have what is lacking on record by then.") { $0.haveWhatIsLackingByThen }
    }
    return language.text(
      "Have what is lacking on record by \(endsOn), that day included."
    ) { $0.haveWhatIsLackingOn(endsOn) }
  }

  private func filled(in language: Language) -> String {
    guard let replenishment = departure.replenishment, let by = replenishment.by, by != person else { return "" }
    let who = names.text(by, in: language)
    return language.text("; the place itself counts as filled by \(who)") { $0.thePlaceItselfCountsAs(who) }
  }

  private func missing(in language: Language) -> String {
    var parts: [String] = []
    if lacking.engineers > 0 {
      parts.append(
        language.text(
          lacking.engineers.counting("registered post-sales engineer")
        ) { $0.registeredPostsalesEngineer(lacking.engineers) })
    }
    let places = language.openPlaces(lacking.places)
    if !places.isEmpty { parts.append(language.text("certificates for \(places)") { $0.withCertificates(places) }) }
    if lacking.credits > 0 {
      parts.append(
        language.text(
          "\(lacking.credits.counting("credit")) from \(window.first) to \(window.last)"
        ) { $0.credit(lacking.credits, window.first, window.last) })
    }
    if lacking.serviceManager { parts.append(language.text("a service manager") { $0.aServiceManager }) }
    return language.series(parts)
  }
}

/// What other languages than English say for `HeldPlace.swift`, each named by the English beside it.
package protocol HeldPlaceWording {
  func lastDayOnWhichCounts(_ who: String) -> String
  func onAndCountsByThe(
    _ who: String, _ isToCome: Bool, _ departedOn: CalendarDate, _ filled: String, _ endsOn: CalendarDate,
    _ isOver: Bool
  ) -> String
  func isMetWithoutThemToo(_ star: String) -> String
  func fromOnLacksTheNext(_ dayAfter: CalendarDate, _ star: String, _ missing: String) -> String
  func fromOnLacksNoAuditRenews(_ dayAfter: CalendarDate, _ star: String, _ missing: String) -> String
  var haveWhatIsLackingByThen: String { get }
  func haveWhatIsLackingOn(_ endsOn: CalendarDate) -> String
  func thePlaceItselfCountsAs(_ who: String) -> String
  func registeredPostsalesEngineer(_ engineers: Int) -> String
  func withCertificates(_ places: String) -> String
  func credit(_ credits: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String
}
