import Foundation
import PackagePlugin

/// Writes which commit the program is built from. What the manifest knows of the repository is of the day on which the manifest was read last: a
/// build after a pull would bear the name of the commit before.
@main
struct CommitPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let package = context.package.directoryURL
    let script = package.appending(path: "Sources/star-audit/CommitPlugin/commit.sh")
    let written = context.pluginWorkDirectoryURL.appending(path: "CommitOfBuild.swift")
    // What git changes with each commit, checkout and merge; and each source, for whether files differ from the commit.
    let repository = [".git/HEAD", ".git/index", ".git/logs/HEAD"].map { package.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
    let sources = context.package.targets.compactMap { ($0 as? SourceModuleTarget)?.sourceFiles }.joined().map(\.url)
    return [
      .buildCommand(
        displayName: "Commit", executable: URL(filePath: "/bin/sh"),
        arguments: [script, package, written].map { $0.path(percentEncoded: false) },
        inputFiles: [script] + repository + sources, outputFiles: [written])
    ]
  }
}
