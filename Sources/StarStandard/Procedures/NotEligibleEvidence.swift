/// Why a channel can be awarded no star at all.
struct NotEligibleEvidence: Evidence {
  enum Reason: Sendable {
    /// Its status is another than active.
    case status(ChannelStatus)
    /// Its kind is out of scope.
    case kind(String)
    /// It lost its last star on the day, so there is none to renew.
    case noStarLeft(CalendarDate)
    /// No certification of it is in force on the last day of the year, so there is none to renew.
    case notInForce(CalendarDate)
  }

  /// The application that the loss of the last star bars still (G.4).
  struct Bar: Sendable {
    /// The star that is barred, with every higher one.
    let star: Star
    let openFrom: CalendarDate
  }

  let reasons: [Reason]
  /// The day on which whoever is told reads it, where days may lie after it.
  var toldOn: CalendarDate?
  /// Beside a decision: what the loss itself bars on the day; nil where it bars nothing any more.
  var bar: Bar?
  /// Whether it is told of what was decided, and not of what is to come.
  var isDecided = false

  /// A channel that lost its star may well meet what a star asks for.
  var heading: Localized? { isLost ? Localized("No star to renew") { $0.noStarToRenew } : nil }

  /// The day on which the last star was lost; nil where it is about something else.
  var lostOn: CalendarDate? {
    reasons.lazy.compactMap { if case .noStarLeft(let date) = $0 { date } else { nil } }.first
  }

  var isFinal: Bool { true }

  var fields: [EvidenceField] {
    reasons.flatMap { reason in
      switch reason {
      case .status(let status): [EvidenceField("status", .text(status.rawValue))]
      case .kind(let kind): [EvidenceField("kind", .text(kind))]
      case .noStarLeft(let date):
        [EvidenceField("star", .number(Star.none.rawValue)), EvidenceField("downgraded_on", .date(date))]
      case .notInForce(let date): [EvidenceField("not_in_force_on", .date(date))]
      }
    }
  }

  func message(in language: Language) -> String {
    language.sentences(
      reasons.map { reason in
        switch reason {
        case .status(let status):
          language.text(
            "The channel is \(language.status(status)); only an active channel can be awarded a star."
          ) { $0.theChannelIsOnlyAn(language.status(status)) }
        case .kind:
          language.text("The kind of the channel is out of the standard's scope (A).") { $0.theKindOfTheChannel }
        case .noStarLeft(let date):
          language.text(
            "The channel \(isToCome(date) ? "loses" : "lost") its last star on \(date): there is none to renew."
          ) { $0.theChannelItsLastStar(isToCome(date), date) }
        case .notInForce(let date):
          language.text(
            "No certification of the channel \(isToCome(date) ? "will be" : "is") in force on \(date): there is none to renew."
          ) { $0.noCertificationOfTheChannel(date, isToCome(date)) }
        }
      })
  }

  private func isToCome(_ date: CalendarDate) -> Bool { toldOn.map { $0 < date } ?? false }

  /// Whether there is nothing to renew, rather than nobody who could be awarded a star.
  private var isLost: Bool {
    reasons.contains { reason in
      switch reason {
      case .noStarLeft, .notInForce: true
      case .status, .kind: false
      }
    }
  }

  /// A lost star is another clause's matter than a status.
  func clause(_ clause: String) -> String { isLost ? "E.2.a, F.2" : clause }

  func remedy(in language: Language) -> String {
    isLost
      ? language.sentences([
        language.text("A star needs a new application (E.2.a).") { $0.aStarNeedsANew }, wait(in: language),
      ])
      : language.text("Clarify status and kind with the department.") { $0.clarifyStatusAndKindWith }
  }

  /// How long the loss bars an application, and that the decision adds nothing to it.
  private func wait(in language: Language) -> String {
    guard isDecided, let lostOn else { return "" }
    guard let bar else { return language.text("This result adds no wait (G.4).") { $0.thisResultAddsNoWait } }
    return language.text(
      "For the loss of \(lostOn), \(language.atLeast(bar.star)) may be applied for from \(bar.openFrom) on (G.4); this result adds no wait."
    ) { $0.forTheLossMayBeAppliedFor(lostOn, language.atLeast(bar.star), bar.openFrom) }
  }
}

/// What other languages than English say for `NotEligibleEvidence.swift`, each named by the English beside it.
package protocol NotEligibleEvidenceWording {
  func theChannelIsOnlyAn(_ status: String) -> String
  var theKindOfTheChannel: String { get }
  func theChannelItsLastStar(_ isToCome: Bool, _ date: CalendarDate) -> String
  func noCertificationOfTheChannel(_ date: CalendarDate, _ isToCome: Bool) -> String
  var aStarNeedsANew: String { get }
  var noStarToRenew: String { get }
  var thisResultAddsNoWait: String { get }
  func forTheLossMayBeAppliedFor(_ lostOn: CalendarDate, _ stars: String, _ openFrom: CalendarDate) -> String
  var clarifyStatusAndKindWith: String { get }
}
