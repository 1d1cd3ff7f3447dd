extension Rule {
  /// Trainings, meetings and forums attended within a year of the award (B platform).
  package static let participation = Rule(
    id: "participation", clause: "B platform", title: Localized("Participation in events") { $0.participationInEvents },
    rationale: Localized(
      """
      Within the time that the edition gives after the award a channel is to attend a number of trainings, meetings and forums. \
      It is asked once, by the first review after that time has passed, and of the lower of the star then and the star now.
      """
    ) { $0.withinOneYearOfObtaining },
    inShort: Localized("Too few trainings") { $0.tooFewTrainings },
    turns: [.awards], sought: .never,
    reminder: Reminder(.today),
    heeded: .inRenewals, numbers: [.participation],
    examples: [
      Example(
        "One event in the year of the award",
        [
          .certified(.three, .certificates, validUntil: day(2027, 12, 31)), .attended([day(2026, 12, 31)]),
        ],
        [
          .silent(2026, 12, 31, "the year is not over"),
          .fires(2027, 1, 1, "the year is over: one event of two"),
          .fires(2027, 6, 30, "still the first half-year after it"),
          .silent(2027, 7, 1, "a year ended on or before the first day of the last half-year is not asked again"),
        ]),
      Example(
        "An event on the anniversary is too late",
        [
          .certified(.three, .certificates, validUntil: day(2027, 12, 31)),
          .attended([day(2026, 1, 1), day(2027, 1, 1)]),
        ],
        [.fires(2027, 1, 1, "only the one of 1 January 2026 lies within the year")]),
    ],
    examine: { standing in
      guard let judged = standing.certificationToParticipate else {
        return .doesNotApply("no certification's year ended since the last review")
      }
      let window = standing.participationWindow(of: judged)
      let star = min(judged.star ?? standing.star, standing.star)
      var counted = 0
      for participation in standing.dossier.participations where window.contains(participation.heldOn) { counted += 1 }
      return counted >= standing.edition.requirement(of: star).participations
        ? .passed { ParticipationEvidence(judged, standing) } : .found([ParticipationEvidence(judged, standing)])
    })
}

extension Standing {
  /// The days on which events are to be attended for the certification that the rule asks about; nil where it asks about none.
  package var participationWindow: DateWindow? { certificationToParticipate.map(participationWindow) }

  fileprivate func participationWindow(of judged: Certification) -> DateWindow {
    DateWindow(first: judged.issuedOn, last: judged.issuedOn.adding(months: edition.periods.participation).dayBefore)
  }

  /// The latest issued certification whose participation period ended in the half-year before, or in this one by the
  /// as-of date (STANDARD 6, `participation`).
  fileprivate var certificationToParticipate: Certification? {
    let since = HalfYear(containing: asOf).previous.firstDay
    var latest: Certification?
    for certification in dossier.certifications {
      let end = certification.issuedOn.adding(months: edition.periods.participation)
      guard since < end, end <= asOf else { continue }
      if let chosen = latest, !certification.precedes(chosen, on: asOf) { continue }
      latest = certification
    }
    return latest
  }
}

private struct ParticipationEvidence: Evidence {
  let certificationID: String
  let star: Star
  let required: Int
  let events: [Participation]
  let window: DateWindow
  /// For how many months after the award it is asked.
  let months: Int
  /// Whether the window is not over yet for whoever is told.
  let isOpen: Bool
  /// Whether only an application is left, which does not ask for it.
  private var isForApplication = false

  func due(by day: CalendarDate?) -> any Evidence {
    var evidence = self
    evidence.isForApplication = day == nil
    return evidence
  }

  var counted: Int { events.count }

  init(_ judged: Certification, _ standing: Standing) {
    certificationID = judged.id
    let star = min(judged.star ?? standing.star, standing.star)
    self.star = star
    required = standing.edition.requirement(of: star).participations
    let window = standing.participationWindow(of: judged)
    self.window = window
    months = standing.edition.periods.participation
    isOpen = window.last >= standing.toldOn
    events = standing.dossier.participations.filter { window.contains($0.heldOn) }
      .sorted { ($0.heldOn, $0.kind.rawValue) < ($1.heldOn, $1.kind.rawValue) }
  }

  var fields: [EvidenceField] {
    [
      EvidenceField("required", .number(required)), EvidenceField("counted", .number(counted)),
      EvidenceField("window", .window(window)), EvidenceField("certification_id", .text(certificationID)),
      EvidenceField(
        "events",
        .list(
          events.map {
            .object([EvidenceField("held_on", .date($0.heldOn)), EvidenceField("kind", .text($0.kind.rawValue))])
          })),
    ]
  }

  func message(in language: Language) -> String {
    language.text(
      "\(language.star(star)) asks for \(required.counting("training, meeting or forum", "trainings, meetings or forums"))"
        + " within \(months.counting("month")) of the award; from \(window.first) to \(window.last) the channel attended \(counted)\(isOpen ? " so far" : "")."
    ) { $0.asksForWithin(months, language.star(star), required, window.first, window.last, isOpen, counted) }
  }

  func remedy(in language: Language) -> String {
    let missing = required - counted
    guard missing > 0 else { return "" }
    guard !isForApplication else {
      return isOpen
        ? language.text("A new application does not ask for it.") { $0.aNewApplicationDoesNotAskForIt }
        : language.text(
          "The period is over; \(missing) of \(required) \(missing == 1 ? "was" : "were") missing. A new application does not ask for it."
        ) { $0.thePeriodIsOverAndNobodyAsks(missing, required) }
    }
    guard !isOpen else {
      return language.text(
        "Attend \(missing) more by \(window.last), that day included, and have \(missing == 1 ? "it" : "them") recorded."
      ) { $0.attendMoreByThatDay(window.last, missing) }
    }
    return language.text(
      "The period is over; \(missing) of \(required) \(missing == 1 ? "was" : "were") missing. If some were not recorded, have them recorded; "
        + "events of the current year of the certification count for the next time that this is asked."
    ) { $0.thePeriodIsOverOf(missing, required) }
  }
}

extension Period {
  /// After the award in which events are to be attended (B platform).
  package static let participation = Period.months("participation")
}

extension Periods {
  package var participation: Int { self[.participation] }
}

/// What other languages than English say for `ParticipationRule.swift`, each named by the English beside it.
package protocol ParticipationWording {
  var participationInEvents: String { get }
  var withinOneYearOfObtaining: String { get }
  var tooFewTrainings: String { get }
  func asksForWithin(
    _ months: Int, _ star: String, _ required: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate,
    _ isOpen: Bool,
    _ counted: Int
  ) -> String
  func attendMoreByThatDay(_ windowLast: CalendarDate, _ missing: Int) -> String
  func thePeriodIsOverOf(_ missing: Int, _ required: Int) -> String
  var aNewApplicationDoesNotAskForIt: String { get }
  func thePeriodIsOverAndNobodyAsks(_ missing: Int, _ required: Int) -> String
}
