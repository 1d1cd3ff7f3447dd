/// Why something is not done: what, where, and what to do next.
package struct AuditError: Error {
  package enum Kind: Sendable {
    /// Nobody may ask for it like this: of this batch, or on this day.
    case notPermitted
    /// What is there does not allow it.
    case wrongInput
    /// A file that is needed is missing or cannot be read.
    case missingInput
    /// What is to be written is there already, or may not be written.
    case cannotWrite
    /// Reading or writing failed midway.
    case inputOutput
    /// Something else has to be done first.
    case tryAgain
    /// More stars would be taken than may be.
    case safetyLimit
  }

  package let kind: Kind
  /// A line each.
  package let lines: [String]
  /// The channels that it is about, where it is about some alone.
  package private(set) var channels: [String] = []

  package init(_ kind: Kind, _ message: String) {
    self.init(kind, lines: [message])
  }

  package init(_ kind: Kind, lines: [String], channels: [String] = []) {
    self.kind = kind
    self.lines = lines
    self.channels = channels
  }
}
