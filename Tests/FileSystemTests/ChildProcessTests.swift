import FileSystem
import Glibc
import Testing

@Suite struct ChildProcessTests {
  /// What forbids every program is told apart from what is wrong with one.
  @Test func aSandboxIsToldApartFromAProgramThatIsWrong() {
    guard case .forbidden = ChildProcess.end(notStarted: EPERM) else {
      Issue.record("taken for a fault of the program")
      return
    }
    for code in [ENOENT, EACCES, ENOEXEC, ENOTDIR, ENOMEM] {
      #expect(ChildProcess.end(notStarted: code) == .notStarted(reason(code)))
    }
  }
}
