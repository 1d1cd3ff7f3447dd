import Auditing
import Configuration
import Foundation
import Outbox
import StarStandard
import Testing

/// Batches and certificates that are signed, and who looks.
@Suite struct SigningTests {
  /// Keys in a folder of one test's own, and desks that are configured with them.
  private final class Keys {
    let folder: String

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("star-keys-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in ["one", "two"] {
        let key = SigningKey()
        try key.write(to: "\(folder)/\(name).pem")
        try Data(key.publicKey.text).write(to: URL(fileURLWithPath: "\(folder)/\(name).pub"))
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func desk(signing: String? = "one", _ trusted: String...) throws -> Desk {
      let keys = trusted.map { "\n  - { key: \(folder)/\($0) }" }.joined()
      return try Desk(
        settings: (signing.map { "signing_key: \(folder)/\($0).pem\n" } ?? "")
          + (trusted.isEmpty ? "" : "verify_keys:\(keys)\n"))
    }

    func id(_ name: String) throws -> String { try VerifyingKey(file: "\(folder)/\(name).pub").id }
  }

  private func finding(_ desk: Desk, _ batch: String = "2027-01-review") throws -> SignatureCheck.Finding {
    try SignatureCheck(desk.configuration).finding(on: desk.batch(batch))
  }

  @Test func aBatchIsSignedWhenItIsPublished() throws {
    let keys = try Keys()
    let desk = try keys.desk("one.pub")
    try desk.publish(desk.review())
    #expect(try desk.batch("2027-01-review").faults() == [])
    guard case .proven("signed by the key \(try keys.id("one"))") = try finding(desk) else {
      Issue.record("\(try finding(desk))")
      return
    }
    guard case .published(.wasThere, _) = try desk.publication(desk.review()).publish() else {
      Issue.record("not the same any more")
      return
    }
    // What the manifest says is what it says without a key.
    let other = try Desk()
    try other.publish(other.review())
    #expect(try other.batch("2027-01-review").digest == desk.batch("2027-01-review").digest)
    #expect(try other.batch("2027-01-review").signatures() == nil)
  }

  @Test func aBatchIsSignedLaterAndStaysWhatItIs() throws {
    let keys = try Keys()
    let desk = try keys.desk(signing: nil, "one.pub")
    try desk.publish(desk.review())
    let digest = try desk.batch("2027-01-review").digest
    guard case .refused(let reason) = try finding(desk) else {
      Issue.record("taken for signed")
      return
    }
    #expect(reason.hasPrefix("it is not signed"))
    for name in ["one", "two", "one"] {
      let configuration = try EffectiveConfiguration(
        ConfigurationOptions(
          config: desk.folder + "/star-audit.yaml", database: desk.configuration.database,
          outbox: desk.configuration.outbox, signingKey: "\(keys.folder)/\(name).pem"))
      if name == "two" {
        // A key that nobody trusts signs nothing.
        #expect(throws: ConfigurationError.self) {
          try SignRun(BatchReference("2027-01-review"), configuration: configuration)
        }
        continue
      }
      let isFirst = try desk.batch("2027-01-review").signatures() == nil
      #expect(try SignRun(BatchReference("2027-01-review"), configuration: configuration).sign().isNew == isFirst)
    }
    #expect(try desk.batch("2027-01-review").digest == digest)
    #expect(try desk.batch("2027-01-review").faults() == [])
    guard case .proven = try finding(desk) else {
      Issue.record("not signed")
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.configuration.outbox)
    #expect(names.sorted() == [".lock", "2027-01-review"])
  }

  @Test func anAlteredBatchIsNotSigned() throws {
    let keys = try Keys()
    let desk = try keys.desk()
    try desk.publish(desk.review())
    try FileManager.default.removeItem(atPath: desk.configuration.outbox + "/2027-01-review/manifest.json.sig")
    try desk.append("x", to: "2027-01-review/decisions.csv")
    #expect(throws: OutboxError.self) {
      try SignRun(BatchReference("2027-01-review"), configuration: desk.configuration).sign()
    }
    #expect(try desk.batch("2027-01-review").signatures() == nil)
  }

  @Test func signaturesThatCannotBeReadAreAFault() throws {
    let keys = try Keys()
    let desk = try keys.desk()
    try desk.publish(desk.review())
    try desk.append("x", to: "2027-01-review/manifest.json.sig")
    #expect(try desk.batch("2027-01-review").faults() == ["manifest.json.sig cannot be read"])
  }

  /// Whoever can write to the outbox can make a batch that is whole, and cannot sign it.
  @Test func aForgedBatchIsNeitherAppliedNorSent() throws {
    let keys = try Keys()
    let desk = try keys.desk("one.pub")
    try desk.publish(desk.review())
    let path = desk.configuration.outbox + "/2027-01-review/manifest.json"
    let forged = try String(contentsOfFile: path, encoding: .utf8).replacing(
      /"configuration":"[0-9a-f]*"/, with: "\"configuration\":\"\(String(repeating: "0", count: 64))\"")
    try forged.write(toFile: path, atomically: false, encoding: .utf8)
    #expect(try desk.batch("2027-01-review").faults() == [])
    func isRefused(_ body: () throws -> Void) {
      #expect {
        try body()
      } throws: { error in
        (error as? AuditError)?.lines.first?.contains("is not of this: one of them was changed") == true
      }
    }
    isRefused { try desk.apply("2027-01-review") }
    isRefused {
      _ = try SendRun(BatchReference("2027-01-review"), on: on("2027-01-02"), configuration: desk.configuration)
    }
    #expect(try desk.applied.isEmpty)
  }

  @Test func certificatesProveThemselves() throws {
    let keys = try Keys()
    let desk = try keys.desk("one.pub")
    try desk.passJanuaryReview()
    try desk.publish(desk.renewal())
    let batch = try desk.batch("2027-01-15-renewal")
    let pages = batch.manifest.files.map(\.path).filter { $0.hasPrefix("certificates/") }
    let page = try #require(pages.first)
    let check = try SignatureCheck(desk.configuration)
    let answer = try check.answer(toCertificate: batch.path + "/" + page, on: on("2027-02-01"))
    #expect(answer.isInForce, "\(answer.text)")
    #expect(answer.text.contains("signed by the key \(try keys.id("one"))"))
    #expect(try !check.answer(toCertificate: batch.path + "/" + page, on: on("2028-01-01")).isInForce)
    let two = try SignatureCheck(keyFile: "\(keys.folder)/two.pub")
    #expect(try !two.answer(toCertificate: batch.path + "/" + page, on: on("2027-02-01")).isInForce)
    // Made once more by somebody without the key, they are the same.
    let other = try EffectiveConfiguration(
      ConfigurationOptions(database: desk.configuration.database, outbox: desk.configuration.outbox))
    #expect(other.signingKey == nil)
    guard case .published(.wasThere, _) = try desk.publication(desk.renewal()).publish() else {
      Issue.record("not the same any more")
      return
    }
  }

  @Test func aKeyThatNobodyWouldTakeSignsNothing() throws {
    let keys = try Keys()
    let desk = try keys.desk("two.pub")
    #expect {
      try desk.publish(desk.review())
    } throws: { error in
      (error as? ConfigurationError)?.reason.contains("is none of verify_keys") == true
    }
    #expect(try desk.outbox.batches() == [])
    #expect(desk.configuration.keys(on: on("2027-01-01")).errors.map(\.key) == ["signing_key"])
  }

  @Test func everythingWrongWithKeysIsNamed() throws {
    let keys = try Keys()
    try Data("hello\n".utf8).write(to: URL(fileURLWithPath: keys.folder + "/bad.pub"))
    let desk = try keys.desk("bad.pub", "one.pub")
    let found = desk.configuration.keys(on: on("2027-01-01")).errors
    #expect(
      found.map(\.description).first?.hasPrefix("\(keys.folder)/bad.pub:1:1: verify_keys: does not begin") == true)
    let missing = try keys.desk(signing: "none")
    #expect(missing.configuration.keys(on: on("2027-01-01")).errors.map(\.key) == ["signing_key"])
    #expect(throws: AuditError.self) { try missing.publish(missing.review()) }
    #expect(try keys.desk("one.pub").configuration.keys(on: on("2027-01-01")).errors.isEmpty)
  }
}
