import StarStandard

/// The values of the configuration file, each where it is given.
package struct Settings: Sendable {
  /// The database of the records.
  package var database: String?
  package var outbox: String?
  /// An IANA time zone.
  package var timeZone: String?
  /// A folder of edition files.
  package var editions: String?
  /// A folder of templates.
  package var templates: String?
  /// How many stars a batch may take.
  package var maxDowngrades: SafetyLimit?
  /// The days of a year on which renewals are audited, as month and day.
  package var renewalDays: [Schedule.YearlyDay]?
  /// From when on batches are expected to be there; nil: since the oldest one.
  package var inServiceSince: CalendarDate?
  /// Where a channel confirms its renewal; holds `{channel_id}`.
  package var confirmationURL: String?
  /// Who mail is from and to.
  package var mail: Mail?

  package struct Mail: Hashable, Sendable {
    package var from: String
    package var replyTo: String?
    /// The department, which gets the digest.
    package var digestTo: String
    /// Where a channel may object.
    package var objections: String
  }

  /// Where each key stands in its file.
  package var places: [String: ConfigurationError.Place] = [:]

  package init() {}
}

/// How many stars a batch may take before it is refused (CONTRACT, "Safety limit").
package enum SafetyLimit: Hashable, Sendable {
  /// So many percent of the decisions, but no less than ten stars.
  case percent(Int)
  /// So many stars.
  case count(Int)

  /// The most stars that a batch of so many decisions may take.
  package func allowed(of decisions: Int) -> Int {
    switch self {
    case .percent(let percent): max(10, decisions * percent / 100)
    case .count(let count): count
    }
  }
}

/// Reads the configuration file.
package enum SettingsFile {
  /// The settings in these bytes that can be read, and what is wrong with the others. Relative paths are taken from `folder`.
  package static func decode(
    _ bytes: [UInt8], file: String, folder: String
  ) -> (settings: Settings, errors: [ConfigurationError]) {
    var settings = Settings()
    var errors: [ConfigurationError] = []
    func collect<T>(_ body: () throws -> T?) -> T? {
      do {
        return try body()
      } catch {
        errors.append(error as? ConfigurationError ?? ConfigurationError(file: file, reason: "\(error)"))
        return nil
      }
    }
    var unknown: [ConfigurationError] = []
    let values =
      collect {
        try YAMLValue(file: file, bytes: bytes).mapping(
          [
            "database", "outbox", "time_zone", "editions", "templates", "max_downgrades", "renewal_days",
            "confirmation_url", "in_service_since", "mail",
          ], unknown: &unknown)
      } ?? [:]
    errors += unknown
    func path(_ key: String) -> String? {
      collect {
        guard let path = try values[key]?.nonEmptyText() else { return nil }
        return path.hasPrefix("/") ? path : folder + "/" + path
      }
    }
    settings.places = values.compactMapValues(\.place)
    settings.database = path("database")
    settings.outbox = path("outbox")
    settings.editions = path("editions")
    settings.templates = path("templates")
    settings.timeZone = collect { try values["time_zone"].map(timeZone) }
    settings.maxDowngrades = collect { try values["max_downgrades"].map(safetyLimit) }
    settings.renewalDays = collect { try values["renewal_days"]?.list().map(renewalDay) }
    settings.inServiceSince = collect { try values["in_service_since"]?.date() }
    settings.confirmationURL = collect { try values["confirmation_url"].map(confirmationURL) }
    settings.mail = collect { try values["mail"].map(mail) }
    return (settings, errors)
  }

  private static func timeZone(_ value: YAMLValue) throws -> String {
    let name = try value.nonEmptyText()
    guard TimeZones.exists(name) else { throw value.error("is no time zone, such as Asia/Shanghai or UTC") }
    return name
  }

  private static func safetyLimit(_ value: YAMLValue) throws -> SafetyLimit {
    let text = try value.text()
    if text.hasSuffix("%"), let percent = Int(text.dropLast()), (0...100).contains(percent) { return .percent(percent) }
    if let count = Int(text), (0...1_000_000_000).contains(count) { return .count(count) }
    throw value.error("is neither a share from 0% to 100% nor a count")
  }

  private static func renewalDay(_ value: YAMLValue) throws -> Schedule.YearlyDay {
    let text = try value.text()
    // A leap year has every day that any year has.
    guard text.utf8.count == 5, let date = CalendarDate("2000-" + text), RenewalAuditor.mayPublish(asOf: date) else {
      throw value.error("is no day from 01-01 to 03-31, as MM-DD")
    }
    return Schedule.YearlyDay(month: date.month, day: date.day)
  }

  private static func confirmationURL(_ value: YAMLValue) throws -> String {
    let text = try value.nonEmptyText()
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), isPlain, text.contains("{channel_id}") else {
      throw value.error("is no http(s) address that holds {channel_id}")
    }
    return text
  }

  private static func mail(_ value: YAMLValue) throws -> Settings.Mail {
    let values = try value.mapping(["from", "reply_to", "digest_to", "objections"])
    func address(_ key: String) throws -> String {
      guard let value = values[key] else { throw value.error("lacks the key \(key)") }
      let text = try value.text()
      guard MailAddress.isUsable(text) else { throw value.error("is no e-mail address") }
      return text
    }
    return Settings.Mail(
      from: try address("from"), replyTo: values["reply_to"] == nil ? nil : try address("reply_to"),
      digestTo: try address("digest_to"), objections: try address("objections"))
  }
}
