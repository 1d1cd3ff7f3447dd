import Glibc

/// The driver of libFuzzer: it makes inputs, and keeps those that reach what none reached before.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Looks for inputs that break what is promised of the code that reads them; `STAR_AUDIT_FUZZ` names which code, and the arguments
/// are libFuzzer's.
@main enum Fuzzing {
  static func main() {
    guard let name = getenv("STAR_AUDIT_FUZZ"), let target = Target(rawValue: String(cString: name)) else {
      let names = Target.allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("set STAR_AUDIT_FUZZ to one of \(names)")
    }
    chosen = target
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let status = runDriver(&count, &arguments) { start, count in
      Fuzzing.chosen.look(at: Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
    exit(status)
  }

  /// Set once, before the driver begins, which calls nobody from another thread.
  nonisolated(unsafe) private static var chosen = Target.dates
}

/// Ends the process where a promise does not hold: the driver keeps the input.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError("broken promise: " + what()) }
}
