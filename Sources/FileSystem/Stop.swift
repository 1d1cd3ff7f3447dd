import CSystem

/// Whether somebody asked this process to stop: what must not be left half done is brought to an end first.
package enum Stop {
  /// From now on, a first SIGINT, SIGTERM or SIGHUP is noted and ends nothing; a second one ends the process.
  package static func watch() { star_watch_for_stop() }

  package static var isAsked: Bool { star_stop_is_asked() != 0 }
}
