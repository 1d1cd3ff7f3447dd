import Foundation
import Testing

/// Runs where there is no /proc, as in a folder that somebody made a root: Swift does not find the words of the command line there.
@Suite struct BareRootTests {
  /// Another file system in place of /proc, for one command alone.
  private static func withoutProc(_ command: String) throws -> Program.Result {
    try Program.launch(
      "/usr/bin/env",
      [
        "unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
        "mount -t tmpfs none /proc && exec \(command)",
      ])
  }

  static var canBeMade: Bool { (try? withoutProc("true").status) == 0 }

  @Test(.enabled(if: canBeMade)) func theWordsOfTheCommandLineAreHeeded() throws {
    let folder = try Folder()
    let result = try Self.withoutProc("'\(Program.path)' verify '\(folder.path("none"))'")
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains("there is no such batch"), "\(result.errors)\(result.text)")
    #expect(try Self.withoutProc("'\(Program.path)' nothing").status == 64)
  }
}
