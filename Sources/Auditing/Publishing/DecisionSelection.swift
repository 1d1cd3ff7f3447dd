import Outbox
import StarStandard

/// Which decisions a preview shows: never what is decided.
package struct DecisionSelection: Sendable {
  private let outcomes: Set<Outcome>?
  private let channel: String?
  private let country: String?
  private let extent: Extent

  /// How much is shown of what is asked for.
  package enum Extent: Sendable {
    case all
    /// The summary alone.
    case summary
    /// What changes a star.
    case changes
  }

  /// - Parameter words: the outcomes; empty: all.
  /// - Throws: ``AuditError`` for a word that is no outcome.
  package init(outcomes words: [String], channel: String?, country: String?, extent: Extent) throws {
    let known = Outcome.allCases.map(\.rawValue)
    outcomes =
      words.isEmpty
      ? nil
      : Set(
        try words.map { word in
          guard let outcome = Outcome(rawValue: word) else {
            throw AuditError(
              .notPermitted,
              "--only \"\(word.prefix(40))\"\(Near.hint(word, among: known)): there is no such outcome; expected one of "
                + known.joined(separator: ", "))
          }
          return outcome
        })
    self.channel = channel
    self.country = country
    self.extent = extent
  }

  /// Whether somebody asks for less than everything.
  package var isGiven: Bool { outcomes != nil || channel != nil || country != nil || extent != .all }

  /// Whether somebody asks for decisions by what they are, so that kept stars are meant, too.
  package var namesDecisions: Bool { outcomes != nil || channel != nil || country != nil }

  /// Of a channel that is not on record there is nothing to be shown.
  ///
  /// - Throws: ``RecordsError``, or ``AuditError`` that names whom somebody may have meant.
  package func requireKnownChannel(_ configuration: EffectiveConfiguration) throws {
    guard let channel else { return }
    let database = try configuration.records()
    guard try database.read(configuration.recordLists, { try $0.dossier(of: channel) }) == nil else { return }
    throw database.unknownChannel(channel, configuration)
  }

  package func shows(_ decision: Decision) -> Bool {
    switch extent {
    case .all: break
    case .summary: return false
    case .changes: guard decision.toStar != decision.fromStar else { return false }
    }
    return outcomes?.contains(decision.outcome) ?? true && channel.map { $0 == decision.channel.id } ?? true
      && country.map { $0 == decision.channel.country } ?? true
  }
}
