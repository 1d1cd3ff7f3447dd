/// One edition of the standard: all its numbers, lists, options and severities (STANDARD 3 to 6, G.6).
///
/// A value of an edition comes from its file under `config/editions`, nowhere else.
package final class Edition: Sendable {
  /// Its name: `2025`.
  package let name: String
  /// From when applications are judged by it (G.6).
  package let effectiveFrom: CalendarDate
  /// What each star asks for. There is one for every star that a channel can hold.
  package let requirements: Requirements
  /// The codes of each grade, in the file's order.
  package let codes: [CertificateGrade: [String]]
  /// The kinds of channel in scope (A).
  package let kinds: [String]
  /// The categories of credits, in the file's order (B.2 b).
  package let categories: [String]
  /// The category whose credits are earned by leading a delivery (B.2 b iv, D.2.c).
  package let deliveryCategory: String
  package let periods: Periods
  package let options: Options
  /// The severity of each rule.
  package let severities: [RuleID: Rule.Severity]

  /// When the verdicts of rules that may take a star by it may change.
  let turns: [TurningPoints]

  private let grades: ShortTable<CertificateGrade>
  private let severityTable: ShortTable<Rule.Severity>

  /// What each star asks for.
  package struct Requirements: Hashable, Sendable {
    package var four: Requirement
    package var three: Requirement
    package var two: Requirement

    /// What each star asks for.
    package init(four: Requirement, three: Requirement, two: Requirement) {
      self.four = four
      self.three = three
      self.two = two
    }
  }

  /// An edition of these values.
  package init(
    name: String, effectiveFrom: CalendarDate, requirements: Requirements, codes: [CertificateGrade: [String]],
    kinds: [String], categories: [String], deliveryCategory: String, periods: Periods, options: Options,
    severities: [RuleID: Rule.Severity]
  ) {
    self.name = name
    self.effectiveFrom = effectiveFrom
    self.requirements = requirements
    self.codes = codes
    self.kinds = kinds
    self.categories = categories
    self.deliveryCategory = deliveryCategory
    self.periods = periods
    self.options = options
    self.severities = severities
    turns = Rule.all.filter { $0.mayTakeStar(at: severities[$0.id] ?? .off) }.flatMap(\.turns).uniqued()
    grades = ShortTable(codes.flatMap { grade, codes in codes.map { (key: $0, value: grade) } })
    severityTable = ShortTable(severities.map { (key: $0.key.text, value: $0.value) })
  }

  /// What the star asks for; "no star" asks for nothing that two stars do not.
  package func requirement(of star: Star) -> Requirement {
    switch star {
    case .four: requirements.four
    case .three: requirements.three
    case .two, .none: requirements.two
    }
  }

  /// What a certificate's code counts for; nil where it is on no list.
  package func grade(of code: String) -> CertificateGrade? { grades[code] }

  /// The severity of a rule; one that the edition does not know does not exist.
  package func severity(of rule: RuleID) -> Rule.Severity { severityTable[rule.text] ?? .off }
}
