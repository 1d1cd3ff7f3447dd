/// What a template must show in every case in which it is there, whatever else it says (Templates.md).
struct TemplateNeeds: Sendable {
  /// As they are named; what stands inside of a list as `list.variable`.
  var names: [String] = []
  /// What is always there, so that its section always shows.
  var always: Set<TemplateName> = []
  /// A case in which they need not be shown.
  var exception: TemplateName?

  /// Where something is shown.
  struct Place: Sendable {
    let line: Int
    /// On what that depends.
    let conditions: [Condition]
  }

  /// A section around a place.
  struct Condition: Hashable, Sendable {
    let subject: TemplateProgram.Subject
    /// False of an inverted section.
    let isThere: Bool
  }

  /// What is not shown, or in some cases only.
  func errors(file: String, _ shown: [String: [Place]]) -> [TemplateError] {
    names.compactMap { name in
      let places = shown[name] ?? []
      guard let first = places.first else {
        return TemplateError(file: file, line: 1, reason: "shows no {{\(name)}}, which it must show")
      }
      // Mostly it stands outside of all sections, and nothing needs to be thought about.
      guard !places.contains(where: \.conditions.isEmpty) else { return nil }
      guard !Self.isAlwaysShown(places.map(\.conditions), knowing: known(of: name), besides: Self.mostConditions) else {
        return nil
      }
      return TemplateError(
        file: file, line: first.line,
        reason: "{{\(name)}} stands only in sections that need not be there; it must be shown whether they are or not")
    }
  }

  /// What is known where there is something to be shown.
  private func known(of name: String) -> [TemplateProgram.Subject: Bool] {
    var known: [TemplateProgram.Subject: Bool] = [:]
    for name in always { known[.value(name)] = true }
    if let exception { known[.value(exception)] = false }
    let parts = name.split(separator: ".")
    if let own = TemplateNames.variablesByName[name[...]] { known[.value(own)] = true }
    guard let list = parts.first.flatMap({ TemplateNames.listsByName[$0] }) else { return known }
    known[.list(list)] = true
    switch list {
    case .findings: known[.value(.has_findings)] = true
    case .cautions: known[.value(.has_cautions)] = true
    case .forecast_reasons, .stars: break
    }
    if let own = parts.last.flatMap({ TemplateNames.findingsByName[$0] }) { known[.finding(own)] = true }
    return known
  }

  /// Each doubles the cases.
  private static let mostConditions = 12

  /// Whether one of the places is shown in every case: of each condition both are looked at.
  private static func isAlwaysShown(
    _ places: [[Condition]], knowing known: [TemplateProgram.Subject: Bool], besides most: Int
  ) -> Bool {
    var open: [[Condition]] = []
    for conditions in places where conditions.allSatisfy({ (known[$0.subject] ?? $0.isThere) == $0.isThere }) {
      let left = conditions.filter { known[$0.subject] == nil }
      if left.isEmpty { return true }
      open.append(left)
    }
    guard most > 0, let subject = open.first?.first?.subject else { return false }
    return [true, false].allSatisfy { isThere in
      isAlwaysShown(open, knowing: known.merging([subject: isThere]) { $1 }, besides: most - 1)
    }
  }
}

extension TemplateNeeds {
  /// What each notice must show.
  static func of(_ kind: NoticeKind) -> TemplateNeeds {
    let always = ["channel_name", "edition", "objections"]
    let findings = ["findings", "findings.clause", "findings.message", "findings.remedy"]
    let cautions = ["cautions", "cautions.message"]
    let names =
      switch kind {
      case .downgrade: always + findings + ["effective_on", "from_star", "to_star", "advice"]
      case .revoke, .warning: always + findings + ["effective_on", "from_star"]
      case .renewal:
        always + findings + cautions + ["from_star", "valid_until", "renewal_starts_on", "confirmation_url"]
      case .renewed:
        always + findings + cautions + [
          "to_star", "valid_from", "valid_until", "certificate_number", "verification_code",
        ]
      case .withdrawal: always + findings + ["effective_on", "withdrawn", "to_star"]
      case .reminder: always + findings + ["effective_on", "from_star"]
      case .lapsed: always + ["from_star", "valid_until", "application_url"]
      case .notRenewed: always + findings + cautions + ["from_star", "advice"]
      }
    // On hold nothing is decided anew, so that there is no day and no star to tell.
    return TemplateNeeds(
      names: names, always: TemplateNames.everywhere, exception: kind == .withdrawal ? .is_on_hold : nil)
  }

  /// What a certificate must show: who holds which star by which route, for how long, and how that can be checked (F.2).
  static let certificate = TemplateNeeds(names: [
    "channel_name", "channel_id", "star", "stars", "route", "valid_from", "valid_until", "certificate_number",
    "verification_code", "edition",
  ])
}
