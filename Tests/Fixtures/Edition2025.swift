import Configuration
import StarStandard

/// The edition that the program carries, for every test: the numbers of STANDARD 3 to 6 are held against its file elsewhere.
package enum Edition2025 {
  /// With every default.
  package static let standard = carried

  package static let requirements = carried.requirements

  package static let severities = carried.severities

  /// With some severities, numbers and options other than the defaults.
  package static func make(
    name: String = carried.name, effectiveFrom: String = carried.effectiveFrom.description,
    severities changed: [RuleID: Rule.Severity] = [:], requirements: Edition.Requirements = requirements,
    months grace: Int = carried.periods.grace, _ choose: (inout Options) -> Void = { _ in }
  ) -> Edition {
    var options = carried.options
    choose(&options)
    guard let effectiveFrom = CalendarDate(effectiveFrom) else { preconditionFailure("no such date: \(effectiveFrom)") }
    return Edition(
      name: name, effectiveFrom: effectiveFrom, requirements: requirements, codes: carried.codes, kinds: carried.kinds,
      categories: carried.categories, deliveryCategory: carried.deliveryCategory,
      periods: carried.periods.with(.grace, grace), options: options, severities: severities.merging(changed) { $1 })
  }

  /// A test cannot begin without it.
  package static let carried: Edition = {
    do {
      guard let (file, bytes) = Carried.editions.first else { preconditionFailure("no edition is carried") }
      return try EditionFile.decode(bytes, file: file)
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
