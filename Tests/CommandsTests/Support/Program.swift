import Foundation
import Testing

/// The built program, run as a process as its users run it.
struct Program {
  /// What a run ended with.
  struct Result {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The program beside the tests.
  static var path: String {
    let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = runner.deletingLastPathComponent()
    // On some platforms the runner stands inside a bundle beside the products.
    for _ in 0..<4 {
      let program = folder.appendingPathComponent("star-audit")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program.path }
      folder.deleteLastPathComponent()
    }
    return "star-audit"
  }

  /// The environment of a run: nothing of the machine's own configuration gets in.
  private static func environment(_ added: [String: String]) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("STAR_AUDIT_") }
    environment["SWIFT_BACKTRACE"] = "enable=no"
    return environment.merging(added) { $1 }
  }

  /// The environment of a run on a day.
  private static func environment(_ added: [String: String], on day: String) throws -> [String: String] {
    // What a test loads into the program and what sets its clock are loaded together.
    try Clock.environment(day).merging(added) { clock, own in clock.hasSuffix(".so") ? "\(own):\(clock)" : own }
  }

  /// Runs the program to its end.
  ///
  /// - Parameter day: on which it runs, `YYYY-MM-DD`; nil: on the day that the command is about (see ``Clock``).
  static func run(
    _ arguments: [String], on day: String? = nil, environment: [String: String] = [:], in folder: String? = nil
  ) throws -> Result {
    try launch(
      path, arguments, environment: Self.environment(environment, on: day ?? Clock.day(of: arguments)), in: folder)
  }

  /// Runs any program to its end.
  static func launch(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = Self.environment(environment)
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let folder = try Folder()
    let (output, errors) = (folder.path("output"), folder.path("errors"))
    for file in [output, errors] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    process.standardInput = FileHandle.nullDevice
    try process.runToItsEnd()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Result(
      status: status, output: FileManager.default.contents(atPath: output) ?? Data(),
      errors: String(decoding: FileManager.default.contents(atPath: errors) ?? Data(), as: UTF8.self))
  }

  /// Starts the program and kills it after a while; whether it was still running.
  ///
  /// - Parameter file: the while begins when there is such a file, or the program ends.
  static func runAndKill(
    _ arguments: [String], after microseconds: UInt32, onceThereIs file: String? = nil
  ) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = try environment([:], on: Clock.day(of: arguments))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let end = try process.start()
    if let file { while process.isRunning, access(file, F_OK) != 0 { usleep(20) } }
    usleep(microseconds)
    let wasRunning = process.isRunning
    kill(process.processIdentifier, SIGKILL)
    end.wait()
    return wasRunning
  }
}

/// A folder of one test's own, removed when the test is over.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let file = path(name)
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try data.write(to: URL(fileURLWithPath: file))
    return file
  }

  func contents(_ name: String) -> Data { FileManager.default.contents(atPath: path(name)) ?? Data() }

  /// Every file and folder below, with size and time of change: what a command that changes nothing leaves alone.
  func snapshot() throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    return try names.map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
      let size = attributes[.size] as? Int ?? 0
      let date = attributes[.modificationDate] as? Date ?? .distantPast
      return "\(name) \(size) \(date.timeIntervalSince1970)"
    }
  }
}
