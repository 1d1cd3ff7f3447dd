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

  /// Somebody presses Ctrl-C at a call whose path holds the text, but for the first ones.
  static func stop(at text: String, _ call: String = "WRITE", after times: Int = 0) -> Faults {
    Faults(rules: "\(call) -1 \(times) \(text)")
  }

  static func + (left: Faults, right: Faults) -> Faults { Faults(rules: left.rules + "\n" + right.rules) }

  /// The environment of a program that meets them.
  func environment() throws -> [String: String] {
    ["FAULTS": rules].merging(Preload.environment([try Self.library.get()])) { $1 }
  }

  private static let library = Result { try Preload.compile("faults") }
}
