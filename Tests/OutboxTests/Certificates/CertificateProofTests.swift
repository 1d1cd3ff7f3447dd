import Foundation
import StarStandard
import Testing

@testable import Outbox

/// What a certificate proves by itself.
@Suite struct CertificateProofTests {
  private static let key = SigningKey()

  private func statement(name: String = "Größe & <Söhne> \"GmbH\" 'x'", star: Int = 3) throws -> CertificateStatement {
    CertificateStatement(
      certificationID: "C-1", channelID: "CH-1", channelName: name, star: star,
      issuedOn: try #require(CalendarDate("2027-01-15")), validFrom: try #require(CalendarDate("2027-01-01")),
      validUntil: try #require(CalendarDate("2027-12-31")), batch: "2027-01-15-renewal")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  @Test func itIsFoundOnThePageAndInWhatSomebodyCopiedFromIt() throws {
    let proof = try CertificateProof(of: try statement(), by: Self.key)
    for file in [
      "<p class=\"proof\">\(escaped(proof.text))</p>\n</html>", "Certificate\n\(proof.text)\r\nmore", proof.text,
    ] {
      let read = try #require(CertificateProof(in: Array(file.utf8)), "\(file)")
      #expect(read == proof)
      #expect(read.verdict(by: [TrustedKey(Self.key.publicKey)]) == .signed(key: Self.key.publicKey.id))
    }
  }

  @Test(arguments: [("\"star\":3", "\"star\":4"), ("CH-1", "CH-2"), ("2027-12-31", "2029-12-31"), ("Größe", "Grosse")])
  func whatIsChangedIsNotSigned(_ old: String, _ new: String) throws {
    let text = try CertificateProof(of: try statement(), by: Self.key).text.replacing(old, with: new)
    let read = try #require(CertificateProof(in: Array(text.utf8)))
    guard case .worthless = read.verdict(by: [TrustedKey(Self.key.publicKey)]) else {
      Issue.record("taken for signed")
      return
    }
  }

  @Test(arguments: [
    "", "star-audit-certificate ", "star-audit-certificate {} AAAA", "star-audit-certificate x", "<p>none</p>",
  ])
  func whatHoldsNoneHoldsNone(_ text: String) {
    #expect(CertificateProof(in: Array(text.utf8)) == nil)
  }

  /// Made once more without the key, a certificate bears what was signed then, and only where it states the same.
  @Test func aBatchMadeOnceMoreBearsWhatWasSigned() throws {
    let folder = try BatchFolder()
    let statement = try statement()
    let proof = try CertificateProof(of: statement, by: Self.key)
    try writeFile("<p>\(escaped(proof.text))</p>", to: folder.path + "/batch/page.html")
    let signing = BatchSigning.before(folder.path + "/batch")
    #expect(try signing.proof(of: statement, path: "page.html") == proof)
    #expect(try signing.proof(of: try self.statement(star: 4), path: "page.html") == nil)
    #expect(try signing.proof(of: statement, path: "other.html") == nil)
    #expect(try BatchSigning.nobody.proof(of: statement, path: "page.html") == nil)
    #expect(try BatchSigning.key(Self.key).proof(of: statement, path: "page.html") == proof)
  }

  private func writeFile(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
