import StarStandard
import Testing

/// The three rows of STANDARD 3 for each star: what satisfies them.
@Test(arguments: [(Star.four, [Hotline.always]), (.three, [.always]), (.two, [.always, .officeHours])])
func theHotlineIsTheStarsOrBetter(star: Star, enough: [Hotline]) throws {
  for hotline in Hotline.allCases {
    let dossier = Dossier.meeting(star).with { $0.channel.hotline = hotline }
    #expect(try found("hotline", in: dossier).isEmpty == enough.contains(hotline))
  }
}

@Test(arguments: [
  (Star.four, [TrackingSystem.automatic]), (.three, [.automatic, .manual]), (.two, [.automatic, .manual, .none]),
])
func theTrackingSystemIsTheStarsOrBetter(star: Star, enough: [TrackingSystem]) throws {
  for system in TrackingSystem.allCases {
    let dossier = Dossier.meeting(star).with { $0.channel.trackingSystem = system }
    #expect(try found("tracking-system", in: dossier).isEmpty == enough.contains(system))
  }
}

@Test(arguments: [(Star.four, false), (.three, true), (.two, true)])
func onlyFourStarsAskForASupportEmail(star: Star, enough: Bool) throws {
  for hasEmail in [false, true] {
    let dossier = Dossier.meeting(star).with { $0.channel.supportEmail = hasEmail }
    #expect(try found("support-email", in: dossier).isEmpty == (hasEmail || enough))
  }
}

@Test(arguments: [(Star.four, 4), (.three, 3), (.two, 2)])
func theHeadcountIsTheStars(star: Star, required: Int) throws {
  for count in 0...5 {
    var dossier = Dossier.meeting(star, by: .credits)
    dossier.appointments.removeAll { $0.role == .engineer }
    for index in 0..<count { dossier.hire("E\(index)") }
    let evidence = try found("registered-engineers", in: dossier).first
    #expect((evidence == nil) == (count >= required))
    #expect(evidence?.value("counted") == (count < required ? String(count) : nil))
  }
}

@Test(arguments: [("2026-07-01", nil, true), ("2026-07-02", nil, false), ("2026-01-01", "2026-07-02", true)])
func anEngineerCountsFromTheFirstDayInPostToTheLast(since: String, departed: String?, counts: Bool) throws {
  var dossier = Dossier.meeting(.three, by: .credits)
  dossier.appointments.removeAll { $0.personID == "E3" }
  dossier.hire("E4", since: since)
  if let departed { dossier.leave("E4", on: departed) }
  #expect(try found("registered-engineers", in: dossier).isEmpty == counts)
}

@Test func aServiceManagerIsNoEngineer() throws {
  var dossier = Dossier.meeting(.three, by: .credits)
  dossier.appointments.removeAll { $0.personID == "E3" }
  dossier.hire("M2", as: .serviceManager)
  #expect(try found("registered-engineers", in: dossier).count == 1)
}

@Test(arguments: Star.held) func everyStarAsksForAServiceManager(star: Star) throws {
  let dossier = Dossier.meeting(star).with { $0.appointments.removeAll { $0.role == .serviceManager } }
  #expect(try found("service-manager", in: dossier).count == 1)
  let engineer = dossier.with { $0.hire("E9") }
  #expect(try found("service-manager", in: engineer).count == 1)
  let late = dossier.with { $0.hire("M2", as: .serviceManager, since: "2026-07-02") }
  #expect(try found("service-manager", in: late).count == 1)
  let inTime = dossier.with { $0.hire("M2", as: .serviceManager, since: "2026-07-01") }
  #expect(try found("service-manager", in: inTime).isEmpty)
}

@Test func anEngineersDepartureDoesNotReportAServiceManagersVacancy() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.appointments.removeAll { $0.role == .serviceManager }
    $0.leave("E1", on: "2026-06-01")
  }
  #expect(try found("service-manager", in: dossier).count == 1)
}

/// What to do names what is enough, and not that something is asked.
@Test(arguments: Language.allCases) func theCureOfThePlatformNamesWhatIsEnough(language: Language) throws {
  let two = Dossier.meeting(.two).with { $0.channel.hotline = Hotline.none }
  let hotline = try #require(try found("hotline", in: two).first).remedy(in: language)
  #expect(hotline.contains(language.hotline(.officeHours)) && hotline.contains(language.hotline(.always)), "\(hotline)")
  let four = Dossier.meeting(.four).with {
    $0.channel.hotline = .officeHours
    $0.channel.trackingSystem = .manual
  }
  let always = try #require(try found("hotline", in: four).first).remedy(in: language)
  #expect(!always.contains(language.hotline(.officeHours)) && always.contains(language.hotline(.always)), "\(always)")
  let tracking = try #require(try found("tracking-system", in: four).first).remedy(in: language)
  #expect(
    tracking.contains(language.tracking(.automatic)) && !tracking.contains(language.tracking(.manual)), "\(tracking)")
}
