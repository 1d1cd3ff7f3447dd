import Foundation
import Testing

/// What those who work on the project are told is there.
@Suite struct ContributingTests {
  private static let project = Project.folder

  /// Everything in back quotes that looks like a path of the project.
  private static func paths(in text: String) -> [String] {
    text.matches(of: /`([A-Za-z.][A-Za-z.\-]*\/[A-Za-z0-9+*\/._\-]+)`/).map { String($0.1) }
  }

  private static func isThere(_ path: String) throws -> Bool {
    let (folder, name) =
      (path as NSString).lastPathComponent.contains("*")
      ? ((path as NSString).deletingLastPathComponent, (path as NSString).lastPathComponent) : (path, "")
    let url = Self.project.appendingPathComponent(folder)
    guard !name.isEmpty else { return FileManager.default.fileExists(atPath: url.path) }
    let ends = name.split(separator: "*", omittingEmptySubsequences: false)
    return try FileManager.default.contentsOfDirectory(atPath: url.path).contains {
      $0.hasPrefix(ends[0]) && $0.hasSuffix(ends[ends.count - 1])
    }
  }

  @Test(arguments: [
    ".github/CONTRIBUTING.md", ".github/RELEASING.md", "Sources/StarStandard/StarStandard.docc/Adding-a-rule.md",
    "Sources/StarStandard/StarStandard.docc/Adding-a-language.md",
  ]) func everyPathIsThere(file: String) throws {
    let text = try String(contentsOf: Self.project.appendingPathComponent(file), encoding: .utf8)
    let paths = Self.paths(in: text)
    #expect(paths.count >= 4)
    // What a build makes is there after one, in whichever folder that was.
    for path in paths where !path.hasPrefix(".build/") { #expect(try Self.isThere(path), "\(file) names \(path)") }
  }

  /// Tests and types that a recipe sends its reader to.
  @Test func everyTestAndTypeThatARecipeNamesIsThere() throws {
    let text = try String(contentsOf: Self.project.appendingPathComponent(".github/CONTRIBUTING.md"), encoding: .utf8)
    let names = Set(text.matches(of: /`([A-Z][a-z]+[A-Za-z]*)(?:\.[a-z]+)?`/).map { String($0.1) })
    var known = Set(try FileManager.default.contentsOfDirectory(atPath: Self.project.path + "/Sources"))
    for folder in ["Sources", "Tests"] {
      let files = FileManager.default.enumerator(
        at: Self.project.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        if file.pathExtension == "swift" { known.insert(file.deletingPathExtension().lastPathComponent) }
      }
    }
    #expect(names.count > 8)
    for name in names { #expect(known.contains(name), "CONTRIBUTING.md names \(name)") }
  }

  @Test func everyLinkOfTheReadmeLeadsSomewhere() throws {
    let text = try String(contentsOf: Self.project.appendingPathComponent("README.md"), encoding: .utf8)
    let links = text.matches(of: /\]\(([^)#]+)\)/).map { String($0.1) }.filter { !$0.hasPrefix("https://") }
    #expect(links.count > 15)
    for link in links { #expect(try Self.isThere(link), "README.md links to \(link)") }
  }

  @Test func whatIsNotThereIsSeen() throws {
    #expect(Self.paths(in: "see `Sources/Nowhere.swift` and `swift test`") == ["Sources/Nowhere.swift"])
    #expect(try !Self.isThere("Sources/Nowhere.swift"))
    #expect(try Self.isThere("config/editions/*.yaml") && !Self.isThere("config/editions/*.toml"))
  }
}
