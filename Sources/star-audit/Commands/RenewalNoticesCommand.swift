import ArgumentParser
import Auditing
import Handbook
import StarStandard

/// `star-audit renewal-notices`
struct RenewalNoticesCommand: PublishingCommand {
  static let configuration = CommandConfiguration(
    commandName: "renewal-notices",
    abstract: "The 1 December notices: tells every certified channel to renew, and what is missing for it.",
    discussion: """
      The year is that of the latest 1 December on or before today, or before --as-of, unless --year names another.
      """)

  enum Uses: SharedUses {
    static let day: String? = "the latest 1 December"
    static let formats = OutputFormat.allCases
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>
  @OptionGroup var publishing: PublishingOptions

  @Option(name: .long, help: ArgumentHelp("The year whose certifications are to be renewed.", valueName: "year"))
  var year: Int?

  func auditRun(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration, reportOnly: Bool
  ) throws -> AuditRun {
    try AuditRun(
      RenewalNoticesAuditor(
        year: year(options, configuration), editions: configuration.editions, schedule: configuration.schedule),
      configuration: configuration)
  }

  private func year(_ options: ResolvedOptions, _ configuration: EffectiveConfiguration) throws -> CalendarYear {
    guard let text = year.map(String.init) ?? options.surroundings.value(of: "year") else {
      let day = options.asOf ?? options.today(configuration)
      return CalendarYear(containing: configuration.schedule.latest(.renewalNotices, by: day) ?? day)
    }
    guard let number = Int(text), (1...9999).contains(number) else {
      let option = year == nil ? Variable.name(of: "year") : "--year"
      throw Failure(.usage, "\(option) is not a year from 1 to 9999 (\"\(text.prefix(40))\")")
    }
    return CalendarYear(number)
  }
}
