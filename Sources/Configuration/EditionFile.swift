import StarStandard

/// Reads an edition of the standard from its file (Configuration.md, `editions`).
package enum EditionFile {
  static let keys = [
    "edition", "effective_from", "requirements", "certificates", "kinds", "categories", "delivery_category", "months",
    "quarters", "reminder_days", "options", "severities",
  ]

  /// Whether a file of this name is an edition's: `2025.yaml`, `2025.YML`.
  package static func isName(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// The edition in these bytes.
  ///
  /// - Parameters:
  ///   - file: the file's name, for messages.
  ///   - standard: the edition whose options, severities and later numbers hold where the file names
  ///     none.
  /// - Throws: ``ConfigurationError``.
  package static func decode(_ bytes: [UInt8], file: String, standard: Edition? = nil) throws -> Edition {
    let document = try YAMLValue(file: file, bytes: bytes)
    let values = try document.mapping(keys)
    func value(_ key: String) throws -> YAMLValue {
      guard let value = values[key] else { throw document.error("lacks the key \(key)") }
      return value
    }
    let name = try value("edition").nonEmptyText()
    guard name.utf8.count <= 64, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw try value("edition").error("is not 1 to 64 printable ASCII characters without spaces")
    }
    let categories = try value("categories").words()
    let delivery = try value("delivery_category").nonEmptyText()
    guard categories.contains(delivery) else { throw try value("delivery_category").error("is none of the categories") }
    return Edition(
      name: name, effectiveFrom: try value("effective_from").date(),
      requirements: try requirements(value("requirements")), codes: try codes(value("certificates")),
      kinds: try value("kinds").words(), categories: categories, deliveryCategory: delivery,
      periods: try periods(
        [.months: value("months"), .quarters: value("quarters")], reminderDays: values["reminder_days"],
        document: document, standard: standard?.periods),
      options: try options(values["options"], document: document, standard: standard?.options),
      severities: try severities(values["severities"], document: document, standard: standard?.severities))
  }

  private static func requirements(_ value: YAMLValue) throws -> Edition.Requirements {
    let star = try value.wholeMapping(Star.held.map { "\($0.rawValue)" })
    return Edition.Requirements(
      four: try requirement(star("4")), three: try requirement(star("3")), two: try requirement(star("2")))
  }

  private static func requirement(_ value: YAMLValue) throws -> Requirement {
    let value = try value.wholeMapping([
      "junior_engineers", "senior_engineers", "project_management_engineers", "credits", "registered_engineers",
      "hotline", "support_email", "service_manager", "tracking_system", "participations",
    ])
    let count = 0...1_000_000
    return Requirement(
      juniorEngineers: try value("junior_engineers").number(count),
      seniorEngineers: try value("senior_engineers").number(count),
      projectManagementEngineers: try value("project_management_engineers").number(count),
      credits: try value("credits").number(0...1_000_000_000),
      registeredEngineers: try value("registered_engineers").number(count),
      hotline: try value("hotline").word(), supportEmail: try value("support_email").flag(),
      serviceManager: try value("service_manager").flag(), trackingSystem: try value("tracking_system").word(),
      participations: try value("participations").number(count))
  }

  private static func codes(_ value: YAMLValue) throws -> [CertificateGrade: [String]] {
    let keys: [(String, CertificateGrade)] = [
      ("junior", .junior), ("senior", .senior), ("project_management", .projectManagement),
    ]
    let lists = try value.wholeMapping(keys.map(\.0))
    var codes: [CertificateGrade: [String]] = [:]
    var seen: Set<String> = []
    for (key, grade) in keys {
      let words = try lists(key).words()
      for word in words where !seen.insert(word).inserted {
        throw try lists(key).error("has the code \(word.debugDescription) of another grade's list")
      }
      codes[grade] = words
    }
    return codes
  }

  /// Counts that editions had from the beginning are asked of every file; later ones may be left out.
  private static func periods(
    _ values: [Period.Unit: YAMLValue], reminderDays: YAMLValue?, document: YAMLValue, standard: Periods?
  ) throws -> Periods {
    var numbers: [Period: Int] = [:]
    for (unit, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let periods = Period.all.filter { $0.unit == unit }
      let given = try value.mapping(periods.map(\.key))
      for period in periods {
        let otherwise = period.isLater ? standard?.given(period) : nil
        guard let number = try given[period.key]?.number(period.range) ?? otherwise else {
          throw value.error("lacks the key \(period.key)")
        }
        numbers[period] = number
      }
    }
    guard let days = try reminderDays?.list().map({ try $0.number(1...3660) }) ?? standard?.reminderDays else {
      throw document.error("lacks the key reminder_days")
    }
    return Periods(numbers, reminderDays: Set(days).sorted(by: >))
  }

  private static func options(_ value: YAMLValue?, document: YAMLValue, standard: Options?) throws -> Options {
    let given = try value?.mapping([
      "margin", "departed_engineers_credits", "strangers_credits", "grace_from", "replenishment", "late_replenishment",
      "downgrade_to", "renew_at",
    ])
    func choose<Word: RawRepresentable & CaseIterable>(_ key: String, _ otherwise: Word?) throws -> Word
    where Word.RawValue == String {
      if let value = given?[key] { return try value.word() }
      guard let otherwise else { throw document.error("lacks the key options.\(key)") }
      return otherwise
    }
    return Options(
      margin: try choose("margin", standard?.margin),
      departedEngineersCredits: try choose("departed_engineers_credits", standard?.departedEngineersCredits),
      strangersCredits: try choose("strangers_credits", standard?.strangersCredits),
      graceFrom: try choose("grace_from", standard?.graceFrom),
      replenishment: try choose("replenishment", standard?.replenishment),
      lateReplenishment: try choose("late_replenishment", standard?.lateReplenishment),
      downgradeTo: try choose("downgrade_to", standard?.downgradeTo),
      renewAt: try choose("renew_at", standard?.renewAt))
  }

  private static func severities(
    _ value: YAMLValue?, document: YAMLValue, standard: [RuleID: Rule.Severity]?
  ) throws -> [RuleID: Rule.Severity] {
    let given = try value?.mapping(Rule.all.map(\.id.text))
    var severities: [RuleID: Rule.Severity] = [:]
    for rule in Rule.all {
      if let value = given?[rule.id.text] {
        let text = try value.text()
        // A YAML writer turns the word off into the truth value that it is to some readers.
        let word = text.lowercased() == "false" ? Rule.Severity.off.rawValue : text
        guard let severity = Rule.Severity(rawValue: word), rule.permitted.contains(severity) else {
          throw value.error("is none of \(rule.permitted.map(\.rawValue).joined(separator: ", "))")
        }
        severities[rule.id] = severity
      } else if let severity = standard?[rule.id] {
        severities[rule.id] = severity
      } else {
        throw document.error("lacks the key severities.\(rule.id)")
      }
    }
    return severities
  }
}
