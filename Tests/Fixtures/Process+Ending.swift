import Dispatch
import Foundation

extension Process {
  /// The end of a program that was started.
  package struct Ending {
    fileprivate let process: Process
    fileprivate let hasEnded = DispatchSemaphore(value: 0)

    /// Returns when it has ended. Foundation keeps a process with a termination handler for good, and with it whatever it writes
    /// into: that is let go here, or the tests, which run thousands of programs, would hold thousands of files open.
    package func wait() {
      hasEnded.wait()
      process.terminationHandler = nil
      (process.standardInput, process.standardOutput, process.standardError) = (nil, nil, nil)
    }
  }

  /// Starts it; what is returned is waited for. Foundation's own waiting looks every 50 ms only.
  package func start() throws -> Ending {
    let ending = Ending(process: self)
    terminationHandler = { [hasEnded = ending.hasEnded] _ in hasEnded.signal() }
    try run()
    return ending
  }

  /// Runs until it ends.
  package func runToItsEnd() throws { try start().wait() }
}
