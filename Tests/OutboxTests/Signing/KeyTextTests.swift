import FileSystem
import Foundation
import Testing

@testable import Outbox

/// Keys as files have them. The key pair and the signature are those of RFC 8032, 7.1, test 2.
@Suite struct KeyTextTests {
  private static let privateKey = """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7
    -----END PRIVATE KEY-----

    """
  private static let publicKey = """
    -----BEGIN PUBLIC KEY-----
    MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=
    -----END PUBLIC KEY-----

    """
  private static let signature =
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"

  @Test func aKeySignsAsTheStandardSays() throws {
    let key = try SigningKey(Secret(Array(Self.privateKey.utf8)), file: "key")
    #expect(key.publicKey.text == Array(Self.publicKey.utf8))
    let signature = try key.signature(of: [0x72])
    #expect(signature.map { String(format: "%02x", $0) }.joined() == Self.signature)
    #expect(key.publicKey.isSignature(signature, of: [0x72]))
    #expect(!key.publicKey.isSignature(signature, of: [0x73]))
    #expect(!key.publicKey.isSignature([], of: [0x72]))
  }

  @Test func aPublicKeyIsNamedByTheBeginningOfItsDigest() throws {
    let key = try VerifyingKey(Array(Self.publicKey.utf8), file: "key")
    #expect(key.id.count == 16)
    #expect(try SigningKey(Secret(Array(Self.privateKey.utf8)), file: "key").publicKey == key)
  }

  @Test(arguments: ["\n", "\r\n"])
  func eitherLineEndWillDo(_ end: String) throws {
    let text = Self.publicKey.replacingOccurrences(of: "\n", with: end)
    #expect(try VerifyingKey(Array(text.utf8), file: "key").text == Array(Self.publicKey.utf8))
  }

  @Test(arguments: [
    ("", nil, "is empty"),
    ("hello\n", 1, "does not begin with a line"),
    ("-----BEGIN PRIVATE KEY-----\n", 1, "begins a file of the kind PRIVATE KEY"),
    ("-----BEGIN PUBLIC KEY-----\nMCow\n", 2, "does not end with a line -----END PUBLIC KEY-----"),
    ("-----BEGIN PUBLIC KEY-----\nMCo!\n-----END PUBLIC KEY-----\n", 2, "is no base64"),
    ("-----BEGIN PUBLIC KEY-----\nMCowB\n-----END PUBLIC KEY-----\n", 2, "is cut off base64"),
    ("-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n", 2, "is a key of another kind or form"),
    ("-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n", 2, "is a key of another kind or form"),
  ])
  func whatIsWrongIsNamedWithItsLine(_ text: String, _ line: Int?, _ reason: String) {
    #expect {
      _ = try VerifyingKey(Array(text.utf8), file: "keys/one.pem")
    } throws: { error in
      guard let error = error as? KeyError else { return false }
      return error.file == "keys/one.pem" && error.line == line && error.reason.hasPrefix(reason)
    }
  }

  /// What may be a secret never stands in a message.
  @Test func aMessageShowsNothingOfAKey() throws {
    let secret = "MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb"
    for text in [
      secret, Self.privateKey.replacingOccurrences(of: "Kb7", with: "Kb!"), "-----BEGIN PRIVATE KEY-----\n\(secret)",
    ] {
      #expect {
        _ = try SigningKey(Secret(Array(text.utf8)), file: "key")
      } throws: { error in
        !"\(error)".contains("EzNC") && !"\(error)".contains("MC4C")
      }
    }
  }

  @Test func base64IsWrittenInOneWay() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ 5) }
      let text = KeyText.base64(bytes)
      #expect(text == Array(Data(bytes).base64EncodedString().utf8))
      #expect(KeyText.bytes(base64: text) == bytes)
    }
    for wrong in ["A", "AA", "AB==", "AAB=", "A===", "====", "AA=A", "AA==AAAA", "AAA-"] {
      #expect(KeyText.bytes(base64: wrong.utf8) == nil, "\(wrong)")
    }
  }
}
