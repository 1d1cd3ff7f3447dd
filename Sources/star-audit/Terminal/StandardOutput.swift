import FileSystem

/// Standard output, buffered; a write that fails is an error and not silently lost.
final class StandardOutput {
  nonisolated(unsafe) static let shared = StandardOutput()
  private var buffer: [UInt8] = []
  /// Why nothing can be written any more.
  private var failure: Failure?

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes text for people, as the locale can show it.
  func tell(_ text: String) throws { try write(Charset.current.text(text)) }

  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is buffered.
  ///
  /// - Throws: ``Failure``; where it has once, each time: who cannot do anything about it may leave it to the next.
  func flush() throws {
    if failure == nil { failure = writeBuffer() }
    buffer.removeAll(keepingCapacity: true)
    if let failure { throw failure }
  }

  private func writeBuffer() -> Failure? {
    if !buffer.isEmpty { StandardError.clear() }
    do {
      try writeAll(buffer, to: 1, path: "standard output")
      return nil
    } catch let error as SystemError {
      return Failure(.inputOutput, "standard output cannot be written: \(error.reason)")
    } catch {
      return Failure(.inputOutput, "standard output cannot be written")
    }
  }
}
