import StarStandard

/// What the pictures of a report show: counted while the decisions pass, in their order, and of bounded size however many
/// they are.
package struct ReportFigures: Sendable {
  let asOf: CalendarDate
  /// On which days renewals are audited.
  let schedule: Schedule
  /// Channels by their star before and where they stand after.
  private(set) var flow: [Flow: Int] = [:]
  /// Those of them that have a row in the page.
  private(set) var listedFlow: [Flow: Int] = [:]
  /// Channels that have a row in the page, by outcome.
  private(set) var listed: [Outcome: Int] = [:]
  /// Findings by rule and what they cost.
  private(set) var effects: [RuleID: [Effect: Int]] = [:]
  /// Those of renewals that are not to be confirmed any more.
  private(set) var lapsed = 0
  /// Channels that lose a star, by each rule that takes it.
  private(set) var losingBy: [RuleID: Int] = [:]
  private(set) var countries = PlaceTally()
  private(set) var kinds = PlaceTally()
  private(set) var credits = CreditFigures()
  /// Certificates that run out, by month from that of the review on.
  private(set) var certificatesEnding = [Int](repeating: 0, count: Measures.monthsAhead)
  /// Stars whose certificates would not do any more from some day of the month on, if nothing changed.
  private(set) var starsFailing = [Int](repeating: 0, count: Measures.monthsAhead)
  private(set) var graces = GraceFigures()
  /// The channels that lose a star, the first of each depth of the fall.
  private var losses: [Int: [Loss]] = [:]
  private(set) var revoked: [Loss] = []
  /// The channels that would keep their star if what awaits approval were approved.
  private(set) var savedByPending = 0
  /// The channels that would not keep their star, but be left with a higher one.
  private(set) var leftMoreByPending = 0

  static let mostLosses = 100

  struct Flow: Hashable, Sendable {
    let from: Star?
    let end: ReportFacts.End
  }

  package init(asOf: CalendarDate, schedule: Schedule = Schedule(renewalDays: [])) {
    self.asOf = asOf
    self.schedule = schedule
  }

  /// Takes in a decision; they come in the byte order of the channels' ids.
  package mutating func count(_ decision: Decision, in language: Language = .english) {
    count(ReportFacts(of: decision, in: language))
  }

  mutating func count(_ facts: ReportFacts) {
    flow[Flow(from: facts.from, end: facts.end), default: 0] += 1
    if facts.isListed {
      listedFlow[Flow(from: facts.from, end: facts.end), default: 0] += 1
      listed[facts.outcome, default: 0] += 1
    }
    if facts.outcome == .lapsed {
      lapsed += facts.effects.count { $0.rule == RuleTitle.renewalConfirmation.id && $0.effect == .warns }
    }
    for (rule, effect) in facts.effects { effects[rule, default: [:]][effect, default: 0] += 1 }
    countries.count(facts.country, facts)
    kinds.count(facts.kind, facts)
    if let measured = facts.credits { credits.count(measured, facts) }
    for day in facts.certificatesEnding { count(day, in: &certificatesEnding) }
    if let day = facts.certificatesFailOn { count(day, in: &starsFailing) }
    for grace in facts.graces { graces.count(grace) }
    if facts.isSavedByPending { savedByPending += 1 }
    if facts.leftMoreByPending != nil { leftMoreByPending += 1 }
    if facts.takesStar {
      for rule in Set(facts.effects.filter { $0.effect == .takes }.map(\.rule)) { losingBy[rule, default: 0] += 1 }
    }
    guard let loss = facts.loss, losses[loss.depth]?.count ?? 0 < Self.mostLosses else { return }
    losses[loss.depth, default: []].append(loss)
  }

  /// The channels that lose a star, at most ``mostLosses``: revoked ones first, then by how far they fall, then by id.
  var worst: [Loss] {
    Array(losses.sorted { $0.key > $1.key }.flatMap(\.value).prefix(Self.mostLosses))
  }

  private func count(_ day: CalendarDate, in months: inout [Int]) {
    let (from, to) = (asOf.components, day.components)
    let month = (to.year - from.year) * 12 + to.month - from.month
    if months.indices.contains(month) { months[month] += 1 }
  }
}

/// Channels by a word of theirs: country or kind.
struct PlaceTally: Sendable {
  private(set) var places: [String: Place] = [:]
  /// Those without the word, and those whose word came when the table was full.
  private(set) var others = Place()
  /// More than there are countries; what records hold beyond that are no countries.
  private static let most = 400

  struct Place: Sendable {
    var stars: [Star: Int] = [:]
    var held = 0
    var lost = 0
    var all = 0
    /// Those that have a row in the page.
    var listed = 0

    mutating func count(_ facts: ReportFacts) {
      all += 1
      if facts.isRefused { lost += 1 }
      if facts.isListed { listed += 1 }
      switch facts.end {
      case .star(let star): stars[star, default: 0] += 1
      case .revoked: stars[.none, default: 0] += 1
      case .held: held += 1
      }
    }

    mutating func add(_ other: Place) {
      stars.merge(other.stars, uniquingKeysWith: +)
      held += other.held
      lost += other.lost
      all += other.all
      listed += other.listed
    }
  }

  mutating func count(_ word: String?, _ facts: ReportFacts) {
    guard let word, !word.isEmpty, places[word] != nil || places.count < Self.most else { return others.count(facts) }
    places[word, default: Place()].count(facts)
  }

  /// The largest, and all the rest together; the rest is nil where there is none.
  func largest(_ most: Int) -> (shown: [(word: String, place: Place)], rest: Place?) {
    let sorted = places.sorted { ($1.value.all, $0.key) < ($0.value.all, $1.key) }
    let count = sorted.count <= most ? sorted.count : most - 1
    var rest = others
    for (_, place) in sorted.dropFirst(count) { rest.add(place) }
    return (sorted.prefix(count).map { ($0.key, $0.value) }, rest.all > 0 ? rest : nil)
  }
}

/// Credits of the channels whose star rests on them, against the baseline.
struct CreditFigures: Sendable {
  /// How many there are in each tenth of the baseline; the last has all from twice the baseline on.
  private(set) var tenths = [Int](repeating: 0, count: 21)
  private(set) var short = 0
  private(set) var shortByATenth = 0
  /// The nearest to the line on either side, nearest first.
  private(set) var below: [Dot] = []
  private(set) var above: [Dot] = []
  private static let mostDots = 60

  struct Dot: Sendable {
    let id: String
    let name: String?
    let measured: Measures.Credits
    /// How far from the baseline, in thousandths of it.
    let distance: Int
  }

  var all: Int { tenths.reduce(0, +) }

  mutating func count(_ measured: Measures.Credits, _ facts: ReportFacts) {
    guard measured.required > 0 else { return }
    let thousandths = max(0, min(measured.counted, measured.required * 2)) * 1000 / measured.required
    tenths[min(thousandths / 100, tenths.count - 1)] += 1
    let isShort = measured.counted < measured.required
    if isShort { short += 1 }
    let distance = abs(thousandths - 1000)
    guard distance <= 100 else { return }
    if isShort { shortByATenth += 1 }
    let dot = Dot(id: facts.id, name: facts.name, measured: measured, distance: distance)
    if isShort { Self.keep(dot, in: &below) } else { Self.keep(dot, in: &above) }
  }

  private static func keep(_ dot: Dot, in dots: inout [Dot]) {
    if dots.count == mostDots, let last = dots.last, dot.distance >= last.distance { return }
    // Of the same distance, the earlier id stays ahead.
    let place = dots.firstIndex { $0.distance > dot.distance } ?? dots.endIndex
    dots.insert(dot, at: place)
    if dots.count > mostDots { dots.removeLast() }
  }
}

/// Grace periods, those that end first ahead.
struct GraceFigures: Sendable {
  private(set) var open = 0
  private(set) var missed = 0
  private(set) var undeclared = 0
  private(set) var shown: [Grace] = []
  static let most = 24

  var all: Int { open + missed + undeclared }

  mutating func count(_ grace: Grace) {
    switch grace.state {
    case .open: open += 1
    case .missed: missed += 1
    case .undeclared: undeclared += 1
    }
    // What can still be mended comes first.
    func isBefore(_ one: Grace, _ other: Grace) -> Bool {
      (one.state == .open ? 0 : 1, one.ends) < (other.state == .open ? 0 : 1, other.ends)
    }
    if shown.count == Self.most, let last = shown.last, !isBefore(grace, last) { return }
    let place = shown.firstIndex { isBefore(grace, $0) } ?? shown.endIndex
    shown.insert(grace, at: place)
    if shown.count > Self.most { shown.removeLast() }
  }
}
