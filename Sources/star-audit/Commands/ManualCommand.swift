import ArgumentParser
import Auditing
import Handbook

/// `star-audit manual`, for those who install the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Writes the pages of the manual, made from the commands' help, into a folder.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"))
  var folder: String

  func run() throws {
    try Files.makeFolder(folder)
    for page in try ManualPage.all(of: StarAudit._dumpHelp(), program: Version.name) {
      try Files.write(Array(page.text.utf8), to: folder + "/" + page.fileName)
    }
  }
}
