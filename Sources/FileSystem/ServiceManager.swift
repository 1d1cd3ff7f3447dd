import CSystem
import Glibc

/// The service manager that started this process, as far as it asks to be told something (sd_notify(3)).
package enum ServiceManager {
  /// Tells in a line what the process does; what cannot be told is not told.
  ///
  /// - Parameter socket: the value of NOTIFY_SOCKET.
  package static func tell(status: String, socket: String) {
    _ = star_notify(socket, "STATUS=" + status.replacing("\n", with: " "))
  }

  /// Whether a descriptor is the journal's.
  ///
  /// - Parameter stream: the value of JOURNAL_STREAM.
  package static func isJournal(_ descriptor: Int32, stream: String) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && stream == "\(status.st_dev):\(status.st_ino)"
  }
}
