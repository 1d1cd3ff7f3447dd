import Outbox
import StarStandard

/// What somebody asks `send` for, read from words.
package struct SendRequest: Sendable {
  package let kinds: Set<String>?
  package let perMinute: Int?
  package let recipient: String?
  /// A command in place of the machine's `sendmail`.
  package let command: String?

  /// The kinds of message that there are.
  package static let kinds = [BatchMessage.digest] + NoticeKind.allCases.map(\.rawValue)

  /// - Parameters:
  ///   - kinds: empty: all.
  ///   - rate: `30/min`; nil: as many as the agent takes.
  ///   - names: what rate and command are called where they were given: an option or a variable.
  /// - Throws: ``AuditError`` for what is none of these.
  package init(
    kinds: [String], rate: String?, to recipient: String?, with command: String?,
    names: (rate: String, with: String) = ("--rate", "--with")
  ) throws {
    for kind in kinds where !Self.kinds.contains(kind) {
      throw AuditError(
        .notPermitted,
        "--only \"\(kind.prefix(40))\": there is no such kind of message; expected one of \(Self.kinds.joined(separator: ", "))"
      )
    }
    self.kinds = kinds.isEmpty ? nil : Set(kinds)
    perMinute = try rate.map { rate in
      let digits = rate.hasSuffix("/min") ? rate.dropLast("/min".count) : ""
      guard digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains), let number = Int(digits),
        (1...1_000_000).contains(number)
      else {
        throw AuditError(
          .notPermitted, "\(names.rate) \"\(rate.prefix(40))\": expected a number of messages a minute, as 30/min")
      }
      return number
    }
    if let recipient, !MailAddress.isUsable(recipient) || recipient.hasPrefix("-") {
      throw AuditError(.notPermitted, "--to is no e-mail address")
    }
    self.recipient = recipient
    if let command, command.allSatisfy({ $0 == " " }) {
      throw AuditError(.notPermitted, "\(names.with) names no command")
    }
    self.command = command
  }

  /// What takes the messages.
  package func agent(_ configuration: EffectiveConfiguration, temporaryFolder: String) -> TransferAgent {
    command.flatMap { TransferAgent($0, to: recipient, temporaryFolder: temporaryFolder) }
      ?? TransferAgent(
        envelopeFrom: configuration.settings.mail.envelopeFrom.value, to: recipient, temporaryFolder: temporaryFolder)
  }
}
