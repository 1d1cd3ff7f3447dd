import Auditing
import Configuration
import Foundation
import Outbox
import StarStandard
import Testing

/// The mark on certificates, and who they are issued by.
@Suite struct CertificateMarkTests {
  private static let svg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 1\"><path d=\"M0 0h4v1z\"/></svg>\n"

  private func configuration(_ desk: Desk, _ lines: String) throws -> EffectiveConfiguration {
    let file = desk.folder + "/star-audit.yaml"
    try Data("time_zone: UTC\n\(lines)\n".utf8).write(to: URL(fileURLWithPath: file))
    return try EffectiveConfiguration(
      ConfigurationOptions(config: file, database: desk.folder + "/records.db", outbox: desk.folder + "/outbox"))
  }

  private func write(_ desk: Desk, _ text: String, to name: String = "mark.svg") throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: desk.folder + "/" + name))
  }

  @Test func whatTheMarkShowsIsPinnedAndNotWhereItIs() throws {
    let desk = try Desk()
    let none = try configuration(desk, "")
    try write(desk, Self.svg)
    try write(desk, Self.svg.replacing("\n", with: "\r\n"), to: "same.svg")
    try write(desk, Self.svg.replacing("h4", with: "h3"), to: "other.svg")
    let one = try configuration(desk, "certificate_mark: mark.svg")
    #expect(one.digest != none.digest)
    #expect(try configuration(desk, "certificate_mark: same.svg").digest == one.digest)
    #expect(try configuration(desk, "certificate_mark: other.svg").digest != one.digest)
    #expect(one.values.first { $0.key == "certificate_mark" }?.value == desk.folder + "/mark.svg")
  }

  @Test(arguments: [
    ("nowhere.svg", "star-audit.yaml:2:19: certificate_mark: there is no file"), (".", "is no file"),
    ("records.db", "is larger than"), ("bad.svg", "bad.svg:2:1: certificate_mark: the element <script> is not allowed"),
  ])
  func aMarkThatCannotBeUsedIsNamed(_ file: String, _ expected: String) throws {
    let desk = try Desk()
    try write(desk, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 1\">\n<script/></svg>", to: "bad.svg")
    #expect {
      _ = try configuration(desk, "certificate_mark: \(file)")
    } throws: { error in
      (error as? ConfigurationErrors)?.errors.first.map { "\($0)".contains(expected) } ?? false
    }
  }

  @Test func aChangedMarkIsNoticedByVerify() throws {
    let desk = try Desk()
    try write(desk, Self.svg)
    let own = try configuration(desk, "certificate_mark: mark.svg\ncertificate_issuer: Anstalt <für> Sterne")
    let publication = Publication(
      try AuditRun(desk.review(), configuration: own), temporaryFolder: desk.folder,
      on: PublishingDay(desk.review().asOf), allowed: Overrides(downgrades: 1_000_000), tell: { _ in })
    _ = try publication.publish()
    func verify(_ configuration: EffectiveConfiguration) throws -> Verification.Result {
      try Verification(desk.batch("2027-01-review"), configuration: configuration, temporaryFolder: desk.folder).run()
    }
    guard case .follows = try verify(own) else {
      Issue.record("does not follow")
      return
    }
    try write(desk, Self.svg.replacing("h4", with: "h3"))
    let changed = try configuration(desk, "certificate_mark: mark.svg\ncertificate_issuer: Anstalt <für> Sterne")
    #expect {
      _ = try verify(changed)
    } throws: { error in
      (error as? AuditError)?.lines.contains { $0.contains("changed since: the configuration") } ?? false
    }
  }
}
