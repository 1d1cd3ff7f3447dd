import ArgumentParser
import Auditing
import ChannelRecords
import Outbox
import StarStandard

/// `star-audit schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The tables for those who fill them: columns, words, what may be empty, SQL to begin with.")

  @Argument(help: "One table, for instance credits.")
  var table: String?

  enum Uses: SharedUses {
    static let records = false
    static let outbox = false
    static let formats: [OutputFormat] = [.text, .json, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "schema")
    let lists = try EffectiveConfiguration(options).recordLists
    let tables = Table.allCases.filter { table == nil || $0.name == table }
    guard !tables.isEmpty else {
      throw Failure(
        .usage,
        "there is no table \"\(table?.prefix(64) ?? "")\"" + Near.hint(table ?? "", among: Table.allCases.map(\.name)))
    }
    let guides = tables.map { TableGuide($0, lists) }
    guard format == .text else {
      var json = JSONWriter()
      if format == .json { json.list { json in for guide in guides { json.table(guide) } } }
      for guide in guides where format == .jsonl {
        json.table(guide)
        json.endLine()
      }
      if format == .json { json.endLine() }
      return try StandardOutput.shared.write(json.bytes)
    }
    let paper = options.surroundings.paper
    for guide in guides {
      var text = paper.paint(guide.table.name, .bold) + "\n"
      for column in guide.columns {
        text += paper.entry(paper.column(column.name, 22) + column.type, 31, column.expected)
      }
      text += guide.constraints.map { paper.wrap($0, indent: 2, hanging: 2) }.joined()
      text += guide.examples.map { "  \($0.purpose):\n    \($0.sql)\n" }.joined()
      try StandardOutput.shared.tell(text + "\n")
    }
  }
}
