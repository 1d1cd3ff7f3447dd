import Foundation
import Testing

/// What all tests of commands run with.
struct ProgramTests {
  /// Foundation reads past the list of open files once it fills a page of them, and so the tests died on a quick machine.
  @Test func runsThatHaveEndedHoldNoFileOpen() throws {
    for _ in 0..<200 { _ = try Program.launch("/bin/true", []) }
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
    }
    // Other tests have runs of their own in the meantime, one a core.
    let held = open.filter { $0.contains("star-audit-tests-") && ($0.contains("/output") || $0.contains("/errors")) }
    #expect(held.count < 200, "\(held.count) of \(open.count) files")
  }
}
