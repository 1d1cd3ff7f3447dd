import StarStandard
import Testing

@testable import Outbox

/// What signatures are worth, by the keys that count.
@Suite struct SignatureVerdictTests {
  private static let (old, new, stranger) = (SigningKey(), SigningKey(), SigningKey())
  private static let manifest = Array("{}\n".utf8)

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func verdict(
    _ keys: [TrustedKey], by signers: [SigningKey], on day: String = "2027-01-01", of bytes: [UInt8] = manifest
  ) throws -> SignatureVerdict {
    var signatures = ManifestSignatures()
    for signer in signers { try signatures.sign(Self.manifest, with: signer) }
    let read = try #require(signers.isEmpty ? ManifestSignatures() : ManifestSignatures(signatures.json))
    return keys.verdict(read.all.map { ($0.key, $0.bytes) }, of: bytes, on: try self.day(day))
  }

  @Test func aKeyThatCountsProves() throws {
    let keys = [TrustedKey(Self.old.publicKey), TrustedKey(Self.new.publicKey)]
    #expect(try verdict(keys, by: [Self.new]) == .signed(key: Self.new.publicKey.id))
    #expect(try verdict(keys, by: [Self.stranger, Self.old]) == .signed(key: Self.old.publicKey.id))
    #expect(try verdict(keys, by: []) == .unsigned)
    #expect(
      try verdict(keys, by: [Self.stranger])
        == .worthless(["the key \(Self.stranger.publicKey.id) is none that counts here"]))
  }

  @Test func aKeyCountsForItsDays() throws {
    let keys = [
      TrustedKey(Self.old.publicKey, until: try day("2026-12-31")),
      TrustedKey(Self.new.publicKey, from: try day("2027-01-01")),
    ]
    #expect(try verdict(keys, by: [Self.old], on: "2026-12-31") == .signed(key: Self.old.publicKey.id))
    #expect(
      try verdict(keys, by: [Self.old], on: "2027-01-01")
        == .worthless(["the key \(Self.old.publicKey.id) counts for days until 2026-12-31, and not for 2027-01-01"]))
    #expect(
      try verdict(keys, by: [Self.new], on: "2026-12-31")
        == .worthless(["the key \(Self.new.publicKey.id) counts for days from 2027-01-01 on, and not for 2026-12-31"]))
    // Signed by both, it holds before and after.
    for day in ["2026-12-31", "2027-01-01"] {
      guard case .signed = try verdict(keys, by: [Self.old, Self.new], on: day) else {
        Issue.record("not signed on \(day)")
        return
      }
    }
  }

  @Test func aRevokedKeyCountsForNoDay() throws {
    let keys = [TrustedKey(Self.old.publicKey, revokedOn: try day("2027-03-01"))]
    for day in ["2026-01-01", "2027-03-01", "2030-01-01"] {
      #expect(
        try verdict(keys, by: [Self.old], on: day)
          == .worthless(["the key \(Self.old.publicKey.id) was revoked on 2027-03-01 and counts for nothing"]))
    }
    #expect(try !keys.expectSignature(on: day("2027-01-01")))
  }

  @Test func aSignatureOfSomethingElseIsWorthlessBesideARightOne() throws {
    let keys = [TrustedKey(Self.old.publicKey), TrustedKey(Self.new.publicKey)]
    guard case .worthless = try verdict(keys, by: [Self.old], of: Array("{ }\n".utf8)) else {
      Issue.record("taken for signed")
      return
    }
    let right = (Self.new.publicKey.id, try Self.new.signature(of: Self.manifest))
    let wrong = (Self.old.publicKey.id, try Self.old.signature(of: [1]))
    guard case .worthless = keys.verdict([right, wrong], of: Self.manifest, on: try day("2027-01-01")) else {
      Issue.record("taken for signed")
      return
    }
  }

  @Test func signaturesAreReadAsTheyAreWritten() throws {
    var signatures = ManifestSignatures()
    for key in [Self.old, Self.new, Self.old] { try signatures.sign(Self.manifest, with: key) }
    #expect(signatures.all.map(\.key) == [Self.new.publicKey.id, Self.old.publicKey.id])
    #expect(ManifestSignatures(signatures.json) == signatures)
    let text = String(decoding: signatures.json, as: UTF8.self)
    for wrong in [
      "", "{}", "{\"format\":1,\"signatures\":[]}", text.replacing("\"format\":1", with: "\"format\":2"),
      text.replacing("Ed25519", with: "none"), text.replacing("==", with: ""),
    ] {
      #expect(ManifestSignatures(Array(wrong.utf8)) == nil, "\(wrong)")
    }
  }
}
