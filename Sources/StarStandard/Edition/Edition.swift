/// One edition of the standard: all its numbers, lists, options and severities (STANDARD 3 to 6, G.6).
///
/// A value of an edition comes from its file under `config/editions`, nowhere else.
public final class Edition: Sendable {
  /// Its name: `2025`.
  public let name: String
  /// From when applications are judged by it (G.6).
  public let effectiveFrom: CalendarDate
  /// What each star asks for. There is one for every star that a channel can hold.
  public let requirements: Requirements
  /// The codes of each grade, in the file's order.
  public let codes: [CertificateGrade: [String]]
  /// The kinds of channel in scope (A).
  public let kinds: [String]
  /// The categories of credits, in the file's order (B.2 b).
  public let categories: [String]
  /// The category whose credits are earned by leading a delivery (B.2 b iv, D.2.c).
  public let deliveryCategory: String
  /// The lengths of time.
  public let periods: Periods
  /// The readings chosen.
  public let options: Options
  /// The severity of each rule.
  public let severities: [RuleID: Severity]

  private let grades: [String: CertificateGrade]

  /// What each star asks for.
  public struct Requirements: Hashable, Sendable {
    /// Of four stars.
    public var four: Requirement
    /// Of three stars.
    public var three: Requirement
    /// Of two stars.
    public var two: Requirement

    /// What each star asks for.
    public init(four: Requirement, three: Requirement, two: Requirement) {
      self.four = four
      self.three = three
      self.two = two
    }
  }

  /// An edition of these values.
  public init(
    name: String, effectiveFrom: CalendarDate, requirements: Requirements, codes: [CertificateGrade: [String]],
    kinds: [String], categories: [String], deliveryCategory: String, periods: Periods, options: Options,
    severities: [RuleID: Severity]
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
    var grades: [String: CertificateGrade] = [:]
    for (grade, codes) in codes {
      for code in codes { grades[code] = grade }
    }
    self.grades = grades
  }

  /// What the star asks for; "no star" asks for nothing that two stars do not.
  public func requirement(of star: Star) -> Requirement {
    switch star {
    case .four: requirements.four
    case .three: requirements.three
    case .two, .none: requirements.two
    }
  }

  /// What a certificate's code counts for; nil where it is on no list.
  public func grade(of code: String) -> CertificateGrade? { grades[code] }

  /// The severity of a rule; one that the edition does not know does not exist.
  public func severity(of rule: RuleID) -> Severity { severities[rule] ?? .off }
}

/// The editions configured, and which one governs what (G.6).
public struct Editions: Sendable {
  /// All of them, earliest first; never empty.
  public let all: [Edition]

  /// The editions, or nil for none.
  public init?(_ editions: [Edition]) {
    guard !editions.isEmpty else { return nil }
    all = editions.sorted { ($0.effectiveFrom, $0.name) < ($1.effectiveFrom, $1.name) }
  }

  /// The edition in force on the date; before the earliest, the earliest serves.
  public func inForce(on date: CalendarDate) -> Edition {
    var chosen = all[0]
    for edition in all where edition.effectiveFrom <= date { chosen = edition }
    return chosen
  }
}
