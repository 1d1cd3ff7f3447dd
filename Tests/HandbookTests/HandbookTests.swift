import Testing

@testable import Handbook

@Suite struct HandbookTests {
  @Test func everyGuideNamesStatusesThatHaveAMeaning() {
    let known = Set(StatusMeaning.all.map(\.status))
    for guide in CommandGuide.all {
      #expect(known.isSuperset(of: guide.statuses), "\(guide.command)")
      #expect(
        Set(guide.statuses).count == guide.statuses.count && StatusMeaning.common.isDisjoint(with: guide.statuses))
      #expect(!guide.examples.isEmpty)
    }
    #expect(Set(CommandGuide.all.map(\.command)).count == CommandGuide.all.count)
  }

  @Test func linesOfHelpAreNoLongerThanATerminal() {
    let help = """
      OVERVIEW: x

      USAGE: star-audit config show [--config <file>]

      OPTIONS:
        --config <file>         x
        -q, --quiet             x
      """
    let sections = HelpText.sections(after: help)
    #expect(sections.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(sections)")
    #expect(sections.contains("STAR_AUDIT_QUIET") && !sections.contains("STAR_AUDIT_OUTBOX"))
    #expect(HelpText.sections(after: "OVERVIEW: x\n\nUSAGE: star-audit <subcommand>\n").isEmpty)
  }

  @Test func textIsNoRequestOfRoff() throws {
    let dump = #"""
      {"command": {"commandName": "star-audit", "shouldDisplay": true, "abstract": "A.", "subcommands": [
        {"commandName": "x", "superCommands": ["star-audit"], "shouldDisplay": true, "abstract": "'B", "arguments": [
          {"kind": "option", "abstract": ".sent\nis \\ a folder", "names": [{"kind": "long", "name": "to-me"}],
           "valueName": "n", "isOptional": false, "isRepeating": false, "shouldDisplay": true},
          {"kind": "option", "abstract": "w", "names": [{"kind": "long", "name": "many"}],
           "valueName": "m", "isOptional": true, "isRepeating": true, "shouldDisplay": true},
          {"kind": "flag", "abstract": "z", "names": [{"kind": "long", "name": "gone"}],
           "isOptional": true, "isRepeating": false, "shouldDisplay": false}]}]}}
      """#
    let pages = try ManualPage.all(of: dump, program: "star-audit 1.0.0")
    #expect(pages.map(\.fileName) == ["star-audit.1", "star-audit-x.1"])
    let page = try #require(pages.last?.text)
    #expect(page.contains("\\&.sent\nis \\e a folder\n") && page.contains("\\fB\\-\\-to\\-me <n>\\fR"))
    #expect(page.contains("\\fB\\-\\-many <m> ...\\fR"))
    #expect(page.contains("[OPTIONS] \\-\\-to\\-me <n>\n") && !page.contains("gone"))
  }
}
