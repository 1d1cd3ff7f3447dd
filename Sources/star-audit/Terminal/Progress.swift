import Auditing
import FileSystem
import Glibc

/// Signs of life of what takes longer than a second: a line on a terminal, the status of the unit under systemd.
final class Progress {
  private let pace: Pace
  private let start: Double
  private let isShown: Bool
  private let socket: String?
  private var lastTold = 0.0

  /// - Parameter options: nobody is shown a line who asked for quiet.
  private init(_ options: ResolvedOptions) {
    start = Self.now
    pace = Pace(from: start)
    isShown = !options.isQuiet && options.surroundings.showsProgress
    socket = options.surroundings.environment["NOTIFY_SOCKET"]
  }

  /// From now on, whatever is worked on is shown.
  static func watch(_ options: ResolvedOptions) {
    let progress = Progress(options)
    guard progress.isShown || progress.socket != nil else { return }
    Work.watch(progress.take)
  }

  private func take(_ step: Work.Step) {
    let now = Self.now
    guard now - start >= 1, now - lastTold >= 0.25 else { return }
    lastTold = now
    let line = pace.line(step, at: now)
    if isShown { StandardError.show(progress: line) }
    if let socket { ServiceManager.tell(status: line, socket: socket) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
