import Dispatch
import Foundation

extension Process {
  /// Starts it; what is returned is signalled when it has ended. Foundation's own waiting looks every 50 ms only, and the tests
  /// run thousands of programs.
  package func start() throws -> DispatchSemaphore {
    let hasEnded = DispatchSemaphore(value: 0)
    terminationHandler = { _ in hasEnded.signal() }
    try run()
    return hasEnded
  }

  /// Runs until it ends.
  package func runToItsEnd() throws { try start().wait() }
}
