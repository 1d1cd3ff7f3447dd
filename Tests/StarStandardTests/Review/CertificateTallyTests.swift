import StarStandard
import Testing

/// What an engineer's counting certificates can fill.
private struct Kind {
  let codes: [String]
  let isJunior: Bool
  let isSenior: Bool
  let isProjectManagement: Bool

  static let all: [Kind] = [false, true].flatMap { manages in
    [(false, false), (true, false), (false, true), (true, true)].map { junior, senior in
      Kind(
        codes: (junior ? ["H3CS-UIS"] : []) + (senior ? ["H3CIE-RS+"] : []) + (manages ? ["H3CNE-PM"] : []),
        isJunior: junior, isSenior: senior, isProjectManagement: manages)
    }
  }
}

/// Tries every assignment of engineers to slots: nobody fills two technical slots, a senior may fill a junior slot,
/// each project-management slot has an engineer of its own, who may fill a technical slot too.
private func canFill(junior: Int, senior: Int, projectManagement: Int, _ engineers: [Kind]) -> Bool {
  func fill(_ slots: ArraySlice<(Kind) -> Bool>, _ free: [Kind]) -> Bool {
    guard let slot = slots.first else { return true }
    return free.indices.contains { index in
      guard slot(free[index]) else { return false }
      var rest = free
      rest.remove(at: index)
      return fill(slots.dropFirst(), rest)
    }
  }
  let technical: [(Kind) -> Bool] =
    Array(repeating: { $0.isSenior }, count: senior) + Array(repeating: { $0.isJunior || $0.isSenior }, count: junior)
  let managing: [(Kind) -> Bool] = Array(repeating: { $0.isProjectManagement }, count: projectManagement)
  return fill(technical[...], engineers) && fill(managing[...], engineers)
}

/// All teams of so many engineers, without regard to who is who.
private func teams(of size: Int) -> [[Kind]] {
  func grow(_ size: Int, from first: Int) -> [[Kind]] {
    guard size > 0 else { return [[]] }
    return (first..<Kind.all.count).flatMap { kind in grow(size - 1, from: kind).map { [Kind.all[kind]] + $0 } }
  }
  return grow(size, from: 0)
}

/// How many teams there are: combinations with repetition out of eight kinds.
@Test(arguments: [(0, 1), (1, 8), (2, 36), (3, 120), (4, 330), (5, 792)])
func theTallyMeetsAStarWhenItsSlotsCanBeFilled(size: Int, count: Int) throws {
  let teams = teams(of: size)
  #expect(teams.count == count)
  for team in teams {
    var dossier = Dossier.meeting(.two)
    dossier.appointments = []
    dossier.certificates = []
    for (index, kind) in team.enumerated() { dossier.hire("E\(index)", holding: kind.codes) }
    let tally = try standing(of: dossier).certificates
    for (junior, senior, managing) in slots {
      let required = CertificateTally(senior: senior, technical: senior + junior, projectManagement: managing)
      let filled = canFill(junior: junior, senior: senior, projectManagement: managing, team)
      if tally.meets(required) != filled {
        Issue.record("\(team.map(\.codes)) for \(junior) junior, \(senior) senior, \(managing) project management")
      }
    }
  }
}

private let slots = (0...3).flatMap { junior in
  (0...3).flatMap { senior in (0...2).map { (junior, senior, $0) } }
}

@Test(arguments: [(Star.four, 2, 4, 1), (.three, 1, 3, 1), (.two, 0, 2, 0)])
func aStarAsksForTheTallyOfItsTable(star: Star, senior: Int, technical: Int, managing: Int) {
  #expect(
    Edition2025.standard.requirement(of: star).certificates
      == CertificateTally(senior: senior, technical: technical, projectManagement: managing))
}

/// The table forces a project manager who fills a technical slot too: five certificates, four engineers.
@Test func fourStarsNeedOnlyFourEngineers() throws {
  let standing = try standing(of: .meeting(.four))
  #expect(standing.countingEngineers.count == 4)
  #expect(standing.certificates == CertificateTally(senior: 2, technical: 4, projectManagement: 1))
  #expect(standing.meets(.four))
}

@Test func anEngineerInPostTwiceOrWithManyCertificatesCountsOnce() throws {
  var dossier = Dossier.meeting(.three)
  dossier.hire("E1", since: "2026-02-01", holding: ["H3CSE-WLAN", "H3CS-IMC", "H3CNE-PM", "PMP"])
  let standing = try standing(of: dossier)
  #expect(standing.certificates == CertificateTally(senior: 1, technical: 3, projectManagement: 2))
  #expect(standing.countingEngineers == ["E1", "E2", "E3"])
}
