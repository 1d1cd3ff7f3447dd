import FileSystem
import Foundation

/// A sendmail-like program that takes a message on its standard input.
package struct MailAgent: Sendable {
  private let program: String
  private let arguments: [String]

  /// A command split at spaces: no shell ever sees it.
  ///
  /// - Parameters:
  ///   - command: nil: sendmail, with the envelope sender where there is one.
  ///   - address: the only recipient; nil: those that the message names.
  ///   - search: where programs are looked for, as in `PATH`.
  /// - Throws: ``AuditError`` for a program that is not there.
  package init(command: String?, envelopeFrom: String?, to address: String?, search: String) throws {
    var words = (command ?? "").split(separator: " ").map(String.init)
    if words.isEmpty {
      words = ["sendmail"] + (address == nil ? ["-t"] : []) + ["-i"]
      if let envelopeFrom { words += ["-f", envelopeFrom] }
    }
    if let address {
      words.removeAll { $0 == "-t" }
      words += ["--", address]
    }
    let name = words.removeFirst()
    arguments = words
    // The folder in which sendmail is, is hardly ever an account's own.
    let folders = search.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/lib"]
    let candidates = name.contains("/") ? [name] : folders.map { $0 + "/" + name }
    guard let program = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw AuditError(.notPermitted, "\(name): there is no such program to send mail with; name one with --with")
    }
    self.program = program
  }

  /// A file without a name that holds a message: unlike a pipe, it minds no program that does not read it.
  private static func file(_ message: [UInt8], in folder: String) throws -> Descriptor {
    do {
      let file = try Descriptor(temporaryIn: folder)
      try file.write(message)
      try file.rewind()
      return file
    } catch let error as SystemError {
      throw AuditError(.cannotWrite, "\(folder): \(error.reason)")
    }
  }

  /// Hands over a message.
  ///
  /// - Returns: the status with which the program ended: 0, it has accepted it; 128 and more, it was killed.
  /// - Throws: ``AuditError`` where it cannot be started.
  package func take(_ message: [UInt8], temporaryFolder: String) throws -> Int {
    let file = try Self.file(message, in: temporaryFolder)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle(fileDescriptor: file.number, closeOnDealloc: false)
    // What it says may name people, and is for its own log.
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw AuditError(.notPermitted, "\(program): cannot be started")
    }
    process.waitUntilExit()
    withExtendedLifetime(file) {}
    return process.terminationReason == .exit ? Int(process.terminationStatus) : 128 + Int(process.terminationStatus)
  }
}
