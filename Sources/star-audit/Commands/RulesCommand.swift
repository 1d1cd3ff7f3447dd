import ArgumentParser
import Auditing
import Outbox
import StarStandard

/// `star-audit rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The rules with clause, severity and description; one rule with its examples.")

  enum Uses: SharedUses {
    static let records = false
    static let outbox = false
    static let day: String? = "today"
    static let formats: [OutputFormat] = [.text, .json, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  @Argument(help: "The id of one rule, for instance credit-baseline.")
  var rule: String?

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "rules")
    let configuration = try EffectiveConfiguration(options)
    let asOf = options.asOf ?? options.surroundings.today(in: configuration.timeZone)
    let edition = configuration.editions.inForce(on: asOf)
    options.tellMore(configuration, asOf: asOf)
    var rules = Rule.all
    // Rules of applications and renewals only are told where they are named: the list is that of the review.
    var others: [RuleTitle] = []
    if let id = rule {
      rules = Rule.named(RuleID(id)).map { [$0] } ?? []
      others = RuleTitle.ofApplicationOnly.filter { $0.id == RuleID(id) }
      guard !rules.isEmpty || !others.isEmpty else {
        let ids = (Rule.all.map(\.id) + RuleTitle.ofApplicationOnly.map(\.id)).map(\.text)
        throw Failure(
          .usage, "there is no rule \"\(id.prefix(64))\"\(Near.hint(id, among: ids)); see `star-audit rules`")
      }
    }
    let output = StandardOutput.shared
    switch format {
    case .text, .csv:
      let text = RuleText(paper: options.surroundings.paper)
      for listed in rules { try output.tell(text.description(of: listed, in: edition, withExamples: rule != nil)) }
      for other in others { try output.tell(text.description(of: other)) }
    case .json:
      var json = JSONWriter()
      json.list { json in
        for rule in rules { json.rule(rule, in: edition) }
        for other in others { json.rule(other, in: edition) }
      }
      json.endLine()
      try output.write(json.bytes)
    case .jsonl:
      var json = JSONWriter()
      for rule in rules {
        json.rule(rule, in: edition)
        json.endLine()
      }
      for other in others {
        json.rule(other, in: edition)
        json.endLine()
      }
      try output.write(json.bytes)
    }
  }
}
