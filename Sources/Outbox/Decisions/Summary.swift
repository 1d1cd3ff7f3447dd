import StarStandard

/// What a run decided, counted (Batch.md, "The manifest", `summary`).
package struct Summary: Sendable {
  package let procedure: Procedure
  /// Channels decided.
  package private(set) var reviewed = 0
  /// Decisions by outcome.
  package private(set) var outcomes: [Outcome: Int] = [:]
  /// Retained channels at risk.
  package private(set) var atRisk = 0
  /// Findings by rule, waived ones too.
  package private(set) var rules: [RuleID: Int] = [:]
  /// The ids of the channels on hold.
  package private(set) var holds: [String] = []
  /// Of these, the ones that wait for a supplement of a review, and the reviews.
  package private(set) var waiting: (ids: [String], reviews: Set<String>) = ([], [])
  /// Of these, the ones whose rows are in order.
  private var waitingOnly: Set<String> = []
  /// The ids of the channels whose kind is out of scope.
  package var outOfScope: [String] = []
  /// The channels of which nobody can tell whether they are under review: their ids, or where to find their rows.
  package var undetermined: [String] = []
  package var undeterminedDefects: [Defect] = []
  /// Defective rows that belong to no channel.
  package var orphanDefects: [Defect] = []
  /// The ids of the channels whose notice cannot be delivered.
  package private(set) var undeliverable: [String] = []
  /// The channels of a supplement that would be decided to their disfavour, and are not: the next review judges them.
  package private(set) var worseSince: [(channelID: String, channelName: String?, outcome: Outcome, toStar: Star?)] = []
  /// The channels of a renewal that confirmed as those decided did, and that an earlier batch renewed.
  package var renewedBefore = 0
  /// The channels that have not confirmed their renewal, by id and name; nil outside of the months in which they do.
  package var unconfirmed: [(id: String, name: String?)]?
  /// The ids of the channels that are left with no star, of which a confirmation keeps none.
  private var starless: Set<String> = []
  /// The names of the channels that are listed by their ids, where one is on record.
  package private(set) var names: [String: String] = [:]
  /// The ids of the channels that lose a star.
  package private(set) var losers: [String] = []

  package init(of procedure: Procedure = .review) {
    self.procedure = procedure
  }

  /// The number of decisions that are not what the channel would wish.
  package var unfavourable: Int { outcomes.reduce(0) { $1.key.isFavourable ? $0 : $0 + $1.value } }

  /// The channels that could have lost a star: those decided; in a renewal, all that confirmed for the year.
  package var atStake: Int { reviewed + renewedBefore }

  /// The channels on hold for defective rows.
  package var toBeMended: [String] { waitingOnly.isEmpty ? holds : holds.filter { !waitingOnly.contains($0) } }

  /// The number of channels that lose a star.
  package var taken: Int { losers.count }

  package mutating func count(_ decision: Decision) {
    reviewed += 1
    outcomes[decision.outcome, default: 0] += 1
    if decision.atRisk { atRisk += 1 }
    for finding in decision.findings { rules[finding.rule, default: 0] += 1 }
    if NoticePlan.isUndeliverable(decision) { list(decision.channel, in: \.undeliverable) }
    if decision.outcome == .hold { list(decision.channel, in: \.holds) }
    if let review = decision.waitsFor {
      waiting.ids.append(decision.channel.id)
      waiting.reviews.insert(review)
      if !decision.isToBeMended { waitingOnly.insert(decision.channel.id) }
    }
    if decision.takesStar { losers.append(decision.channel.id) }
    if decision.outcome.takesStar, decision.toStar == Star.none { starless.insert(decision.channel.id) }
  }

  /// Lists a channel by its id in one of the lists, and keeps its name for people.
  package mutating func list(_ channel: Channel, in list: WritableKeyPath<Summary, [String]>) {
    self[keyPath: list].append(channel.id)
    if let name = channel.name, !name.isEmpty { names[channel.id] = name }
  }

  /// The channels of a list as people read them: by name and id.
  package func named(_ ids: some Sequence<String>, in language: Language) -> [String] {
    ids.map { language.channel($0, names[$0]) }
  }

  /// The channels whom the department may still ask to confirm: of those that have not, whom these decisions leave a star; nil
  /// outside of the months in which they do, and of renewal notices, which ask everybody on the very day.
  package var toConfirm: [(id: String, name: String?)]? {
    procedure == .renewalNotices ? nil : unconfirmed?.filter { !starless.contains($0.id) }
  }

  /// Counts a channel that would be decided to its disfavour.
  package mutating func countWorse(_ decision: Decision) {
    worseSince.append((decision.channel.id, decision.channel.name, decision.outcome, decision.toStar))
  }

  /// Takes in what was decided about the channels after these.
  package mutating func append(_ later: Summary) {
    reviewed += later.reviewed
    outcomes.merge(later.outcomes, uniquingKeysWith: +)
    atRisk += later.atRisk
    rules.merge(later.rules, uniquingKeysWith: +)
    holds += later.holds
    waiting.ids += later.waiting.ids
    waiting.reviews.formUnion(later.waiting.reviews)
    waitingOnly.formUnion(later.waitingOnly)
    outOfScope += later.outOfScope
    undetermined += later.undetermined
    undeterminedDefects += later.undeterminedDefects
    orphanDefects += later.orphanDefects
    undeliverable += later.undeliverable
    losers += later.losers
    starless.formUnion(later.starless)
    names.merge(later.names) { first, _ in first }
    renewedBefore += later.renewedBefore
    worseSince += later.worseSince
  }
}

extension JSONWriter {
  package mutating func summary(_ summary: Summary) {
    object { json in
      json.field("reviewed", summary.reviewed)
      json.field("outcomes") { json in
        for outcome in summary.procedure.outcomes {
          json.key(outcome.rawValue)
          json.number(summary.outcomes[outcome] ?? 0)
        }
      }
      json.field("at_risk", summary.atRisk)
      json.field("rules") { json in
        for rule in summary.procedure.rules {
          json.key(rule.id.text)
          json.number(summary.rules[rule.id] ?? 0)
        }
      }
      json.field("taken", summary.taken)
      for (key, ids) in [
        ("holds", summary.holds), ("out_of_scope", summary.outOfScope), ("undetermined", summary.undetermined),
      ] {
        json.key(key)
        json.list { json in for id in ids { json.text(id) } }
      }
      for (key, defects) in [
        ("undetermined_defects", summary.undeterminedDefects), ("orphan_defects", summary.orphanDefects),
      ] {
        json.key(key)
        json.list { json in for defect in defects { json.defect(defect) } }
      }
      json.field("undeliverable", each: summary.undeliverable) { $0.text($1) }
      if let unconfirmed = summary.unconfirmed {
        json.field("unconfirmed", each: unconfirmed) { $0.text($1.id) }
      }
      if summary.procedure == .supplement {
        json.field("worse_since", each: summary.worseSince) { json, worse in
          json.object { json in
            json.field("channel_id", worse.channelID)
            json.field("outcome", worse.outcome.rawValue)
            json.field("to_star", worse.toStar?.rawValue)
          }
        }
      }
    }
  }
}
