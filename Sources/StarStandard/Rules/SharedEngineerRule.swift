extension Rule {
  /// One person registered as an engineer of two channels (G.3).
  package static let sharedEngineer = Rule(
    id: "shared-engineer", clause: "G.3",
    title: Localized("Engineer of two channels") { $0.engineerOfTwoChannels },
    rationale: Localized(
      """
      Channels vouch for what they report. An engineer who is in post at two channels at once is counted by both, and one \
      of the two reports may be untrue: somebody should ask.
      """
    ) { $0.channelsVouchForWhatThey },
    inShort: Localized("Engineer shared") { $0.engineerShared },
    turns: [.postsElsewhere, .posts], sought: .never,
    reminder: Reminder(.today),
    examples: [
      Example(
        "In post here and there", [.alsoAt("CH-OTHER", engineer: "E1", since: day(2026, 7, 1))],
        [.silent(2026, 6, 30, "not yet registered there"), .fires(2026, 7, 1, "in post at both")])
    ],
    examine: { standing in
      let shared = SharedEngineer.all(standing)
      return shared.isEmpty
        ? .passed { SharedEngineerEvidence(engineers: [], names: Names(standing.dossier)) }
        : .found([SharedEngineerEvidence(engineers: shared, names: Names(standing.dossier))])
    })
}

/// An engineer in post here who is in post at other channels, too.
private struct SharedEngineer {
  let personID: String
  /// The first of the other channels in byte order.
  let channels: [String]
  /// How many other channels there are.
  let count: Int

  /// All of a channel's on the day of its standing, in the byte order of their ids.
  static func all(_ standing: Standing) -> [SharedEngineer] {
    let dossier = standing.dossier
    guard !dossier.sharedEngineers.isEmpty else { return [] }
    let inPost = Set(standing.engineersInPost)
    return dossier.sharedEngineers.compactMap { posts -> SharedEngineer? in
      guard inPost.contains(posts.personID) else { return nil }
      let others = posts.others(than: dossier.channel.id, on: standing.asOf)
      guard others.count > 0 else { return nil }
      return SharedEngineer(personID: posts.personID, channels: others.named, count: others.count)
    }.sorted { $0.personID < $1.personID }
  }
}

private struct SharedEngineerEvidence: Evidence {
  let engineers: [SharedEngineer]
  let names: Names

  /// A placeholder may be the engineer of every channel: so many are named, and how many there are.
  var fields: [EvidenceField] {
    [
      EvidenceField(
        "engineers",
        .list(
          engineers.prefix(EngineerPosts.mostNamed).map {
            .object([
              EvidenceField("person_id", .text($0.personID)), EvidenceField("channels", .ids($0.channels)),
              EvidenceField("channel_count", .number($0.count)),
            ])
          })),
      EvidenceField("engineer_count", .number(engineers.count)),
    ]
  }

  /// The message names no other channel: it goes to this one. The evidence does, for the department.
  func message(in language: Language) -> String {
    guard !engineers.isEmpty else {
      return language.text("No engineer is in post at another channel.") { $0.noEngineerIsInPost }
    }
    let names = self.names.list(engineers.map(\.personID), in: language)
    return language.text(
      engineers.count == 1
        ? "In post as an engineer of another channel, too: \(names)."
        : "In post as engineers of another channel, too: \(names)."
    ) { $0.inPostAsAnEngineer(names) }
  }

  func remedy(in language: Language) -> String {
    guard !engineers.isEmpty else { return "" }
    let names = self.names.list(engineers.map(\.personID), in: language)
    return language.text(
      engineers.count == 1
        ? "Clarify with the department for which channel \(names) works: it ends the appointment that does not apply."
        : "Clarify with the department for which channels these work: \(names). It ends the appointments that do not apply."
    ) { $0.clarifyWithTheDepartmentFor(names, engineers.count) }
  }
}

/// What other languages than English say for `SharedEngineerRule.swift`, each named by the English beside it.
package protocol SharedEngineerWording {
  var engineerOfTwoChannels: String { get }
  var channelsVouchForWhatThey: String { get }
  var engineerShared: String { get }
  var noEngineerIsInPost: String { get }
  func inPostAsAnEngineer(_ names: String) -> String
  func clarifyWithTheDepartmentFor(_ names: String, _ engineers: Int) -> String
}
