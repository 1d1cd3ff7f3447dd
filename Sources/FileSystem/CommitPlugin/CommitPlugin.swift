import Foundation
import PackagePlugin

/// Writes which commit the program is built from, anew before each build. What the manifest itself knows of the repository is of the day on which
/// it was read last: a build after a pull would bear the name of the commit before.
@main
struct CommitPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.pluginWorkDirectoryURL.appending(path: "commit", directoryHint: .isDirectory)
    return [
      .prebuildCommand(
        displayName: "Commit", executable: URL(filePath: "/bin/sh"),
        arguments: [
          context.package.directoryURL.appending(path: "Sources/FileSystem/CommitPlugin/commit.sh").path(
            percentEncoded: false),
          context.package.directoryURL.path(percentEncoded: false), folder.path(percentEncoded: false),
        ],
        outputFilesDirectory: folder)
    ]
  }
}
