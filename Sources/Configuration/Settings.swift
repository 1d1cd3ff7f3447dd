import StarStandard

/// The values of the configuration (Configuration.md). A key is a property here and a line in `init`, and nowhere else.
package struct Settings: Sendable {
  /// The database of the records.
  package var database: Setting<String>
  package var outbox: Setting<String>
  /// The zone that "today" is taken in, and the dates of mail.
  package let timeZone: Setting<String>
  /// The folder of edition files; nil for what the program carries. Where no file names it, it need not be there.
  package let editions: Setting<String?>
  /// The folder of templates, likewise.
  package let templates: Setting<String?>
  /// How many stars a batch may take.
  package let maxDowngrades: Setting<SafetyLimit>
  /// By how many the channels decided may become fewer from a batch to the next of its kind.
  package let maxShrink: Setting<SafetyLimit>
  /// How many channels of a batch may be on hold or undetermined.
  package let maxUndecided: Setting<SafetyLimit>
  /// What of the records is read though it is not written as it should be.
  package let lenient: Setting<[Lenience]>
  /// The days of a year on which renewals are audited, as month and day.
  package let renewalDays: Setting<[Schedule.YearlyDay]>
  /// From when on batches are expected to be there; nil: since the oldest one.
  package let inServiceSince: Setting<CalendarDate?>
  /// The language of the report and the digest.
  package let reportLanguage: Setting<Language>
  /// What a review is compared with where nobody names a batch.
  package let compare: Setting<UsualComparison>
  /// Where a channel confirms its renewal; holds `{channel_id}`.
  package let confirmationURL: Setting<String>
  /// Where a channel applies for a star; holds `{channel_id}`.
  package let applicationURL: Setting<String>
  /// Where anybody checks a certificate; holds `{code}`.
  package let verifyURL: Setting<String>
  /// Who certificates say they are issued by; nil: what their template says.
  package let certificateIssuer: Setting<String?>
  /// The file of the mark on certificates; nil: they bear none.
  package let certificateMark: Setting<String?>
  /// The command that makes a PDF of a certificate's page; nil: there are no PDFs.
  package let certificateRenderer: Setting<String?>
  /// The file of the private key that signs what is published; nil: nothing is signed.
  package var signingKey: Setting<String?>
  /// The public keys by which batches and certificates are told from forged ones; nil: nobody looks.
  package let verifyKeys: Setting<VerifyKeys?>
  /// Who mail is from and to.
  package let mail: Mail

  package struct Mail: Sendable {
    package let from: Setting<String>
    package let replyTo: Setting<String?>
    /// The department, which gets the digest.
    package let digestTo: Setting<String>
    /// Where a channel may object.
    package let objections: Setting<String>
    /// Where what cannot be delivered comes back to; nil: where the transfer agent means it to. It stands in no message.
    package let envelopeFrom: Setting<String?>
  }

  private init(_ reader: inout SettingsReader, folder: String?) throws {
    func path(_ text: String) -> String { text.hasPrefix("/") ? text : (folder ?? ".") + "/" + text }
    func place(_ value: YAMLValue) throws -> String { path(try value.nonEmptyText()) }
    // Without a file there is no folder beside it, and the program has editions and templates of its own.
    func folderBeside(_ setting: Setting<String>) -> Setting<String?> {
      let isKnown = folder != nil && setting.origin != .misread
      return Setting(isKnown ? setting.value : nil, setting.origin)
    }
    database = try reader.value("database", .run, place)
    outbox = try reader.value("outbox", .run, place)
    timeZone = try reader.value("time_zone", .batch) { try $0.timeZone() }
    editions = folderBeside(try reader.value("editions", .run, place))
    templates = folderBeside(try reader.value("templates", .run, place))
    maxDowngrades = try reader.value("max_downgrades", .run) { try $0.safetyLimit() }
    maxShrink = try reader.value("max_shrink", .run) { try $0.safetyLimit() }
    maxUndecided = try reader.value("max_undecided", .run) { try $0.safetyLimit() }
    lenient = try reader.value("lenient", .batch) { try $0.wordsOrNone() }
    renewalDays = try reader.value("renewal_days", .batch) { try $0.eachOnce { try $0.renewalDay() } }
    inServiceSince = try reader.optional("in_service_since", .run) { try $0.date() }
    reportLanguage = try reader.value("report_language", .batch) { try $0.language() }
    compare = try reader.value("compare", .run) { try $0.usualComparison() }
    confirmationURL = try reader.link("confirmation_url", holding: "{channel_id}")
    applicationURL = try reader.link("application_url", holding: "{channel_id}")
    verifyURL = try reader.link("verify_url", holding: "{code}")
    certificateIssuer = try reader.optional("certificate_issuer", .batch) { try $0.issuer() }
    certificateMark = try reader.optional("certificate_mark", .run, place)
    certificateRenderer = try reader.optional("certificate_renderer", .run) { try $0.renderer() }
    signingKey = try reader.optional("signing_key", .run, place)
    verifyKeys = try reader.optional("verify_keys", .run) { try $0.verifyKeys(path) }
    mail = try reader.group("mail") { mail in
      Mail(
        from: try mail.address("from"), replyTo: try mail.optionalAddress("reply_to"),
        digestTo: try mail.address("digest_to"), objections: try mail.address("objections"),
        envelopeFrom: try mail.optionalAddress("envelope_from", .run))
    }
    reader.finish()
  }
}

extension Settings {
  /// What reading a configuration gives.
  package struct Reading: Sendable {
    /// What holds; what is wrong has what the program carries in its place.
    package let settings: Settings
    /// What is wrong with the file, in its order.
    package let errors: [ConfigurationError]
    /// The values that can change a decision or a message, by their keys; never a path.
    package let pinned: [(key: String, value: String)]
    /// Every value by its key, in the order in which they are documented, with where it is from.
    package let values: [(key: String, value: String?, origin: SettingOrigin)]
    /// The addresses in the file at domains that are for examples: nobody gets that mail.
    package let examples: [ConfigurationError]
    /// The keys of such addresses that are what the program carries.
    package let carriedExamples: [String]
  }

  /// The values of the file, and of what the program carries for the keys that it leaves out.
  ///
  /// - Throws: ``ConfigurationError`` where what the program carries is wrong.
  package static func read(_ file: SettingsFile?) throws -> Reading {
    let carried = SettingsFile(name: "the carried configuration", folder: "", bytes: Carried.settings)
    var reader = try SettingsReader(carried: carried, file: file)
    let settings = try Settings(&reader, folder: file?.folder)
    var examples: [ConfigurationError] = []
    var carriedExamples: [String] = []
    for (key, domain, origin) in reader.examples {
      switch origin {
      case .file(let place):
        examples.append(
          ConfigurationError(
            file: file?.name ?? carried.name, place: place, key: key,
            reason: "\(domain) is a domain for examples, where nothing arrives; name an address of yours"))
      case .carried: carriedExamples.append(key)
      case .misread, .given: break
      }
    }
    return Reading(
      settings: settings, errors: reader.errors.sorted(by: ConfigurationError.precedes), pinned: reader.pinned,
      values: reader.values, examples: examples, carriedExamples: carriedExamples)
  }
}
