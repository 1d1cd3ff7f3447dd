import Glibc

/// What an account wants to do with a file or a folder.
package struct Access: OptionSet, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  package static let reading = Access(rawValue: R_OK)
  package static let writing = Access(rawValue: W_OK)
  /// Reaching what is in a folder.
  package static let entering = Access(rawValue: X_OK)
}

/// Asks whether this account may do that, without doing it.
///
/// - Throws: ``SystemError`` where it may not.
package func requireAccess(_ access: Access, to path: String) throws {
  guard Glibc.access(path, access.rawValue) == 0 else { throw SystemError(path) }
}
