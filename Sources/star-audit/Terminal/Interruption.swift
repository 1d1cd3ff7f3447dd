import FileSystem

/// What is said where somebody stops a command.
enum Interruption {
  // Set by the first thread, before there is another.
  nonisolated(unsafe) private static var account = "nothing was changed"

  /// From now on, a first Ctrl-C or SIGTERM is heeded between two steps of the work, where nothing was changed yet; a second one
  /// ends the process at once.
  ///
  /// - Parameter account: what has become of the work where it is stopped.
  static func watch(_ account: String) {
    self.account = account
    Stop.watch()
  }

  /// Says what became of the work, and ends by the signal.
  static func end() {
    StandardError.write("star-audit: stopped: \(account)\n", .warning)
    Stop.end()
  }
}
