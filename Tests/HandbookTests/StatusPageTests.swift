import Foundation
import Handbook
import Testing

/// The page about exit statuses has each status of the manual, in the manual's words.
@Suite struct StatusPageTests {
  private static let page = Project.file("Sources/Outbox/Outbox.docc/Exit-statuses.md")

  @Test func everyStatusIsThereInTheWordsOfTheManual() throws {
    let sections = try String(contentsOf: Self.page, encoding: .utf8).components(separatedBy: "\n## ").dropFirst()
    #expect(
      sections.map { $0.prefix { $0 != "\n" } }.map(String.init) == StatusMeaning.all.map { "\($0.status)" })
    for (section, status) in zip(sections, StatusMeaning.all) {
      let paragraphs = section.components(separatedBy: "\n\n")
      #expect(paragraphs.count >= 3, "\(status.status) says nothing of what to do")
      #expect(paragraphs.dropFirst().first == "*\(status.meaning)*")
    }
  }
}
