import FileSystem

/// A command that takes a message on its standard input, as `sendmail` does; one process a message, no shell.
package struct TransferAgent: Sendable {
  private let words: [String]
  /// Where the command is looked for that nobody named, when the search path has it not.
  private let otherPlaces: [String]
  private let temporaryFolder: String

  /// The command of the machine: `sendmail -t -i`, with the envelope's sender where there is one.
  ///
  /// - Parameter recipient: who alone gets what is handed over; nil: whom a message names.
  package init(envelopeFrom: String?, to recipient: String?, temporaryFolder: String) {
    let sender = envelopeFrom.map { ["-f", $0] } ?? []
    words = ["sendmail"] + (recipient == nil ? ["-t", "-i"] : ["-i"]) + sender + (recipient.map { ["--", $0] } ?? [])
    otherPlaces = ["/usr/sbin/sendmail", "/usr/lib/sendmail"]
    self.temporaryFolder = temporaryFolder
  }

  /// A command of somebody's own, split at spaces; nil where it is empty.
  ///
  /// - Parameter recipient: who alone gets what is handed over: in place of the option that has the recipients read from the
  ///   message, as far as that is a word of the command.
  package init?(_ command: String, to recipient: String?, temporaryFolder: String) {
    let given = command.split(separator: " ").map(String.init)
    guard !given.isEmpty else { return nil }
    let others = given.filter { $0 != "-t" }
    words = recipient.map { others.count < given.count ? others + [$0] : given } ?? given
    otherPlaces = []
    self.temporaryFolder = temporaryFolder
  }

  /// The command as people write it.
  package var text: String { words[0] }

  /// What became of a message.
  package struct Answer: Sendable {
    package let isAccepted: Bool
    package let exitStatus: Int32?
    /// Why it was refused, without an address.
    package let reason: String
  }

  /// Hands a message over and waits for the answer.
  ///
  /// - Throws: ``OutboxError`` where it could not be handed over for a reason of this machine's.
  package func handOver(_ message: [UInt8]) throws -> Answer { try handOver(prepare(message)) }

  /// A message that lies ready to be handed over.
  package struct Prepared {
    fileprivate let input: Descriptor
    fileprivate let errors: Descriptor
  }

  /// Lays a message ready: what the temporary folder refuses is known before anything is handed over.
  ///
  /// - Throws: ``OutboxError``.
  package func prepare(_ message: [UInt8]) throws -> Prepared {
    try OutboxError.keeping(in: temporaryFolder) {
      let input = try Descriptor(temporaryIn: temporaryFolder)
      try input.write(message)
      try input.rewind()
      return Prepared(input: input, errors: try Descriptor(temporaryIn: temporaryFolder))
    }
  }

  /// The same of a message that lies ready.
  package func handOver(_ message: Prepared) throws -> Answer {
    let (input, errors) = (message.input, message.errors)
    return try OutboxError.writing(but: "it was not handed over") {
      var end = try ChildProcess.run(words, input: input, errors: errors)
      for place in otherPlaces {
        guard case .notStarted = end else { break }
        end = try ChildProcess.run([place] + words.dropFirst(), input: input, errors: errors)
      }
      switch end {
      case .exited(0): return Answer(isAccepted: true, exitStatus: 0, reason: "")
      case .exited(let status):
        let said = try Self.saying(errors)
        return Answer(isAccepted: false, exitStatus: status, reason: "\(words[0]) ended with \(status)\(said)")
      case .cutOff: return Answer(isAccepted: false, exitStatus: nil, reason: "\(words[0]) was ended")
      case .killed(let signal):
        return Answer(isAccepted: false, exitStatus: nil, reason: "\(words[0]) was ended by signal \(signal)")
      case .notStarted(let reason), .forbidden(let reason):
        return Answer(isAccepted: false, exitStatus: nil, reason: "\(words[0]) cannot be started: \(reason)")
      }
    }
  }

  /// The first line of what a program said, without addresses: these stand in no log.
  static func saying(_ errors: Descriptor) throws -> String {
    try errors.rewind()
    var bytes: [UInt8] = []
    try errors.forEachChunk { if bytes.count < 4096 { bytes += $0 } }
    let line = String(decoding: bytes.prefix(4096), as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
    let words = line.split(separator: " ").map { $0.contains("@") ? "…" : String($0).visible }
    return words.isEmpty ? "" : ": " + String(words.joined(separator: " ").prefix(200))
  }
}
