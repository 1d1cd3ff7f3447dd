/// What stands under a name.
package enum Kind: Sendable {
  case file
  case folder
  case link
  /// A pipe, a device, a socket.
  case other
}

/// What stands at a path; nil for nothing. A link is a link, unless it is to be followed.
///
/// - Throws: ``SystemError`` where nobody can say.
package func kind(of path: String, followingLinks: Bool = false) throws -> Kind? {
  try FileState(of: path, followingLinks: followingLinks)?.kind
}
