import Configuration
import StarStandard

/// The edition of 2025, as its file has it: tests have no copy of their own. What the standard asks for in it is told by the
/// tests of the rules, each at its boundary.
package enum Edition2025 {
  /// As the file has it.
  package static let standard = read()

  package static var requirements: Edition.Requirements { standard.requirements }
  package static var severities: [RuleID: Rule.Severity] { standard.severities }

  /// With other values than the file's.
  ///
  /// - Parameter months: of grace.
  package static func make(
    name: String? = nil, effectiveFrom: String? = nil, severities changed: [RuleID: Rule.Severity] = [:],
    requirements: Edition.Requirements? = nil, months grace: Int? = nil,
    _ choose: (inout Options) -> Void = { _ in }
  ) -> Edition {
    var options = standard.options
    choose(&options)
    return Edition(
      name: name ?? standard.name, effectiveFrom: effectiveFrom.map(on) ?? standard.effectiveFrom,
      requirements: requirements ?? standard.requirements, codes: standard.codes, kinds: standard.kinds,
      categories: standard.categories, deliveryCategory: standard.deliveryCategory,
      periods: grace.map { standard.periods.with(.grace, $0) } ?? standard.periods, options: options,
      severities: standard.severities.merging(changed) { $1 })
  }

  private static func read() -> Edition {
    do {
      let (file, bytes) = Carried.editions[0]
      return try EditionFile.decode(bytes, file: file)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
