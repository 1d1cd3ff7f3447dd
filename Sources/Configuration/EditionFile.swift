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

  /// What is read of an edition's file.
  package struct Reading {
    /// Nil where something is wrong with it.
    package let edition: Edition?
    /// Its name, and where that stands; nil where it is wrong.
    package let name: (value: String, place: ConfigurationError.Place?)?
    /// From when on it is in force, likewise.
    package let effectiveFrom: (value: CalendarDate, place: ConfigurationError.Place?)?
    /// Everything that is wrong, in the order of the file.
    package let errors: [ConfigurationError]
  }

  /// The edition in these bytes.
  ///
  /// - Parameters:
  ///   - file: the file's name, for messages.
  ///   - standard: the edition whose options, severities and later numbers hold where the file names
  ///     none.
  /// - Throws: ``ConfigurationErrors``, with everything that is wrong.
  package static func decode(
    _ bytes: [UInt8], file: String, standard: Edition? = nil
  ) throws(ConfigurationErrors) -> Edition {
    let reading = read(bytes, file: file, standard: standard)
    guard let edition = reading.edition else { throw ConfigurationErrors(errors: reading.errors) }
    return edition
  }

  /// The same, with what can be read of a file that something is wrong with.
  package static func read(_ bytes: [UInt8], file: String, standard: Edition? = nil) -> Reading {
    let document: YAMLValue
    do throws(ConfigurationError) {
      document = try YAMLValue(file: file, bytes: bytes)
    } catch {
      return Reading(edition: nil, name: nil, effectiveFrom: nil, errors: [error])
    }
    var reader = EditionReader(document, standard: standard)
    let mayLack = ["reminder_days", "options", "severities"]
    let values = reader.mapping(document, keys, required: keys.filter { !mayLack.contains($0) })
    let name = reader.read(values["edition"], name)
    let day = reader.read(values["effective_from"]) { try $0.date() }
    let requirements = requirements(values["requirements"], &reader)
    let codes = codes(values["certificates"], &reader)
    let kinds = reader.read(values["kinds"]) { try $0.words() }
    let categories = reader.read(values["categories"]) { try $0.words() }
    let delivery = reader.read(values["delivery_category"]) { value in
      let delivery = try value.nonEmptyText()
      guard categories?.contains(delivery) ?? true else { throw value.error("is none of the categories") }
      return delivery
    }
    let periods = periods(values, &reader)
    let options = document.entries == nil ? nil : options(values["options"], &reader)
    let severities = document.entries == nil ? nil : severities(values["severities"], &reader)
    var edition: Edition?
    if reader.errors.isEmpty, let name, let day, let requirements, let codes, let kinds, let categories, let delivery,
      let periods, let options, let severities
    {
      edition = Edition(
        name: name, effectiveFrom: day, requirements: requirements, codes: codes, kinds: kinds, categories: categories,
        deliveryCategory: delivery, periods: periods, options: options, severities: severities)
    }
    return Reading(
      edition: edition, name: name.map { ($0, values["edition"]?.place) },
      effectiveFrom: day.map { ($0, values["effective_from"]?.place) },
      errors: reader.errors.sorted(by: ConfigurationError.precedes))
  }

  private static func name(_ value: YAMLValue) throws -> String {
    let name = try value.nonEmptyText()
    guard name.utf8.count <= 64, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw value.error("is not 1 to 64 printable ASCII characters without spaces")
    }
    return name
  }

  private static func requirements(_ value: YAMLValue?, _ reader: inout EditionReader) -> Edition.Requirements? {
    let stars = Star.held.map { "\($0.rawValue)" }
    let values = reader.mapping(value, stars, required: stars)
    let (four, three, two) = (
      requirement(values["4"], &reader), requirement(values["3"], &reader), requirement(values["2"], &reader)
    )
    guard let four, let three, let two else { return nil }
    return Edition.Requirements(four: four, three: three, two: two)
  }

  private static func requirement(_ value: YAMLValue?, _ reader: inout EditionReader) -> Requirement? {
    let keys = [
      "junior_engineers", "senior_engineers", "project_management_engineers", "credits", "registered_engineers",
      "hotline", "support_email", "service_manager", "tracking_system", "participations",
    ]
    let values = reader.mapping(value, keys, required: keys)
    func count(_ key: String, _ most: Int = 1_000_000) -> Int? {
      reader.read(values[key]) { try $0.number(0...most) }
    }
    let (juniors, seniors) = (count("junior_engineers"), count("senior_engineers"))
    let (managers, credits) = (count("project_management_engineers"), count("credits", 1_000_000_000))
    let (registered, participations) = (count("registered_engineers"), count("participations"))
    let hotline: Hotline? = reader.read(values["hotline"]) { try $0.word() }
    let email = reader.read(values["support_email"]) { try $0.flag() }
    let serviceManager = reader.read(values["service_manager"]) { try $0.flag() }
    let tracking: TrackingSystem? = reader.read(values["tracking_system"]) { try $0.word() }
    guard let juniors, let seniors, let managers, let credits, let registered, let hotline, let email,
      let serviceManager, let tracking, let participations
    else { return nil }
    return Requirement(
      juniorEngineers: juniors, seniorEngineers: seniors, projectManagementEngineers: managers, credits: credits,
      registeredEngineers: registered, hotline: hotline, supportEmail: email, serviceManager: serviceManager,
      trackingSystem: tracking, participations: participations)
  }

  private static func codes(_ value: YAMLValue?, _ reader: inout EditionReader) -> [CertificateGrade: [String]]? {
    let keys: [(String, CertificateGrade)] = [
      ("junior", .junior), ("senior", .senior), ("project_management", .projectManagement),
    ]
    let lists = reader.mapping(value, keys.map(\.0), required: keys.map(\.0))
    var codes: [CertificateGrade: [String]] = [:]
    var seen: Set<String> = []
    for (key, grade) in keys {
      guard let list = lists[key], let words = reader.read(list, { try $0.words() }) else { continue }
      for word in words where !seen.insert(word).inserted {
        reader.note(list.error("has the code \(word.debugDescription) of another grade's list"))
      }
      codes[grade] = words
    }
    return codes.count == keys.count ? codes : nil
  }

  /// Counts that editions had from the beginning are asked of every file; later ones may be left out.
  private static func periods(_ values: [String: YAMLValue], _ reader: inout EditionReader) -> Periods? {
    let standard = reader.standard?.periods
    var numbers: [Period: Int] = [:]
    for unit in Period.Unit.allCases {
      let periods = Period.all.filter { $0.unit == unit }
      let required = periods.filter { !$0.isLater || standard == nil }.map(\.key)
      let given = reader.mapping(values[unit.rawValue], periods.map(\.key), required: required)
      for period in periods {
        let otherwise = period.isLater ? standard?.given(period) : nil
        numbers[period] =
          given[period.key] == nil ? otherwise : reader.read(given[period.key]) { try $0.number(period.range) }
      }
    }
    var days = standard?.reminderDays
    if let value = values["reminder_days"] {
      days = reader.read(value) { try $0.eachOnce { try $0.number(1...3660) } }
    } else if days == nil, reader.document.entries != nil {
      reader.note(reader.document.error("lacks the key reminder_days"))
    }
    guard let days, numbers.count == Period.all.count else { return nil }
    return Periods(numbers, reminderDays: days.sorted(by: >))
  }

  private static func options(_ value: YAMLValue?, _ reader: inout EditionReader) -> Options? {
    let standard = reader.standard?.options
    let given = reader.mapping(
      value,
      [
        "margin", "departed_engineers_credits", "strangers_credits", "grace_from", "replenishment",
        "late_replenishment", "downgrade_to", "renew_at",
      ])
    func choose<Word: RawRepresentable & CaseIterable>(_ key: String, _ otherwise: Word?) -> Word?
    where Word.RawValue == String { reader.word(given, key, in: "options", else: otherwise) }
    let margin = choose("margin", standard?.margin)
    let departed = choose("departed_engineers_credits", standard?.departedEngineersCredits)
    let strangers = choose("strangers_credits", standard?.strangersCredits)
    let graceFrom = choose("grace_from", standard?.graceFrom)
    let replenishment = choose("replenishment", standard?.replenishment)
    let late = choose("late_replenishment", standard?.lateReplenishment)
    let downgradeTo = choose("downgrade_to", standard?.downgradeTo)
    let renewAt = choose("renew_at", standard?.renewAt)
    guard let margin, let departed, let strangers, let graceFrom, let replenishment, let late, let downgradeTo,
      let renewAt
    else { return nil }
    return Options(
      margin: margin, departedEngineersCredits: departed, strangersCredits: strangers, graceFrom: graceFrom,
      replenishment: replenishment, lateReplenishment: late, downgradeTo: downgradeTo, renewAt: renewAt)
  }

  private static func severities(
    _ value: YAMLValue?, _ reader: inout EditionReader
  ) -> [RuleID: Rule.Severity] {
    let given = reader.mapping(value, Rule.all.map(\.id.text))
    var severities: [RuleID: Rule.Severity] = [:]
    for rule in Rule.all {
      if let value = given[rule.id.text] {
        severities[rule.id] = reader.read(value) { try severity(of: rule, $0) }
      } else if let severity = reader.standard?.severities[rule.id] {
        severities[rule.id] = severity
      } else {
        reader.note(reader.document.error("lacks the key severities.\(rule.id)"))
      }
    }
    return severities
  }

  private static func severity(of rule: Rule, _ value: YAMLValue) throws -> Rule.Severity {
    let text = try value.text()
    // A YAML writer turns the word off into the truth value that it is to some readers.
    let word = text.lowercased() == "false" ? Rule.Severity.off.rawValue : text
    guard let severity = Rule.Severity(rawValue: word), rule.permitted.contains(severity) else {
      throw value.error("is none of \(rule.permitted.map(\.rawValue).joined(separator: ", "))")
    }
    return severity
  }
}
