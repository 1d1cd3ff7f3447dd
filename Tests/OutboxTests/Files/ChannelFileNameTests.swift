import StarStandard
import Testing

@testable import Outbox

/// What files about a channel are called.
@Suite struct ChannelFileNameTests {
  private func decision(_ id: String, namesakes: Int = 0) throws -> Decision {
    var dossier = try Batch.model()
    dossier.channel.id = id
    dossier.channel.hotline = Hotline.none
    dossier.channel.serviceEmail = "service@one.example.com"
    var decision = try decide(dossier, asOf: on("2026-07-01"))
    decision.namesakes = namesakes
    return decision
  }

  @Test(arguments: [
    ("CH-1", 0, "CH-1"), (".HIDDEN", 0, "%2EHIDDEN"), ("..", 0, "%2E."), ("a.b", 0, "a.b"), ("Ch-1", 1, "Ch-1~2"),
    (".hidden", 2, "%2Ehidden~3"),
  ])
  func aNameIsFoundAndNobodyElses(_ id: String, _ namesakes: Int, _ expected: String) throws {
    let decision = try decision(id, namesakes: namesakes)
    #expect(decision.fileName == expected)
    #expect(NoticePlan(for: decision).path == "notices/\(expected).warning.eml")
  }

  /// Ids that look like what others become, and each other in capitals.
  @Test func noTwoChannelsHaveOneFileWhereCaseDoesNotMatter() throws {
    let ids = [
      ".", "..", ".A", ".a", "2E", "2EA", "2Ea", "A", "A-2", "A.2", "A.downgrade", "A2", "A_2", "a", "a-2", "a.2",
      "a.Downgrade", "a2", "a_2",
    ]
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    var counts: [String: Int] = [:]
    var names: Set<String> = []
    for id in ids {
      let name = try decision(id, namesakes: counts[id.lowercased(), default: 0]).fileName
      counts[id.lowercased(), default: 0] += 1
      for kind in NoticeKind.allCases {
        #expect(names.insert("\(name).\(kind.rawValue).eml".lowercased()).inserted, "\(id)")
      }
      #expect(!name.hasPrefix("."))
    }
  }
}
