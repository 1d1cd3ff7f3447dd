/// How far the work of this process is, told by whoever does it to whoever watches; there it can also be stopped.
package enum Work {
  /// So much of something is done.
  package struct Step: Sendable, Equatable {
    package let done: Int
    /// Nil where nobody knows.
    package let total: Int?
    /// What it is that is counted: `channels`.
    package let unit: String

    package init(done: Int, total: Int?, unit: String) {
      self.done = done
      self.total = total
      self.unit = unit
    }
  }

  /// Somebody asked this process to stop, and it did before it had changed anything.
  package struct Stopped: Error {
    package init() {}
  }

  // Work is told by the thread that the process began with, and this is set before there is any.
  nonisolated(unsafe) private static var watcher: (Step) -> Void = { _ in }

  /// From now on, whoever watches is told.
  package static func watch(_ watcher: @escaping (Step) -> Void) { self.watcher = watcher }

  /// Tells how far the work is, where nothing is changed yet.
  ///
  /// - Throws: ``Stopped`` where somebody asked for it.
  package static func step(_ done: Int, of total: Int? = nil, _ unit: String) throws {
    guard !Stop.isAsked else { throw Stopped() }
    tell(done, of: total, unit)
  }

  /// Tells how far the work is, where it goes on whatever is asked.
  package static func tell(_ done: Int, of total: Int? = nil, _ unit: String) {
    watcher(Step(done: done, total: total, unit: unit))
  }
}
