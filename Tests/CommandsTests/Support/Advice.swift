import Foundation
import Testing

/// The commands that the program advises, taken from what it printed and given to a shell as they stand.
struct Advice {
  /// In the order in which they were printed.
  let commands: [String]

  init(_ results: Program.Result...) {
    let pattern =
      /star-audit (?:apply|assess|check|explain|import|reinstate|renewal-notices|renew|review|rules|status|verify|withdraw)(?: [^`;,\n]+)?/
    commands = results.flatMap { result in
      "\(result.text)\n\(result.errors)".matches(of: pattern).map { $0.output.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// Carries them out on a day; none may end in an error.
  func carryOut(in office: Office, on day: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for command in commands {
      let result = try Self.run(command, in: office, on: day)
      // These two say how it stands.
      let allowed: [Int32] =
        switch command {
        case "star-audit check": [0, 65]
        case "star-audit status": [0, 3]
        default: [0]
        }
      #expect(
        allowed.contains(result.status), "on \(day), \(command): \(result.status) \(result.errors)",
        sourceLocation: sourceLocation)
    }
  }

  /// Gives a command to a shell.
  static func run(_ command: String, in office: Office, on day: String) throws -> Program.Result {
    let programs = (Program.path as NSString).deletingLastPathComponent
    return try Program.launch(
      "/bin/sh", ["-c", command],
      environment: Clock.environment(day).merging([
        "PATH": programs + ":/usr/bin:/bin", "STAR_AUDIT_DATABASE": office.database, "STAR_AUDIT_OUTBOX": office.outbox,
      ]) { $1 })
  }
}
