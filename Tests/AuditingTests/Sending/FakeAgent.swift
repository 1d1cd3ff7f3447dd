import Auditing
import Foundation
import Outbox
import Testing

/// A transfer agent that keeps what it is given: a script in a folder of a test's own.
struct FakeAgent {
  let folder: String
  /// The script is read by a shell: a file that was just written cannot be run while another test, about to run something, has it open.
  var command: String { "/bin/sh \(folder)/agent" }

  /// The agent refuses what has a line like the one in `refuse`, and dies while it answers on one like that in `die`.
  init(in folder: String) throws {
    self.folder = folder + "/agent-folder"
    try FileManager.default.createDirectory(atPath: self.folder + "/inbox", withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      cd "\(self.folder)" || exit 99
      cat >message
      if [ -e refuse ] && grep -q "$(cat refuse)" message; then
        echo "<somebody@partner.example> unknown" >&2
        exit 67
      fi
      number=$(ls inbox | wc -l)
      mv message "inbox/$(printf %05d "$number")"
      echo "$*" >>arguments
      if [ -e die ] && grep -q "$(cat die)" "inbox/$(printf %05d "$number")"; then kill -9 $$; fi
      exit 0
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: self.folder + "/agent"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: self.folder + "/agent")
  }

  func set(_ name: String, _ pattern: String?) throws {
    guard let pattern else { return try FileManager.default.removeItem(atPath: folder + "/" + name) }
    try Data(pattern.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  /// The messages that it took, in their order.
  var messages: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder + "/inbox").sorted().map {
        String(decoding: FileManager.default.contents(atPath: folder + "/inbox/" + $0) ?? Data(), as: UTF8.self)
      }
    }
  }

  /// The arguments of each call that it took.
  var arguments: [String] {
    String(decoding: FileManager.default.contents(atPath: folder + "/arguments") ?? Data(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  func agent(to recipient: String? = nil, options: String = " -t -i") throws -> TransferAgent {
    try #require(TransferAgent(command + options, to: recipient, temporaryFolder: folder))
  }
}

extension String {
  /// The value of a header field of a message that stands on one line.
  func field(_ name: String) -> String? {
    split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
      .first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }
}
