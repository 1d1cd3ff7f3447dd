import ArgumentParser
import Auditing
import FileSystem
import Outbox

/// `star-audit keygen`
struct KeygenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen",
    abstract: "Makes a key that signs batches and certificates: the private one into a file, the public one printed.",
    discussion: """
      Ed25519, in the forms that OpenSSL reads (PKCS#8 and SubjectPublicKeyInfo, PEM). The file is readable for this account \
      alone, and no file is overwritten.
      """)

  @Argument(
    help: ArgumentHelp("Where the private key is written; it must not exist.", valueName: "file"), completion: .file())
  var file: String

  enum Uses: SharedUses {
    static let records = false
    static let outbox = false
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(of: "keygen")
    let key = SigningKey()
    do {
      try key.write(to: file)
    } catch let error as SystemError {
      throw Failure(error.isFull || error.isFailure ? .inputOutput : .cannotPublish, "\(error.path): \(error.reason)")
    }
    try StandardOutput.shared.write(key.publicKey.text)
    options.tell(
      "made \(file), the key \(key.publicKey.id); printed is the public key, for verify_keys and for those who verify")
  }
}
