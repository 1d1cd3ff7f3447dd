import Foundation
import StarStandard

/// What changed between an earlier review and the decisions at hand, channel by channel.
package struct BatchChanges: Sendable {
  /// The name of the earlier batch.
  package let since: String
  /// The digest of its manifest.
  package let sha256: String
  /// The channels of each kind of change, in the byte order of their ids.
  package private(set) var channels: [Kind: [Change]] = [:]
  /// What the earlier batch summed up to.
  package private(set) var totals = Totals()
  /// The reviews before the earlier one, the oldest first: what they summed up to.
  package let history: [Past]
  private var earlier: [String: Earlier] = [:]

  /// A review that is pinned by the digest of its manifest, which is all that is read of it.
  package struct Past: Sendable {
    package let batch: String
    package let sha256: String
    let totals: Totals
  }

  /// How many reviews before the earlier one are told.
  package static let mostHistory = 4

  /// What an earlier batch said of a channel.
  private struct Earlier {
    let name: String?
    let state: State
  }

  /// What a batch sums up to, as far as batches are compared by it.
  package struct Totals: Sendable {
    package fileprivate(set) var decided = 0
    package fileprivate(set) var taken = 0
    package fileprivate(set) var atRisk = 0
    package fileprivate(set) var held = 0

    fileprivate init() {}

    /// What decisions at hand sum up to.
    init(_ summary: Summary) {
      (decided, taken, atRisk, held) = (summary.reviewed, summary.taken, summary.atRisk, summary.holds.count)
    }

    /// What a manifest says that its decisions sum up to.
    fileprivate init(_ summary: ManifestReading.Summary) {
      decided = summary.reviewed
      taken = summary.outcomes.reduce(0) { Outcome(rawValue: $1.key)?.takesStar == true ? $0 + $1.value : $0 }
      atRisk = summary.at_risk ?? 0
      held = summary.outcomes[Outcome.hold.rawValue] ?? 0
    }

    fileprivate mutating func count(_ state: State) {
      decided += 1
      if state.outcome.takesStar { taken += 1 }
      if state.isAtRisk { atRisk += 1 }
      if state.outcome == .hold { held += 1 }
    }
  }

  /// What may have happened to a channel; the first that holds is told.
  package enum Kind: String, CaseIterable, Sendable {
    /// It loses a star that it did not lose then, or holds a lower one than then.
    case fallen
    /// It holds a higher star than then.
    case risen
    /// It keeps its star without a warning, which then it did not.
    case cured
    /// It is at risk, which then it was not.
    case newlyAtRisk = "newly_at_risk"
    /// It is on hold, which then it was not.
    case held
    /// It is not on hold any more.
    case released
    /// It was not under review then.
    case joined
    /// It is not under review any more.
    case gone
  }

  /// One channel's change.
  package struct Change: Sendable {
    package let channelID: String
    package let channelName: String?
    /// What was decided then; nil where it was not under review.
    package let then: State?
    /// What is decided now; nil where it is not under review.
    package let now: State?
    /// The rules by which it loses a star now, each once.
    package let rules: [String]
    /// The rules that warn of it now, each once.
    let warnings: [String]
  }

  /// What a decision says of a channel, as far as changes go by it.
  package struct State: Sendable, Hashable {
    package let outcome: Outcome
    /// The star after; nil where it could not be read.
    package let star: Star?
    /// Whether the star is kept at risk.
    package let isAtRisk: Bool
  }

  /// Reads what was decided in an earlier review.
  ///
  /// - Parameter past: the reviews before it that are told as well, the oldest first.
  /// - Throws: ``OutboxError``, where the batch is altered or no review.
  package init(since batch: PublishedBatch, past: [PublishedBatch] = []) throws {
    try batch.requireUnaltered()
    history = past.suffix(Self.mostHistory).map {
      Past(batch: $0.manifest.batch, sha256: $0.digest, totals: Totals($0.manifest.summary))
    }
    guard batch.manifest.command == Procedure.review.command else {
      throw OutboxError.notABatch(path: batch.path, reason: "it is no review, so there is nothing to compare with")
    }
    since = batch.manifest.batch
    sha256 = batch.digest
    struct Line: Decodable {
      let channel_id: String
      let channel_name: String?
      let outcome: String
      let to_star: Int?
      let at_risk: Bool
    }
    let decoder = JSONDecoder()
    var earlier: [String: Earlier] = [:]
    try batch.forEachDecision { bytes in
      guard let line = try? decoder.decode(Line.self, from: bytes), let outcome = Outcome(rawValue: line.outcome),
        !line.channel_id.unicodeScalars.contains(where: \.isControlOrDirection)
      else {
        throw OutboxError.damaged(path: batch.path, reason: "a decision cannot be read")
      }
      let state = State(outcome: outcome, star: line.to_star.flatMap(Star.init(rawValue:)), isAtRisk: line.at_risk)
      earlier[line.channel_id] = Earlier(name: line.channel_name, state: state)
    }
    self.earlier = earlier
    for one in earlier.values { totals.count(one.state) }
  }

  /// Takes note of a decision; they come in the byte order of the channels' ids.
  package mutating func count(_ decision: Decision) {
    let then = earlier.removeValue(forKey: decision.channel.id)?.state
    let now = State(outcome: decision.outcome, star: decision.toStar, isAtRisk: decision.atRisk)
    guard let kind = Self.kind(from: then, to: now) else { return }
    channels[kind, default: []].append(
      Change(
        channelID: decision.channel.id, channelName: decision.channel.name, then: then, now: now,
        rules: decision.findings.filter(\.costsStar).map(\.rule.text).uniqued(),
        warnings: decision.findings.filter { $0.severity == .warning && $0.waiver == nil }.map(\.rule.text).uniqued()))
  }

  /// Takes note that no more decisions come: who was decided then and is not now, is gone.
  package mutating func finish() {
    let gone = earlier.sorted { $0.key < $1.key }
    if !gone.isEmpty {
      channels[.gone] = gone.map {
        Change(channelID: $0.key, channelName: $0.value.name, then: $0.value.state, now: nil, rules: [], warnings: [])
      }
    }
    earlier = [:]
  }

  private static func kind(from then: State?, to now: State) -> Kind? {
    guard let then else { return now.outcome.takesStar ? .fallen : .joined }
    if now.outcome == .hold { return then.outcome == .hold ? nil : .held }
    if let star = now.star, let starThen = then.star {
      if now.outcome.takesStar, !then.outcome.takesStar || star < starThen { return .fallen }
      if star != starThen { return star < starThen ? .fallen : .risen }
    }
    let isClear = !now.isAtRisk && !now.outcome.takesStar
    if isClear, then.isAtRisk || then.outcome.takesStar { return .cured }
    if now.isAtRisk, !then.isAtRisk { return .newlyAtRisk }
    return then.outcome == .hold ? .released : nil
  }
}

extension BatchChanges.Kind {
  /// The kind in a few words for people.
  package var words: String {
    switch self {
    case .fallen: "Fallen: lose a star, or hold a lower one than then"
    case .risen: "Risen: hold a higher star than then"
    case .cured: "Cured: keep their star, or the lower one left to them then, and no warning stands any more"
    case .newlyAtRisk: "Newly at risk"
    case .held: "Newly on hold"
    case .released: "No longer on hold"
    case .joined: "New under review"
    case .gone: "No longer under review"
    }
  }
}

extension BatchChanges.Kind {
  /// The same in a page's language.
  func words(in language: Language) -> String {
    switch self {
    case .fallen: language.text(words) { $0.changeFallen }
    case .risen: language.text(words) { $0.changeRisen }
    case .cured: language.text(words) { $0.changeCured }
    case .newlyAtRisk: language.text(words) { $0.changeNewlyAtRisk }
    case .held: language.text(words) { $0.changeHeld }
    case .released: language.text(words) { $0.changeReleased }
    case .joined: language.text(words) { $0.changeJoined }
    case .gone: language.text(words) { $0.changeGone }
    }
  }
}

extension BatchChanges.Change {
  /// The star then and now, and what became of it: `4-star → 3-star: kept without a warning then, loses a star now`.
  func words(in language: Language) -> String {
    let (from, to) = (then?.star.map(language.star), now?.star.map(language.star))
    let stars = from == to ? from : [from, to].compactMap(\.self).joined(separator: " → ")
    let states = language.state(then, isNow: false) + language.clauseComma + language.state(now, isNow: true)
    return (stars.map { $0.isEmpty ? "" : $0 + language.colon } ?? "") + states
  }

  /// What costs its star now, or puts it at risk, in a few words.
  func reasons(in language: Language) -> String {
    (rules.isEmpty ? warnings : rules).map { RuleID($0).inShort(in: language) }.joined(separator: language.comma)
  }

  /// The same in a line that names nobody: `4-star → 3-star: kept without a warning then, loses a star now; credit-baseline`.
  package var text: String {
    let reasons = rules.isEmpty ? warnings : rules
    return words(in: .english) + (reasons.isEmpty ? "" : "; \(reasons.joined(separator: ", "))")
  }

  /// The channel by name and id, and the line.
  package var line: String { Language.english.channel(channelID, channelName) + ": " + text }
}

extension Language {
  /// What a batch made of a channel, then or now.
  fileprivate func state(_ state: BatchChanges.State?, isNow: Bool) -> String {
    let when = text(isNow ? " now" : " then") { $0.nowThen(isNow) }
    let words: String =
      switch state?.outcome {
      case nil: text("not under review") { $0.notUnderReview }
      case .downgrade: text(isNow ? "loses a star" : "lost a star") { $0.losesAStarLostA }
      case .revoke: text("excluded") { $0.excluded }
      case .hold: text("on hold") { $0.onHold }
      default:
        state?.isAtRisk ?? false
          ? text("kept at risk") { $0.keptAtRisk } : text("kept without a warning") { $0.keptWithoutAWarning }
      }
    return text("\(words)\(when)") { $0.stateThen(when, words) }
  }
}

extension JSONWriter {
  /// Changes as an object: the earlier batch, and the channels of each kind.
  package mutating func changes(_ changes: BatchChanges) {
    object { json in
      json.field("since", changes.since)
      for kind in BatchChanges.Kind.allCases {
        json.key(kind.rawValue)
        json.list { json in
          for change in changes.channels[kind] ?? [] {
            json.object { json in
              json.field("channel_id", change.channelID)
              json.key("then")
              json.state(change.then)
              json.key("now")
              json.state(change.now)
              json.field("rules", each: change.rules) { $0.text($1) }
            }
          }
        }
      }
    }
  }

  private mutating func state(_ state: BatchChanges.State?) {
    guard let state else { return text(nil) }
    object { json in
      json.field("outcome", state.outcome.rawValue)
      json.field("star", state.star?.rawValue)
      json.field("at_risk", state.isAtRisk)
    }
  }
}
