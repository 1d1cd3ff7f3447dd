import Auditing
import Configuration
import Foundation
import Outbox
import StarStandard
import Testing

/// Certificates as PDF: in the batch, in the message, and proved by `verify` without being made once more.
@Suite struct CertificatePaperTests {
  private static let batch = "2027-01-15-renewal"

  /// A renderer that counts its calls, reads the clock, and fails where there is a file `fail`.
  private func configuration(_ desk: Desk, isPrinting: Bool = true) throws -> EffectiveConfiguration {
    let renderer = desk.folder + "/renderer"
    let script = """
      echo call >>"\(desk.folder)/calls"
      [ -e "\(desk.folder)/fail" ] && exit 7
      printf '%%PDF-1.4\\n<</CreationDate (D:%s)>> /Type /Page\\n' "$(date +%Y%m%d%H%M%S)" >"$2"
      sha256sum <"$1" >>"$2"
      echo '%%EOF' >>"$2"
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: renderer))
    let line = isPrinting ? "certificate_renderer: /bin/sh \(renderer) {html} {pdf}\n" : ""
    let file = desk.folder + "/star-audit.yaml"
    try Data("time_zone: UTC\n\(line)".utf8).write(to: URL(fileURLWithPath: file))
    return try EffectiveConfiguration(
      ConfigurationOptions(config: file, database: desk.folder + "/records.db", outbox: desk.folder + "/outbox"))
  }

  /// Everybody who has a star confirms, and the review of January is applied.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.change("UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE valid_until = '2026-12-31'")
    try desk.passJanuaryReview()
    return desk
  }

  private func renew(_ desk: Desk, _ configuration: EffectiveConfiguration) throws -> Publication.Result {
    try Publication(
      try AuditRun(desk.renewal(), configuration: configuration), temporaryFolder: desk.folder,
      on: PublishingDay(desk.renewal().asOf), allowed: Overrides(downgrades: 1_000_000, undecided: 1_000_000),
      tell: { _ in }
    ).publish()
  }

  private func verify(_ desk: Desk, _ configuration: EffectiveConfiguration) throws -> Verification.Result {
    try Verification(desk.batch(Self.batch), configuration: configuration, temporaryFolder: desk.folder).run()
  }

  private func calls(_ desk: Desk) -> Int {
    (FileManager.default.contents(atPath: desk.folder + "/calls") ?? Data()).count { $0 == UInt8(ascii: "\n") }
  }

  private func bytes(_ desk: Desk, _ name: String) -> Data {
    FileManager.default.contents(atPath: desk.folder + "/outbox/\(Self.batch)/" + name) ?? Data()
  }

  @Test func aBatchHoldsAPDFOfEachCertificateAndItsMessageCarriesIt() throws {
    let desk = try desk()
    _ = try renew(desk, configuration(desk))
    let files = try desk.batch(Self.batch).manifest.files.map(\.path)
    let pages = files.filter { $0.hasPrefix("certificates/") && $0.hasSuffix(".html") }
    let papers = files.filter { $0.hasPrefix("certificates/") && $0.hasSuffix(".pdf") }
    #expect(!pages.isEmpty && papers.map { $0.dropLast(4) } == pages.map { $0.dropLast(5) })
    #expect(calls(desk) == papers.count)
    let paper = bytes(desk, try #require(papers.first))
    #expect(String(decoding: paper, as: UTF8.self).contains("(D:20270115000000)"))
    let notice = try #require(files.first { $0.hasSuffix(".renewed.eml") })
    let channel = notice.dropFirst("notices/".count).dropLast(".renewed.eml".count)
    let message = String(decoding: bytes(desk, notice), as: UTF8.self)
    #expect(message.contains("Content-Type: application/pdf") && message.contains("certificate-\(channel).pdf"))
    #expect(!message.contains("certificate-\(channel).html"))
    let own = bytes(desk, "certificates/\(channel).pdf").base64EncodedString()
    #expect(message.replacingOccurrences(of: "\n", with: "").contains(own))
  }

  @Test func whatWasPublishedIsProvedAndFoundTheSameWithoutTheProgram() throws {
    let desk = try desk()
    let own = try configuration(desk)
    _ = try renew(desk, own)
    let made = calls(desk)
    try Data().write(to: URL(fileURLWithPath: desk.folder + "/fail"))
    guard case .follows = try verify(desk, own), case .published(.wasThere, _) = try renew(desk, own) else {
      Issue.record("not found the same")
      return
    }
    #expect(calls(desk) == made)
    let without = try configuration(desk, isPrinting: false)
    #expect {
      _ = try verify(desk, without)
    } throws: { error in
      (error as? AuditError)?.lines.contains { $0.contains("changed since: the configuration") } ?? false
    }
  }

  @Test func aPDFThatWasAlteredIsNamed() throws {
    let desk = try desk()
    _ = try renew(desk, configuration(desk))
    let paper = try #require(try desk.batch(Self.batch).manifest.files.map(\.path).first { $0.hasSuffix(".pdf") })
    try desk.append("x", to: "\(Self.batch)/\(paper)")
    #expect(try desk.batch(Self.batch).faults().first?.hasPrefix("\(paper) was altered") == true)
  }

  /// What is published anew takes the PDFs of what was withdrawn; where those are damaged it is made for itself.
  @Test(arguments: ["missing", "folder", "altered"]) func damagedPDFsOfAWithdrawnBatchKeepNobodyFromPublishing(
    _ damage: String
  ) throws {
    let desk = try desk()
    let own = try configuration(desk)
    _ = try renew(desk, own)
    let paper = try #require(try desk.batch(Self.batch).manifest.files.map(\.path).first { $0.hasSuffix(".pdf") })
    _ = try WithdrawRun(
      BatchReference(Self.batch), reason: "wrong", by: "A. Clerk", on: desk.renewal().asOf, configuration: own
    ).withdraw()
    let withdrawn = URL(fileURLWithPath: desk.folder + "/outbox/.withdrawn/\(Self.batch).1/" + paper)
    if damage == "altered" {
      try Data("%PDF-1.4 another".utf8).write(to: withdrawn)
    } else {
      try FileManager.default.removeItem(at: withdrawn)
      if damage == "folder" {
        try FileManager.default.createDirectory(at: withdrawn, withIntermediateDirectories: false)
      }
    }
    guard case .published(.published, _) = try renew(desk, own) else {
      Issue.record("it is not published")
      return
    }
    #expect(try desk.batch(Self.batch).faults() == [])
    guard case .follows = try verify(desk, own) else {
      Issue.record("does not follow")
      return
    }
  }

  @Test func aFailingProgramPublishesNothingAndIsNamed() throws {
    let desk = try desk()
    let own = try configuration(desk)
    try Data().write(to: URL(fileURLWithPath: desk.folder + "/fail"))
    #expect {
      _ = try renew(desk, own)
    } throws: { error in
      guard case OutboxError.unprintable(let path, let reason) = error else { return false }
      return path.hasPrefix("certificates/") && path.hasSuffix(".pdf") && reason.contains("ended with 7")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/outbox")
    #expect(!left.contains { $0.contains("renewal") }, "\(left)")
    let check = try MachineCheck(configuration: own, now: 1_800_000_000, temporaryFolder: desk.folder)
      .run(applied: [], channels: 1)
    #expect(check.papers.first?.description.contains("certificate_renderer: ") == true)
    try FileManager.default.removeItem(atPath: desk.folder + "/fail")
    _ = try renew(desk, own)
    guard case .follows = try verify(desk, own) else {
      Issue.record("does not follow")
      return
    }
  }

  @Test func aBatchWithoutCertificatesNeedsNoProgram() throws {
    let desk = try Desk()
    let own = try configuration(desk)
    let publication = Publication(
      try AuditRun(desk.review(), configuration: own), temporaryFolder: desk.folder,
      on: PublishingDay(desk.review().asOf), allowed: Overrides(downgrades: 1_000_000), tell: { _ in })
    _ = try publication.publish()
    #expect(calls(desk) == 0)
  }
}
