/// A day, or days from the first to the last, that decided a channel's star, for a drawing: what `explain` draws in words, short
/// enough to stand in a page for each of many channels.
package struct DecidingSpan: Sendable, Hashable {
  package let kind: Kind
  package let first: CalendarDate
  package let last: CalendarDate
  /// What it is of: a certificate's code, a person's or an event's id; nil where the kind says it all.
  package let label: String?
  /// The points of a quarter; nil for others.
  package let points: Int?

  /// What a span is. The letter stands for it in a page.
  package enum Kind: String, CaseIterable, Sendable {
    case certification = "c"
    /// The days whose credits count.
    case credits = "w"
    /// The points of a quarter that count.
    case quarter = "q"
    case certificate = "k"
    /// A certificate that does not count.
    case idleCertificate = "i"
    /// The days whose participations count.
    case participations = "p"
    case participation = "a"
    /// The time to fill a place.
    case place = "g"
    case joined = "j"
    case left = "l"
    case event = "e"
    case ruling = "r"
    case lostStar = "d"
  }

  /// As many of one sort as anybody reads in a drawing; those that matter first.
  static let most = 4
  /// The months before the day in which who came or left matters.
  private static let monthsBack = 15

  private init(_ kind: Kind, _ first: CalendarDate, _ last: CalendarDate, _ label: String? = nil, points: Int? = nil) {
    self.kind = kind
    self.first = first
    self.last = last
    self.label = label
    self.points = points
  }

  /// The spans that decided a standing, sort by sort.
  static func all(of standing: Standing) -> [DecidingSpan] {
    var spans: [DecidingSpan] = []
    if let current = standing.dossier.currentCertification(on: standing.asOf) {
      spans.append(DecidingSpan(.certification, current.issuedOn, current.validUntil, current.id))
    }
    switch standing.route {
    case .credits: spans += credits(standing.credits)
    case .certificates: spans += certificates(standing)
    }
    return spans + posts(standing) + happenings(standing)
  }

  private static func credits(_ count: CreditCount) -> [DecidingSpan] {
    var spans = [DecidingSpan(.credits, count.window.first, count.window.last)]
    var first = count.window.first
    // A window of an edition's own may be long; a drawing has room for some quarters.
    while first <= count.window.last, spans.count <= 2 * most {
      let last = min(first.adding(months: 3).dayBefore, count.window.last)
      let days = DateWindow(first: first, last: last)
      let points = count.entries.filter { days.contains($0.earnedOn) }.reduce(0) { $0 + $1.points }
      spans.append(DecidingSpan(.quarter, first, last, points: points))
      first = last.dayAfter
    }
    return spans
  }

  /// What does not count first, then what runs out first.
  private static func certificates(_ standing: Standing) -> [DecidingSpan] {
    let idle = Set(standing.certificatesNotCounting.map(\.certificate.id))
    let own = standing.dossier.certificates.filter { standing.isCountingEngineer($0.personID) }
    func spans(_ kind: Kind, _ certificates: [Certificate]) -> [DecidingSpan] {
      certificates.sorted { ($0.validUntil, $0.id) < ($1.validUntil, $1.id) }.prefix(most)
        .map { DecidingSpan(kind, $0.issuedOn, $0.validUntil, $0.code) }
    }
    return spans(.idleCertificate, own.filter { idle.contains($0.id) })
      + spans(.certificate, own.filter { !idle.contains($0.id) })
  }

  /// The places that are to be filled, and who came or left lately, the latest first.
  private static func posts(_ standing: Standing) -> [DecidingSpan] {
    let since = standing.asOf.adding(months: -monthsBack)
    let places = standing.departures.filter(\.isJudged).sorted { $0.deadline > $1.deadline }.prefix(most).map {
      DecidingSpan(.place, $0.graceBeginsOn, $0.deadline, $0.appointment.personID)
    }
    let joined = standing.appointments.filter { since <= $0.registeredOn && $0.registeredOn <= standing.asOf }
      .sorted { ($1.registeredOn, $0.personID) < ($0.registeredOn, $1.personID) }.prefix(most)
      .map { DecidingSpan(.joined, $0.registeredOn, $0.registeredOn, $0.personID) }
    let left = standing.appointments.compactMap { post in post.departedOn.map { (post.personID, $0) } }
      .filter { since <= $0.1 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(most)
      .map { DecidingSpan(.left, $0.1, $0.1, $0.0) }
    return places + joined + left
  }

  private static func happenings(_ standing: Standing) -> [DecidingSpan] {
    var spans: [DecidingSpan] = []
    if let window = standing.participationWindow {
      spans.append(DecidingSpan(.participations, window.first, window.last))
      spans += standing.dossier.participations.filter { window.contains($0.heldOn) }.map(\.heldOn).sorted(by: >)
        .prefix(most).map { DecidingSpan(.participation, $0, $0) }
    }
    for event in standing.dossier.majorEvents.sorted(by: { $0.occurredOn > $1.occurredOn }).prefix(most) {
      spans.append(DecidingSpan(.event, event.occurredOn, event.occurredOn, event.id))
      if let ruled = event.ruled { spans.append(DecidingSpan(.ruling, ruled.on, ruled.on, event.id)) }
    }
    return spans
      + standing.dossier.downgrades.map(\.downgradedOn).sorted(by: >).prefix(most).map {
        DecidingSpan(.lostStar, $0, $0)
      }
  }
}
