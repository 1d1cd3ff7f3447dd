import Glibc

/// Bounds of a program that is run.
package struct ProcessBounds {
  /// After so many seconds it is ended with everything that it started.
  package let seconds: Int
  /// What it is told beside what this process was told: variables by name.
  package let environment: [String: String]
  /// Asked every now and then; false ends it.
  package let mayGoOn: () -> Bool

  package init(seconds: Int, environment: [String: String] = [:], mayGoOn: @escaping () -> Bool = { true }) {
    self.seconds = seconds
    self.environment = environment
    self.mayGoOn = mayGoOn
  }

  /// The variables that a program gets, as `NAME=VALUE`: this process's, but for those of the same name.
  var variables: [String] {
    var variables: [String] = []
    var place = environ
    while let entry = place.pointee {
      let text = String(cString: entry)
      if !environment.keys.contains(where: { text.hasPrefix($0 + "=") }) { variables.append(text) }
      place = place.advanced(by: 1)
    }
    return variables + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  /// Waits until a process ends, or ends it.
  ///
  /// - Returns: how it ended; nil where it was ended here.
  /// - Throws: ``SystemError`` where nobody can say.
  func wait(for process: pid_t, _ program: String) throws -> Int32? {
    var (status, polls): (Int32, Int) = (0, 0)
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        // What it started and left behind has nothing to do any more.
        kill(-process, SIGKILL)
        return status
      }
      guard ended == 0 || errno == EINTR else { throw SystemError(program) }
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      guard now.tv_sec - start.tv_sec < seconds, mayGoOn() else {
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return nil
      }
      // A short program is not waited for any longer than it takes.
      polls += 1
      usleep(polls < 50 ? 2000 : 20000)
    }
  }
}
