import ChannelRecords
import Configuration
import FileSystem
import Outbox
import StarStandard

/// The configuration that holds: command line, then environment, then the file, then what the program carries. Each value of
/// ``Settings`` is a property of its name.
@dynamicMemberLookup
package struct EffectiveConfiguration {
  package let settings: Settings
  package let editions: Editions
  /// The name and the digest of each edition's file.
  package let editionDigests: [(name: String, sha256: String)]
  package let templates: NoticeTemplates
  /// The mark on certificates; nil: they bear none.
  package let mark: Mark?
  /// The digest of what can change a decision or a message, beside the editions.
  package let digest: String
  /// Where the settings come from, for people.
  package let source: String
  /// The addresses in the file that nobody gets mail at: a defect to `check`, and no reason to publish nothing.
  package let examples: [ConfigurationError]
  package let remarks: [String]
  /// Every value by its key, with where it is from.
  package let values: [(key: String, value: String?, origin: SettingOrigin)]

  package static let defaultFile = "/etc/star-audit/star-audit.yaml"

  /// Reads everything that the options name.
  ///
  /// - Parameter edition: one edition's file in place of all.
  /// - Throws: ``ConfigurationErrors``; ``AuditError`` for a file that cannot be read.
  package init(_ options: ConfigurationOptions, edition: String? = nil) throws {
    var errors: [ConfigurationError] = []
    self = try Self(options, edition: edition, errors: &errors)
    guard errors.isEmpty else { throw ConfigurationErrors(errors: errors) }
  }

  /// Reads everything that the options name, and takes what the program carries in place of what is wrong.
  ///
  /// - Parameter errors: gets what is wrong.
  package init(_ options: ConfigurationOptions, edition: String? = nil, errors: inout [ConfigurationError]) throws {
    func collect<T>(_ errors: inout [ConfigurationError], _ body: () throws -> T) throws -> T? {
      do {
        return try body()
      } catch let error as ConfigurationError {
        errors.append(error)
      } catch let wrong as ConfigurationErrors {
        errors += wrong.errors
      }
      return nil
    }
    let file = try Self.file(options)
    let reading = try Settings.read(file)
    errors += reading.errors
    var settings = reading.settings
    if let database = options.database { settings.database = Setting(database, .given) }
    if let outbox = options.outbox { settings.outbox = Setting(outbox, .given) }
    if let signingKey = options.signingKey { settings.signingKey = Setting(signingKey, .given) }
    let source = file?.name ?? "the program"

    let editions = try collect(&errors) {
      if let edition { return try EditionSet(file: edition) }
      return try EditionSet(folder: Self.folder(settings.editions, of: "editions", source))
    }
    let templates = try collect(&errors) {
      try TemplateFiles.load(Self.folder(settings.templates, of: "templates", source))
    }
    let mark = try collect(&errors) { try Self.mark(settings.certificateMark, source) }
    let (set, (compiled, lacking)) = try (editions ?? EditionSet(folder: nil), templates ?? TemplateFiles.load(nil))

    self.settings = settings
    self.editions = set.editions
    editionDigests = set.digests
    self.templates = compiled
    self.mark = mark ?? nil
    // What the mark shows is pinned, and not where its file is; that there are PDFs, and not where the program is.
    let pinned =
      reading.pinned.map { "\($0.key): \($0.value)" } + ["templates: \(compiled.digest)"]
      + [
        self.mark.map { "certificate_mark: \(Fingerprint.sha256($0.bytes))" },
        settings.certificateRenderer.value.map { _ in "certificate_pdf: yes" },
      ].compactMap(\.self)
    values = reading.values.map { key, value, origin in
      switch key {
      case "database" where options.database != nil: (key, options.database, .given)
      case "outbox" where options.outbox != nil: (key, options.outbox, .given)
      case "signing_key" where options.signingKey != nil: (key, options.signingKey, .given)
      // Where no file names it, it need not be there.
      case "editions" where settings.editions.value == nil || editions == nil: (key, nil, origin)
      case "templates" where settings.templates.value == nil || templates == nil: (key, nil, origin)
      default: (key, value, origin)
      }
    }
    digest = Fingerprint.sha256(Array(pinned.joined(separator: "\n").utf8))
    self.source = source
    examples = reading.examples
    let counts = Self.limits(settings).filter { $0.limit.value.mayBeMeantAsShare }.map { key, limit, unit in
      "\(key): \(limit.value) is \(limit.value.meaning(of: unit))"
    }
    remarks = lacking + Self.remarks(on: reading.carriedExamples) + counts
  }

  /// The limits, by their keys, with what they are limits of.
  static func limits(_ settings: Settings) -> [(key: String, limit: Setting<SafetyLimit>, unit: String)] {
    [
      ("max_downgrades", settings.maxDowngrades, "stars"), ("max_shrink", settings.maxShrink, "channels"),
      ("max_undecided", settings.maxUndecided, "channels"),
    ]
  }

  /// The configuration file: the one named, else the machine's where it has one.
  private static func file(_ options: ConfigurationOptions) throws -> SettingsFile? {
    guard let path = try options.config ?? (Files.exists(defaultFile) ? defaultFile : nil) else { return nil }
    let bytes = try Files.read(path, what: "the configuration file")
    return SettingsFile(name: path, folder: Files.folder(of: path), bytes: bytes)
  }

  /// The folder of a key; nil where the key is left out and there is no such folder beside the file.
  private static func folder(_ setting: Setting<String?>, of key: String, _ source: String) throws -> String? {
    guard let folder = setting.value, try !Files.isFolder(folder) else { return setting.value }
    guard case .file(let place) = setting.origin else {
      guard try Files.isTaken(folder) else { return nil }
      throw ConfigurationError(file: folder, key: key, reason: "is no folder")
    }
    throw ConfigurationError(file: source, place: place, key: key, reason: "there is no folder \(folder)")
  }

  /// The mark in the file of the key; nil where no file is named.
  private static func mark(_ setting: Setting<String?>, _ source: String) throws -> Mark? {
    guard let path = setting.value else { return nil }
    func error(_ reason: String) -> ConfigurationError {
      var place: ConfigurationError.Place?
      if case .file(let own) = setting.origin { place = own }
      return ConfigurationError(file: source, place: place, key: "certificate_mark", reason: reason)
    }
    let state: FileState?
    do {
      state = try FileState(of: path, followingLinks: true)
    } catch let wrong as SystemError {
      throw error("\(path) cannot be read: \(wrong.reason)")
    }
    guard let state else { throw error("there is no file \(path)") }
    guard state.kind == .file else { throw error("\(path) is no file") }
    // Nobody reads all of a file that is none of this kind.
    guard state.size <= Int64(Mark.largest) else { throw Mark.tooLarge(path) }
    return try Mark(try Files.read(path, what: "the mark of certificates"), file: path)
  }

  private static func remarks(on examples: [String]) -> [String] {
    guard !examples.isEmpty else { return [] }
    return [
      "\(examples.joined(separator: ", ")): what the program carries is an example, where nothing arrives; name addresses of "
        + "yours in a configuration file"
    ]
  }

  package subscript<Value>(dynamicMember key: KeyPath<Settings, Setting<Value>>) -> Value {
    settings[keyPath: key].value
  }

  /// When which batch is due.
  package var schedule: Schedule { Schedule(renewalDays: self.renewalDays) }

  /// What writes the notices of a run as of a date.
  ///
  /// - Parameter day: of which day mail is; nil: of that of the run.
  package func notices(asOf: CalendarDate, datedOn day: CalendarDate? = nil) -> NoticeRenderer {
    let mail = settings.mail
    return NoticeRenderer(
      templates: templates,
      settings: MailSettings(
        from: mail.from.value, replyTo: mail.replyTo.value, digestTo: mail.digestTo.value,
        objections: mail.objections.value, confirmationURL: self.confirmationURL,
        applicationURL: self.applicationURL, verifyURL: self.verifyURL,
        zoneOffset: TimeZones.offset(on: day ?? asOf, in: self.timeZone), datedOn: day, schedule: schedule,
        issuer: CertificateIssuer(name: self.certificateIssuer, mark: mark?.bytes)))
  }

  package var recordLists: RecordLists { RecordLists(editions: editions, lenient: Set(self.lenient)) }
}
