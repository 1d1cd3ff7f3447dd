import ArgumentParser
import Auditing
import StarStandard

/// `star-audit remind`
struct RemindCommand: PublishingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "The reminders: every certified channel is told, in time, what will cost its star unless somebody acts.",
    discussion: """
      The as-of date is today unless --as-of names another. A thing is told when it is as many days away as the edition's \
      reminder_days say, once for each batch, counted from the reminders before; from April on also whose renewal lapsed.
      """)

  enum Uses: SharedUses {
    static let day: String? = "today"
    static let formats = OutputFormat.allCases
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>
  @OptionGroup var publishing: PublishingOptions

  func auditRun(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration, reportOnly: Bool
  ) throws -> AuditRun {
    try AuditRun(remindersOf: options.asOf ?? options.today(configuration), configuration: configuration)
  }
}
