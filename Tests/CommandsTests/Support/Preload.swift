import Foundation

/// A library of C that is loaded into the program before its own, compiled once and kept beside the program.
enum Preload {
  struct NotCompiled: Error {
    let reason: String
  }

  /// The environment of a program that gets several of them.
  ///
  /// The sanitizers insist on being the first library.
  static func environment(_ libraries: [String]) -> [String: String] {
    ["LD_PRELOAD": libraries.joined(separator: ":"), "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"]
  }

  /// Compiles the file beside this one.
  static func compile(_ name: String) throws -> String {
    let source = Project.file("Tests/CommandsTests/Support/\(name).c").path
    let process = ProcessInfo.processInfo.processIdentifier
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
    let library = folder.appendingPathComponent("\(name)-\(process).so").path
    var reason = "there is no compiler of C"
    for compiler in ["cc", "clang", "gcc"] {
      let result = try Program.launch(
        "/usr/bin/env", [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"])
      if result.status == 0 {
        let shared = folder.appendingPathComponent(name + ".so").path
        guard rename(library, shared) == 0 else { throw NotCompiled(reason: "\(library) cannot be renamed") }
        return shared
      }
      if result.status != 127 { reason = result.errors }
    }
    throw NotCompiled(reason: reason)
  }
}
