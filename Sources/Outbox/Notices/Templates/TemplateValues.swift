/// What a template shows.
struct TemplateValues: Sendable {
  /// A value; what a template names and nobody gave is shown as nothing, and its section is not.
  enum Value: Sendable {
    case text(String)
    case flag(Bool)
  }

  private var values = [Value?](repeating: nil, count: TemplateName.allCases.count)
  var findings: [FindingText] = []
  var cautions: [FindingText] = []
  var forecastReasons: [FindingText] = []
  /// How often the section of the stars is shown.
  var stars = 0

  /// The value of a name, where there is one.
  subscript(_ name: TemplateName) -> Value? { values[name.rawValue] }

  mutating func set(_ name: TemplateName, _ text: String) { values[name.rawValue] = .text(text) }
  mutating func set(_ name: TemplateName, _ flag: Bool) { values[name.rawValue] = .flag(flag) }

  /// How many items a list has.
  func count(of list: TemplateList) -> Int {
    switch list {
    case .findings: findings.count
    case .cautions: cautions.count
    case .forecast_reasons: forecastReasons.count
    case .stars: stars
    }
  }

  /// What an item of a list says; nil for one that says nothing.
  func item(_ index: Int, of list: TemplateList) -> FindingText? {
    switch list {
    case .findings: findings[index]
    case .cautions: cautions[index]
    case .forecast_reasons: forecastReasons[index]
    case .stars: nil
    }
  }
}

/// What a template shows of a finding.
struct FindingText: Sendable {
  let title: String
  let rule: String
  let clause: String
  let severity: String
  let message: String
  /// Nil where nothing needs to be cured.
  let remedy: String?
  /// Nil where nobody waived it.
  let waivedUntil: String?

  /// The value of a name, where there is one.
  subscript(_ name: FindingName) -> String? {
    switch name {
    case .title: title
    case .rule: rule
    case .clause: clause
    case .severity: severity
    case .message: message
    case .remedy: remedy
    case .waived_until: waivedUntil
    }
  }
}
