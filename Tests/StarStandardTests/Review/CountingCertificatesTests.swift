import StarStandard
import Testing

/// One certificate of an engineer of a channel that applied on 2025-12-10, and whether it counts as of a day.
struct CertificateCase: Sendable, CustomTestStringConvertible {
  let title: String
  var code = "H3CNE-RS+"
  var from = "2025-01-01"
  let until: String
  var asOf = "2026-07-01"
  var margin = Options.Margin.application
  let reason: CertificateCount.Reason?

  var testDescription: String { "\(title): \(from) to \(until) as of \(asOf)" }
}

@Test(arguments: [
  CertificateCase(title: "its last day", until: "2026-07-01", reason: nil),
  CertificateCase(title: "the day after its last", until: "2026-06-30", reason: .expired),
  CertificateCase(title: "its first day", from: "2026-07-01", until: "2028-07-01", reason: nil),
  CertificateCase(title: "the day before its first", from: "2026-07-02", until: "2028-07-01", reason: .notYetValid),
  CertificateCase(
    title: "held at the application, outlasts it by exactly three months", until: "2026-03-10", asOf: "2026-02-01",
    reason: .marginAtApplication),
  CertificateCase(
    title: "held at the application, outlasts it by a day more", until: "2026-03-11", asOf: "2026-02-01", reason: nil),
  CertificateCase(
    title: "issued on the day of the application", from: "2025-12-10", until: "2026-03-10", asOf: "2026-02-01",
    reason: .marginAtApplication),
  CertificateCase(
    title: "issued the day after the application", from: "2025-12-11", until: "2026-03-10", asOf: "2026-02-01",
    reason: nil),
  CertificateCase(title: "on no list", code: "H3CNE-RS", until: "2028-07-01", reason: .unlistedCode),
  CertificateCase(title: "in other letters", code: "h3cne-rs+", until: "2028-07-01", reason: .unlistedCode),
  CertificateCase(
    title: "margin at the review, exactly three months", until: "2026-10-01", margin: .review, reason: .marginAtReview),
  CertificateCase(title: "margin at the review, a day more", until: "2026-10-02", margin: .review, reason: nil),
  CertificateCase(
    title: "margin at the review, issued after the application", from: "2026-06-01", until: "2026-09-30",
    margin: .review, reason: .marginAtReview),
])
func aCertificateCountsOrSaysWhyNot(row: CertificateCase) throws {
  var dossier = Dossier.meeting(.two)
  dossier.strip("E1")
  dossier.grant(row.code, to: "E1", from: row.from, until: row.until)
  let edition = Edition2025.make { $0.margin = row.margin }
  let standing = try standing(of: dossier, asOf: row.asOf, edition: edition)
  #expect(standing.certificates.technical == (row.reason == nil ? 2 : 1))
  #expect(standing.certificatesNotCounting.map(\.reason) == (row.reason.map { [$0] } ?? []))
}

@Test func aCertificateOfSomebodyWhoIsNoEngineerHereDoesNotCount() throws {
  var dossier = Dossier.meeting(.two)
  dossier.hire("M2", as: .serviceManager, holding: ["H3CSE-RS+"])
  dossier.hire("E9", since: "2026-07-02", holding: ["H3CSE-RS+"])
  let standing = try standing(of: dossier)
  #expect(standing.certificates.senior == 0)
  #expect(standing.certificatesNotCounting.map(\.reason) == [.holderNotInPost])
}

@Test(arguments: [
  ("H3CNE-RS+", 0, 1, 0), ("H3CNE-Cloud", 0, 1, 0), ("H3CS-UIS", 0, 1, 0), ("H3CS-IMC", 0, 1, 0),
  ("H3CNE-Security", 0, 1, 0), ("H3CNE-Server", 0, 1, 0), ("H3CSE-RS+", 1, 1, 0), ("H3CSE-WLAN", 1, 1, 0),
  ("H3CIE-RS+", 1, 1, 0), ("PMP", 0, 0, 1), ("H3CNE-PM", 0, 0, 1),
])
func aListedCodeCountsForItsGrade(code: String, senior: Int, technical: Int, managing: Int) throws {
  var dossier = Dossier.meeting(.two)
  dossier.certificates = []
  dossier.grant(code, to: "E1")
  let tally = try standing(of: dossier).certificates
  #expect(tally == CertificateTally(senior: senior, technical: technical, projectManagement: managing))
}

@Test func marginAtTheReviewMayTakeTheStarThatTheApplicationsMarginLeaves() throws {
  let dossier = Dossier.meeting(.two).with {
    $0.strip("E1")
    $0.grant("H3CNE-RS+", to: "E1", until: "2026-10-01")
  }
  #expect(try decide(dossier).rules == ["certificate-margin"])
  let strict = try decide(dossier, edition: Edition2025.make { $0.margin = .review })
  #expect(strict.outcome == .downgrade)
  #expect(strict.rules == ["certificate-validity"])
}

/// Of a channel with many engineers the places are filled as of one with few.
@Test(arguments: [true, false]) func manyEngineersFillThePlacesAsFewDo(isMet: Bool) throws {
  let few = Dossier.meeting(.three).with { if !isMet { $0.strip("E1") } }
  let many = few.with { dossier in for number in 1...20 { dossier.hire("N\(number)") } }
  func said(_ dossier: Dossier) throws -> String {
    switch Rule.certificateValidity.examine(try standing(of: dossier)) {
    case .passed(let evidence): return evidence().message(in: .english)
    case .found(let found): return found.map { $0.message(in: .english) }.joined()
    case .doesNotApply: return ""
    }
  }
  #expect(try said(many) == said(few))
  #expect(try said(few).contains("senior-grade: E1") == isMet)
}
