import Glibc

/// A program that is run to its end, without a shell.
package enum ChildProcess {
  /// How it ended.
  package enum End: Sendable, Equatable {
    case exited(Int32)
    /// A signal ended it.
    case killed(signal: Int32)
    /// It could not be started, for a reason.
    case notStarted(String)
    /// This process may start no program at all, for a reason: it is in a sandbox.
    case forbidden(String)
    /// It was ended here, since it went beyond its bounds.
    case cutOff
  }

  /// Runs the first word, found as a shell finds it, with the others as its arguments.
  ///
  /// Standard input and errors are files, so that no side ever waits for the other; what it prints is thrown away. It is in a
  /// process group of its own: what a terminal sends to this process does not reach it.
  ///
  /// - Parameter bounds: nil: it takes as long as it takes, and its variables are this process's.
  /// - Throws: ``SystemError`` where nobody can say how it ended.
  package static func run(
    _ words: [String], input: Descriptor, errors: Descriptor, within bounds: ProcessBounds? = nil
  ) throws -> End {
    guard let program = words.first, !program.isEmpty else { return .notStarted("there is no program to run") }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input.number, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors.number, 2)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGXFSZ, SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var variables: [UnsafeMutablePointer<CChar>?] = bounds?.variables.map { strdup($0) } ?? []
    defer { for variable in variables { free(variable) } }
    variables.append(nil)
    var process = pid_t()
    let code =
      bounds == nil
      ? posix_spawnp(&process, program, &actions, &attributes, arguments, environ)
      : posix_spawnp(&process, program, &actions, &attributes, arguments, variables)
    guard code == 0 else { return end(notStarted: code) }
    var status: Int32 = 0
    if let bounds {
      guard let ended = try bounds.wait(for: process, program) else { return .cutOff }
      return end(ended)
    }
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemError(program) }
    }
    return end(status)
  }

  /// How a program "ended" that the system did not start.
  ///
  /// A file that is missing or may not be executed has numbers of its own. EPERM comes of what is done for any program, before its
  /// file is looked for: a filter of system calls, as the units have one, forbids that.
  ///
  /// - Parameter code: the system's number for the reason (`errno`).
  package static func end(notStarted code: Int32) -> End {
    code == EPERM ? .forbidden(reason(code)) : .notStarted(reason(code))
  }

  private static func end(_ status: Int32) -> End {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }
}
