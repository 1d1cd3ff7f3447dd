import CSystem

/// Whether somebody asked this process to stop: what must not be left half done is brought to an end first.
package enum Stop {
  /// From now on, a first SIGINT, SIGTERM or SIGHUP is noted and ends nothing; a second one ends the process.
  package static func watch() { star_watch_for_stop() }

  /// Ends this process by the signal that asked for it, so that whoever started it knows; returns where nobody did.
  package static func end() {
    let signal = star_stop_signal()
    if signal != 0 { star_die_by(signal) }
  }

  package static var isAsked: Bool { star_stop_is_asked() != 0 }
}
