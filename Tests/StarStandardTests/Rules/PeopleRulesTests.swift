import StarStandard
import Testing

// unregistered-delivery

@Test(
  arguments: [Route.certificates, .credits],
  [
    ("E1", "2026-06-30", "project-delivery", 0), ("E1", "2025-07-01", "project-delivery", 0),
    ("E4", "2026-03-01", "project-delivery", 1), ("E4", "2026-03-02", "project-delivery", 0),
    ("E4", "2026-04-30", "project-delivery", 0), ("E4", "2026-05-01", "project-delivery", 1),
    ("M1", "2026-03-02", "project-delivery", 1), ("X", "2026-03-02", "project-delivery", 1),
    ("X", "2026-03-02", "instructor", 0), ("X", "2026-07-01", "project-delivery", 0),
    ("X", "2025-06-30", "project-delivery", 0),
  ])
func aDeliveryIsLedByAnEngineerInPostOnItsDay(route: Route, row: (String, String, String, Int)) throws {
  let dossier = Dossier.meeting(.three, by: route).with {
    $0.hire("E4", since: "2026-03-02")
    $0.leave("E4", on: "2026-05-01", declared: "2026-05-01")
    $0.earn(0, by: row.0, on: row.1, row.2)
  }
  #expect(try found("unregistered-delivery", in: dossier).count == row.3)
}

@Test func onlyACountingDeliveryIsAskedAbout() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.earn(5, by: "X", on: "2026-03-02", "project-delivery", .pending)
    $0.earn(5, by: "X", on: "2026-03-02", "project-delivery", .rejected)
  }
  #expect(try found("unregistered-delivery", in: dossier).isEmpty)
  let approved = dossier.with { $0.earn(5, by: "X", on: "2026-03-02", "project-delivery") }
  #expect(try found("unregistered-delivery", in: approved).count == 1)
  let drop = Edition2025.make { $0.departedEngineersCredits = .drop }
  #expect(try found("unregistered-delivery", in: approved, edition: drop).isEmpty, "a dropped entry does not count")
}

@Test func deliveriesOfOneChannelAreOneFinding() throws {
  let dossier = Dossier.meeting(.three).with {
    for day in ["2026-03-01", "2026-03-02", "2026-03-03"] { $0.earn(5, by: "X", on: day, "project-delivery") }
    $0.earn(5, by: "E1", on: "2026-03-01", "project-delivery")
  }
  let evidence = try found("unregistered-delivery", in: dossier)
  #expect(evidence.count == 1)
  #expect(evidence.first?.value("deliveries") == "4")
}

// unlisted-certificate

@Test(arguments: [
  ("E1", "2025-01-01", "2026-07-01", 1), ("E1", "2026-07-01", "2026-07-01", 1), ("E1", "2025-01-01", "2026-06-30", 0),
  ("E1", "2026-07-02", "2027-01-01", 0), ("M1", "2025-01-01", "2028-01-01", 0), ("GONE", "2025-01-01", "2028-01-01", 0),
])
func anUnlistedCodeIsReportedWhileValidAndItsHolderInPost(person: String, from: String, until: String, count: Int)
  throws
{
  let dossier = Dossier.meeting(.three, by: .credits).with {
    $0.hire("GONE")
    $0.leave("GONE", on: "2026-06-01", declared: "2026-06-01")
    $0.grant("H3CTE", to: person, from: from, until: until)
  }
  #expect(try found("unlisted-certificate", in: dossier).count == count)
}

@Test func unlistedCodesAreOneFindingAChannel() throws {
  let dossier = Dossier.meeting(.three).with {
    for code in ["A", "B", "C"] { $0.grant(code, to: "E1") }
  }
  #expect(try found("unlisted-certificate", in: dossier).count == 1)
}

// shared-engineer

@Test(
  arguments: [
    ("2026-07-01", nil, "E1", 1), ("2026-07-02", nil, "E1", 0), ("2025-01-01", "2026-07-01", "E1", 0),
    ("2025-01-01", "2026-07-02", "E1", 1), ("2025-01-01", nil, "M1", 0), ("2025-01-01", nil, "GONE", 0),
  ] as [(String, String?, String, Int)])
func anEngineerInPostAtTwoChannelsIsReported(since: String, departed: String?, person: String, count: Int) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.hire("GONE")
    $0.leave("GONE", on: "2026-06-01", declared: "2026-06-01")
    $0.share(person, with: "CH-2", since: since, until: departed)
  }
  #expect(try found("shared-engineer", in: dossier).count == count)
}

@Test func sharedEngineersAreOneFindingThatNamesTheOtherChannelsInItsEvidenceOnly() throws {
  let dossier = Dossier.meeting(.three).with { dossier in
    dossier.share("E2", with: "CH-9")
    dossier.share("E1", with: "CH-9", "CH-8", "CH-1", "CH-8")
  }
  let evidence = try found("shared-engineer", in: dossier)
  #expect(evidence.count == 1)
  #expect(
    evidence.first?.value("engineers")
      == "[{person_id: E1, channels: [CH-8, CH-9], channel_count: 2}, "
      + "{person_id: E2, channels: [CH-9], channel_count: 1}]")
  #expect(evidence.first?.value("engineer_count") == "2")
  for language in Language.allCases {
    #expect(evidence.first?.message(in: language).contains("CH-") == false)
  }
}

/// One placeholder at thousands of channels must not make a finding of thousands of ids at each.
@Test func aFindingNamesTenChannelsAndTenEngineersAndCountsAll() throws {
  let dossier = Dossier.meeting(.three).with { dossier in
    for number in 10..<25 {
      dossier.hire("X\(number)")
      let channels = (1000..<4000).map { EngineerPosts.Post(channelID: "CH-\($0)", registeredOn: on("2025-01-01")) }
      dossier.sharedEngineers.append(EngineerPosts(of: "X\(number)", channels.shuffled()))
    }
  }
  let evidence = try #require(try found("shared-engineer", in: dossier).first)
  #expect(evidence.value("engineer_count") == "15")
  let named = (1000..<1010).map { "CH-\($0)" }.joined(separator: ", ")
  let each = (10..<20).map { "{person_id: X\($0), channels: [\(named)], channel_count: 3000}" }
  #expect(evidence.value("engineers") == "[\(each.joined(separator: ", "))]")
  #expect(evidence.message(in: .english).contains("X10, X11, X12, X13, X14, X15, X16, X17 and 7 more"))
}
