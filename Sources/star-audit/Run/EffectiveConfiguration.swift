import ChannelRecords
import Configuration
import Outbox
import StarStandard

/// The configuration that holds: command line, then environment, then the file, then what the program carries.
struct EffectiveConfiguration {
  let database: String
  let outbox: String
  let timeZone: String
  let editions: Editions
  /// The name and the digest of each edition's file.
  let editionDigests: [(name: String, sha256: String)]
  let maxDowngrades: SafetyLimit
  /// When which batch is due.
  let schedule: Schedule
  /// From when on batches are expected to be there; nil: since the oldest one.
  let inServiceSince: CalendarDate?
  let templates: NoticeTemplates
  let mail: Settings.Mail
  /// Where a channel confirms its renewal; holds `{channel_id}`.
  let confirmationURL: String
  /// The digest of what can change a decision or a message, beside the editions.
  let digest: String
  /// Where the settings come from, for people.
  let source: String

  static let defaultFile = "/etc/star-audit/star-audit.yaml"

  /// Reads everything that the options name.
  ///
  /// - Parameter edition: one edition's file in place of all.
  /// - Throws: ``ConfigurationErrors``; ``Failure`` for a file that cannot be read.
  init(_ options: ResolvedOptions, edition: String? = nil) throws {
    var errors: [ConfigurationError] = []
    self = try Self(options, edition: edition, errors: &errors)
    guard errors.isEmpty else { throw ConfigurationErrors(errors: errors) }
  }

  /// Reads everything that the options name, and takes what the program carries in place of what is wrong.
  ///
  /// - Parameter errors: gets what is wrong.
  init(_ options: ResolvedOptions, edition: String? = nil, errors: inout [ConfigurationError]) throws {
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
    let carried = SettingsFile.decode(Carried.settings, file: "the carried configuration", folder: "").settings
    var settings = Settings()
    var source = "the program"
    if let file = try options.config ?? (Files.exists(Self.defaultFile) ? Self.defaultFile : nil) {
      source = file
      let bytes = try Files.read(file, what: "the configuration file")
      let (read, wrong) = SettingsFile.decode(bytes, file: file, folder: Files.folder(of: file))
      settings = read
      errors += wrong
    }
    let set = try collect(&errors) {
      guard edition == nil, let folder = settings.editions else { return try EditionSet(file: edition) }
      guard try Files.isFolder(folder) else {
        throw ConfigurationError(
          file: source, place: settings.places["editions"], key: "editions", reason: "there is no folder \(folder)")
      }
      return try EditionSet(folder: folder)
    }
    let templates = try collect(&errors) { try TemplateFiles.load(settings, source: source) }
    let usable = try (set ?? EditionSet(), templates ?? TemplateFiles.load(Settings(), source: source))
    guard let mail = settings.mail ?? carried.mail else { throw ConfigurationErrors(errors: errors) }

    self.source = source
    database = options.database ?? settings.database ?? carried.database ?? ""
    outbox = options.outbox ?? settings.outbox ?? carried.outbox ?? ""
    timeZone = settings.timeZone ?? carried.timeZone ?? "UTC"
    maxDowngrades = settings.maxDowngrades ?? carried.maxDowngrades ?? .count(0)
    schedule = Schedule(renewalDays: settings.renewalDays ?? carried.renewalDays ?? [])
    inServiceSince = settings.inServiceSince
    editions = usable.0.editions
    editionDigests = usable.0.digests
    self.templates = usable.1
    self.mail = mail
    let confirmationURL = settings.confirmationURL ?? carried.confirmationURL ?? ""
    self.confirmationURL = confirmationURL
    digest = Fingerprint.sha256(
      Array(
        [
          timeZone, confirmationURL, mail.from, mail.replyTo ?? "",
          mail.digestTo, mail.objections, usable.1.digest,
        ].joined(separator: "\n").utf8))
  }

  /// What writes the notices of a run as of a date.
  func notices(asOf: CalendarDate) -> NoticeRenderer {
    NoticeRenderer(
      templates: templates,
      settings: MailSettings(
        from: mail.from, replyTo: mail.replyTo, digestTo: mail.digestTo, objections: mail.objections,
        confirmationURL: confirmationURL, zoneOffset: TimeZones.offset(on: asOf, in: timeZone)))
  }

  var vocabulary: Vocabulary { Vocabulary(editions: editions) }
}

/// The editions of a run, with the digests of their files.
private struct EditionSet {
  let editions: Editions
  let digests: [(name: String, sha256: String)]

  init(folder: String? = nil, file: String? = nil) throws {
    let standard = try Self.carried()
    var files: [(file: String, bytes: [UInt8])]
    if let file {
      files = [(file, try Files.read(file, what: "the edition's file"))]
    } else if let folder {
      let names = try Files.names(in: folder, what: "the folder of editions").filter { $0.hasSuffix(".yaml") }
      guard !names.isEmpty else {
        throw ConfigurationError(file: folder, key: "editions", reason: "has no edition's file (*.yaml) in it")
      }
      files = try names.map { ("\(folder)/\($0)", try Files.read("\(folder)/\($0)", what: "the edition's file")) }
    } else {
      files = Carried.editions
    }
    var editions: [Edition] = []
    var digests: [(name: String, sha256: String)] = []
    for (file, bytes) in files {
      let edition = try EditionFile.decode(bytes, file: file, standard: standard)
      for other in editions where other.name == edition.name || other.effectiveFrom == edition.effectiveFrom {
        throw ConfigurationError(
          file: file, key: other.name == edition.name ? "edition" : "effective_from",
          reason: "is that of edition \(other.name) in another file, too")
      }
      editions.append(edition)
      digests.append((edition.name, Fingerprint.sha256(bytes)))
    }
    guard let set = Editions(editions) else { throw ConfigurationError(file: folder ?? "", reason: "has no edition") }
    self.editions = set
    self.digests = digests.sorted { $0.name < $1.name }
  }

  private static func carried() throws -> Edition? {
    try Carried.editions.last.map { try EditionFile.decode($0.bytes, file: $0.file) }
  }
}
