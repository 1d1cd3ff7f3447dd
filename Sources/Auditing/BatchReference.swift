import Outbox

/// A batch as people name it: a path, else a name in the outbox; with or without a slash at its end.
package struct BatchReference: Sendable {
  private let text: String

  package init(_ text: String) {
    var name = text[...]
    while name.count > 1, name.last == "/" { name.removeLast() }
    self.text = String(name)
  }

  /// The last part of it, which names the batch.
  package var name: String { text.split(separator: "/").last.map(String.init) ?? "" }

  /// The folder of the batch.
  ///
  /// - Parameter outbox: where a mere name leads to.
  /// - Throws: ``OutboxError`` for an empty name, which would lead to the outbox itself.
  package func path(outbox: String) throws -> String {
    guard !text.isEmpty else { throw OutboxError.noBatch(path: "\"\"") }
    guard !text.contains("/") else { return text }
    return try isHere() ? text : outbox + "/" + text
  }

  /// Whether a folder of the name is where the command runs. One that may not be looked into, as somebody else's home, has none for this account.
  private func isHere() throws -> Bool {
    do {
      return try Files.isFolder(text)
    } catch let error as AuditError where error.kind == .missingInput {
      return false
    }
  }

  /// The batch as it stands there.
  ///
  /// - Throws: ``OutboxError``.
  package func batch(outbox: String) throws -> PublishedBatch { try PublishedBatch(path: try path(outbox: outbox)) }
}
