extension Rule {
  /// One person registered as an engineer of two channels (G.3).
  static let sharedEngineer = Rule(
    id: "shared-engineer", clause: "G.3",
    title: Localized("Engineer of two channels", zh: "工程师重复注册"),
    rationale: """
      Channels vouch for what they report. An engineer who is in post at two channels at once is counted by both, and one \
      of the two reports may be untrue: somebody should ask.
      """,
    examples: [
      Example(
        "In post here and there", [.alsoAt("CH-OTHER", engineer: "E1", since: day(2026, 7, 1))],
        [.silent(2026, 6, 30, "not yet registered there"), .fires(2026, 7, 1, "in post at both")])
    ],
    examine: { standing in
      let shared = standing.dossier.elsewhere.filter {
        $0.appointment.role == .engineer && $0.appointment.isInPost(on: standing.asOf)
          && standing.engineersInPost.contains($0.personID)
      }
      guard !shared.isEmpty else { return .passed { SharedEngineerEvidence(engineers: []) } }
      let engineers = shared.map(\.personID).sortedEachOnce().map { person in
        (person: person, channels: shared.filter { $0.personID == person }.map(\.channelID).sortedEachOnce())
      }
      return .found([SharedEngineerEvidence(engineers: engineers)])
    })
}

private struct SharedEngineerEvidence: Evidence {
  let engineers: [(person: String, channels: [String])]

  var fields: [EvidenceField] {
    [
      EvidenceField(
        "engineers",
        .list(
          engineers.map {
            .object([EvidenceField("person_id", .text($0.person)), EvidenceField("channels", .ids($0.channels))])
          }))
    ]
  }

  /// The message names no other channel: it goes to this one. The evidence does, for the department.
  func message(in language: Language) -> String {
    guard !engineers.isEmpty else {
      return language.text("No engineer is in post at another channel.", zh: "无工程师在其他渠道在岗。")
    }
    return language.text(
      "In post as engineers of another channel too: \(language.list(engineers.map(\.person))).",
      zh: "以下工程师同时在其他渠道在岗：\(language.list(engineers.map(\.person)))。")
  }

  func remedy(in language: Language) -> String {
    engineers.isEmpty
      ? ""
      : language.text(
        "Clarify with the vendor for which channel they work, and have the other appointment ended.",
        zh: "请与厂商核实其所属渠道，并终止另一渠道的任职登记。")
  }
}
