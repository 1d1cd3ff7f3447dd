import FileSystem
import Foundation
import Testing

@testable import Outbox

/// Files of private keys: who may read them, and what they are.
@Suite struct KeyFileTests {
  private let folder = try? BatchFolder()

  private func key(_ name: String = "key.pem") throws -> (SigningKey, path: String) {
    let path = try #require(folder).path + "/" + name
    let key = SigningKey()
    try key.write(to: path)
    return (key, path)
  }

  private func refusal(_ path: String) -> String? {
    do {
      _ = try SigningKey(file: path)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func aKeyIsReadBackAsItWasWritten() throws {
    let (key, path) = try key()
    #expect(try SigningKey(file: path).publicKey == key.publicKey)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: #require(folder).path).sorted() == ["batch", "key.pem"])
  }

  @Test func noFileIsOverwritten() throws {
    let (key, path) = try key()
    #expect(throws: SystemError.self) { try SigningKey().write(to: path) }
    #expect(try SigningKey(file: path).publicKey == key.publicKey)
    let link = path + ".link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path + ".none")
    #expect(throws: SystemError.self) { try SigningKey().write(to: link) }
  }

  /// Where the file cannot be built nothing is left of it: the name would do, that of the file while it is built is too long.
  @Test func aKeyThatCannotBeWrittenLeavesNothingBehind() throws {
    let path = try #require(folder).path
    #expect(throws: SystemError.self) { try SigningKey().write(to: path + "/" + String(repeating: "k", count: 250)) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["batch"])
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o610, 0o666])
  func aKeyThatOthersHaveARightToIsRefused(_ mode: Int) throws {
    let (_, path) = try key()
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(refusal(path)?.contains("others than its owner have a right to it") == true)
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    #expect(refusal(path) == nil)
  }

  @Test func aLinkIsRefused() throws {
    let (_, path) = try key()
    let link = path + ".link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(refusal(link)?.contains("is a link") == true)
  }

  @Test(.enabled(if: getuid() == 0)) func aKeyOfAnotherAccountIsRefused() throws {
    let (_, path) = try key()
    #expect(chown(path, 12_345, 0) == 0)
    #expect(refusal(path)?.contains("belongs to the account with the number 12345") == true)
  }

  @Test func whatIsNoFileOrTooLargeIsRefused() throws {
    let path = try #require(folder).path
    #expect(refusal(path + "/none") != nil)
    #expect(refusal(path + "/batch") != nil)
    let large = path + "/large"
    try Data(repeating: 0x41, count: 5000).write(to: URL(fileURLWithPath: large))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: large)
    #expect(refusal(large)?.contains("has more than 4096 bytes") == true)
    #expect(throws: KeyError.self) { try VerifyingKey(file: large) }
  }
}
