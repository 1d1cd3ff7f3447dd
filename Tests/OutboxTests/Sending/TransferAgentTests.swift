import FileSystem
import Foundation
import Testing

@testable import Outbox

/// A command that takes a message is somebody else's: what becomes of it is told, and no address.
@Suite struct TransferAgentTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(in: NSTemporaryDirectory()) }

  /// A command that is a script, read by a shell: a file that was just written cannot always be started.
  private func answer(_ script: String) throws -> TransferAgent.Answer {
    let path = folder.path + "/agent"
    try Data("\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    let agent = try #require(TransferAgent("/bin/sh \(path)", to: nil, temporaryFolder: folder.path))
    return try agent.handOver(Array("Subject: x\n\n".utf8))
  }

  @Test(arguments: ["", "  "]) func noCommandIsNone(_ command: String) {
    #expect(TransferAgent(command, to: nil, temporaryFolder: "/") == nil)
  }

  @Test func itIsKnownByItsFirstWord() {
    #expect(TransferAgent("mail -t -x", to: "a@example.com", temporaryFolder: "/")?.text == "mail")
  }

  @Test func whatTakesTheMessageHasAcceptedIt() throws {
    let taken = folder.path + "/taken"
    let answer = try answer("cat > \(taken)")
    #expect(answer.isAccepted && answer.exitStatus == 0 && answer.reason.isEmpty)
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "Subject: x\n\n")
  }

  @Test func whyItWasRefusedIsToldWithoutAnAddress() throws {
    let refused = try answer("echo 'no user a@example.com here' >&2; echo more >&2; exit 67")
    #expect(!refused.isAccepted && refused.exitStatus == 67)
    #expect(refused.reason == "/bin/sh ended with 67: no user … here")
    let killed = try answer("kill -KILL $$")
    #expect(!killed.isAccepted && killed.exitStatus == nil)
    #expect(killed.reason == "/bin/sh was ended by signal 9")
  }

  @Test func whatCannotBeStartedHasAcceptedNothing() throws {
    let agent = try #require(TransferAgent(folder.path + "/none", to: nil, temporaryFolder: folder.path))
    let answer = try agent.handOver([])
    #expect(!answer.isAccepted && answer.reason.hasPrefix("\(folder.path)/none cannot be started: "))
  }
}
