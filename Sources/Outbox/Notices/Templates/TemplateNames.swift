/// What a template may name, as it is written there.
enum TemplateName: Int, CaseIterable, Sendable {
  case channel_id
  case channel_name
  case route
  case from_star
  case to_star
  case star_sought
  case star_foreseen
  case effective_on
  case reapply_from
  case edition
  case batch
  case as_of
  case advice
  case objections
  case renewal_pending
  case has_findings
  case has_cautions
  case valid_from
  case valid_until
  case renewal_starts_on
  case renewal_ends_on
  case audited_on
  case lacking_by_audit
  case star_by_audit
  case is_ready_by_audit
  case confirmation_url
  case application_url
  case is_ready
  case certificate_number
  case verification_code
  case verify_url
  case is_lower
  case is_below_sought
  case lost_on
  case forecast
  case forecast_opening
  case forecast_closing
  case outlook
  case withdrawn
  case withdrawn_on
  case is_on_hold
  case pending
  case prospects
  case next_audit
  case grace
  case is_due
  case star
  case star_number
  case issued_on
  case qr_path
  case qr_size
  case issuer
  case mark
  case proof
}

/// What a template may name inside of a list of findings.
enum FindingName: Int, CaseIterable, Sendable {
  case title
  case rule
  case clause
  case severity
  case message
  case remedy
  case waived_until
}

/// A section that repeats.
enum TemplateList: Int, CaseIterable, Sendable {
  case findings
  case cautions
  case forecast_reasons
  case stars

  /// What may be named inside of it besides.
  var names: [FindingName] { self == .stars ? [] : FindingName.allCases }
}

/// What the templates of one kind may name.
struct TemplateNames: Sendable {
  /// What they are called: `downgrade`.
  let template: String
  let variables: Set<TemplateName>
  let lists: Set<TemplateList>

  /// Every name as it is written. Kept, since to write out a name of an enumeration is to look for it at run time.
  static let variablesByName = byName(TemplateName.allCases)
  static let listsByName = byName(TemplateList.allCases)
  static let findingsByName = byName(FindingName.allCases)

  private static func byName<Name>(_ names: [Name]) -> [Substring: Name] {
    Dictionary(uniqueKeysWithValues: names.map { ("\($0)"[...], $0) })
  }

  func variable(_ name: Substring) -> TemplateName? {
    Self.variablesByName[name].flatMap { variables.contains($0) ? $0 : nil }
  }

  func list(_ name: Substring) -> TemplateList? {
    Self.listsByName[name].flatMap { lists.contains($0) ? $0 : nil }
  }

  /// What is named inside of a list.
  func finding(_ name: Substring, in list: TemplateList) -> FindingName? {
    Self.findingsByName[name].flatMap { list.names.contains($0) ? $0 : nil }
  }

  /// Everything that may be named in a list, or outside of any.
  private func known(in list: TemplateList?) -> String {
    (variables.map { "\($0)" } + lists.map { "\($0)" } + (list?.names ?? []).map { "\($0)" }).sorted()
      .joined(separator: ", ")
  }

  /// Why a name that is none of these is none, and what to write in its place.
  func reasonAgainst(_ name: Substring, in list: TemplateList?) -> String {
    let tag = "{{\(name)}}"
    if self.list(name) != nil {
      return "\(tag) is a list; write {{#\(name)}} … {{/\(name)}} around what is shown of each"
    }
    let holders = lists.filter { finding(name, in: $0) != nil }.map { "{{#\($0)}}" }.sorted()
    if !holders.isEmpty {
      return "\(tag) is a value of what a list holds; write it within \(holders.joined(separator: " or "))"
    }
    let known = "known are \(known(in: list))"
    let others = Self.all.filter { $0.variable(name) != nil || $0.list(name) != nil }.map(\.template)
    guard others.isEmpty else {
      return "\(tag) is never there in \(template), only in \(others.joined(separator: ", ")); \(known)"
    }
    return "\(tag) names no value; \(known)"
  }
}
