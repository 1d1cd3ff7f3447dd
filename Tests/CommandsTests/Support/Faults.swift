import Foundation
import Testing

/// Calls of the system that fail in a program, or a file system that no test can mount: see `faults.c`.
struct Faults: Sendable, CustomTestStringConvertible {
  /// The rules, one a line.
  let rules: String

  var testDescription: String { rules }

  /// A folder with an open file in it is not renamed.
  static let cifs = Faults(rules: "cifs")
  /// The locks of flock and of fcntl exclude each other, also within one process.
  static let nfs = Faults(rules: "nfs")
  /// The manifest in a folder that was just renamed is empty.
  static let rclone = Faults(rules: "rclone")

  /// The call fails where its path holds the text, but for the first times.
  static func fail(_ call: String, _ code: Int32, after times: Int = 0, at text: String = "/") -> Faults {
    Faults(rules: "\(call) \(code) \(times) \(text)")
  }

  static func + (left: Faults, right: Faults) -> Faults { Faults(rules: left.rules + "\n" + right.rules) }

  /// The environment of a program that meets them.
  func environment() throws -> [String: String] {
    // The sanitizers insist on being the first library.
    ["FAULTS": rules, "LD_PRELOAD": try Self.library.get(), "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"]
  }

  /// The library, compiled once and kept beside the program.
  private static let library = Result { try compile() }

  private struct NotCompiled: Error {
    let reason: String
  }

  private static func compile() throws -> String {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("faults.c").path
    let library = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
      .appendingPathComponent("faults-\(ProcessInfo.processInfo.processIdentifier).so").path
    var reason = "there is no compiler of C"
    for compiler in ["cc", "clang", "gcc"] {
      let result = try Program.launch(
        "/usr/bin/env", [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"])
      if result.status == 0 {
        let shared = library.replacingOccurrences(of: "-\(ProcessInfo.processInfo.processIdentifier)", with: "")
        guard rename(library, shared) == 0 else { throw NotCompiled(reason: "\(library) cannot be renamed") }
        return shared
      }
      if result.status != 127 { reason = result.errors }
    }
    throw NotCompiled(reason: reason)
  }
}
