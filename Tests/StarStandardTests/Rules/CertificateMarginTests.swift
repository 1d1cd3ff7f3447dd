import StarStandard
import Testing

/// "Met today, but not met if every certificate with `valid_until <= D + 3 months` is left out."
@Test(arguments: [("2026-06-30", 0), ("2026-07-01", 1), ("2026-10-01", 1), ("2026-10-02", 0), ("2028-12-31", 0)])
func theWarningBeginsWithinThreeMonthsOfTheEnd(until: String, count: Int) throws {
  let dossier = Dossier.meeting(.three).with { $0.certificates[0].validUntil = on(until) }
  #expect(try found("certificate-margin", in: dossier).count == count)
}

@Test func aCertificateThatIsNotNeededGivesNoWarning() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.hire("E4", holding: ["H3CSE-WLAN"])
    $0.certificates[0].validUntil = on("2026-08-01")
    $0.hire("E5", holding: ["H3CNE-RS+"])
  }
  #expect(try found("certificate-margin", in: dossier).isEmpty)
}

@Test func theWarningNamesWhatRunsOutEarliestFirst() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certificates[0].validUntil = on("2026-09-01")
    $0.certificates[1].validUntil = on("2026-08-01")
    $0.grant("UNLISTED", to: "E1", until: "2026-08-01")
    $0.hire("GONE")
    $0.grant("H3CSE-RS+", to: "GONE", until: "2026-08-01")
    $0.leave("GONE", on: "2026-02-01", declared: "2026-02-01", replacedBy: "E1")
  }
  let evidence = try #require(try found("certificate-margin", in: dossier).first)
  #expect(evidence.value("until") == "2026-10-01")
  #expect(
    evidence.value("expiring")
      == "[{certificate_id: C-2, person_id: E2, code: H3CNE-RS+, valid_until: 2026-08-01}, "
      + "{certificate_id: C-1, person_id: E1, code: H3CSE-RS+, valid_until: 2026-09-01}]")
  let remedy = evidence.remedy(in: .english)
  #expect(remedy.contains("C-2") && remedy.contains("2026-09-01") && !remedy.contains("UNLISTED"))
}

@Test func creditsHaveNoMargin() throws {
  let dossier = Dossier.meeting(.three, by: .credits).with { $0.certificates[0].validUntil = on("2026-08-01") }
  #expect(try found("certificate-margin", in: dossier).isEmpty)
  #expect(try found("certificate-validity", in: dossier.with { $0.certificates = [] }).isEmpty)
}

@Test func theRemedySaysWhichCertificatesAreMissing() throws {
  let dossier = Dossier.meeting(.four).with { $0.certificates.removeAll { $0.personID == "E1" || $0.personID == "E4" } }
  let evidence = try #require(try found("certificate-validity", in: dossier).first)
  let remedy = evidence.remedy(in: .english)
  #expect(remedy.contains("1 more engineer with a senior-grade certificate (H3CSE-RS+, H3CSE-WLAN, H3CIE-RS+)"))
  #expect(remedy.contains("1 more engineer with a junior-grade certificate"))
  #expect(remedy.contains("1 more engineer with a project-management certificate (PMP, H3CNE-PM)"))
}

@Test func theMessageSaysWhichCertificatesRanOutWhen() throws {
  let dossier = Dossier.meeting(.three).with { $0.certificates[0].validUntil = on("2026-06-30") }
  let evidence = try #require(try found("certificate-validity", in: dossier).first)
  #expect(evidence.message(in: .english).contains("H3CSE-RS+ of E1, C-1: ran out on 2026-06-30"))
  #expect(evidence.value("counted") == "{senior: 0, technical: 2, project_management: 1}")
  #expect(evidence.value("required") == "{senior: 1, technical: 3, project_management: 1}")
}
