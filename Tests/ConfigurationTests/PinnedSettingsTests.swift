import Configuration
import Testing

/// What a manifest pins of the configuration: whatever can change a decision or a message, and nothing else
/// (Batch.md, "The manifest").
@Suite struct PinnedSettingsTests {
  /// A line for every key, with another value than the one carried. Who adds a key adds a line, and decides here once more
  /// whether it is pinned.
  static let others: [(key: String, line: String, isPinned: Bool)] = [
    ("database", "database: other.db", false), ("outbox", "outbox: other", false),
    ("time_zone", "time_zone: UTC", true), ("editions", "editions: other", false),
    ("templates", "templates: other", false), ("max_downgrades", "max_downgrades: 7", false),
    ("max_shrink", "max_shrink: 7", false), ("max_undecided", "max_undecided: 7", false),
    ("lenient", "lenient: [dates]", true),
    ("renewal_days", "renewal_days: [02-02]", true), ("in_service_since", "in_service_since: 2027-01-01", false),
    ("report_language", "report_language: zh", true),
    ("compare", "compare: none", false),
    ("confirmation_url", "confirmation_url: https://b.de/{channel_id}", true),
    ("application_url", "application_url: https://b.de/{channel_id}", true),
    ("verify_url", "verify_url: https://b.de/{code}", true),
    ("certificate_issuer", "certificate_issuer: Another Department", true),
    // What it shows is pinned and not where it stands: see the tests of the configuration that holds.
    ("certificate_mark", "certificate_mark: other.svg", false),
    // That there are PDFs is pinned, and not what makes them: likewise.
    ("certificate_renderer", "certificate_renderer: other {html} {pdf}", false),
    ("signing_key", "signing_key: other.pem", false), ("verify_keys", "verify_keys: [{ key: other.pub }]", false),
    ("mail.from", mail(from: "x@b.de"), true), ("mail.reply_to", mail(replyTo: "x@b.de"), true),
    ("mail.digest_to", mail(digestTo: "x@b.de"), true), ("mail.objections", mail(objections: "x@b.de"), true),
    ("mail.envelope_from", String(mail().dropLast(2)) + ", envelope_from: x@b.de }", false),
  ]

  private static func mail(
    from: String = "a@b.de", replyTo: String = "a@b.de", digestTo: String = "a@b.de", objections: String = "a@b.de",
    envelopeFrom: String = ""
  ) -> String {
    "mail: { from: \(from), reply_to: \(replyTo), digest_to: \(digestTo), objections: \(objections)\(envelopeFrom) }"
  }

  private func pinned(_ text: String) throws -> [String] { try read(text).pinned.map { "\($0.key): \($0.value)" } }

  /// The keys that an error names as those expected.
  private func expected(_ text: String) throws -> [String] {
    let error = try #require(try errors(text).first { $0.contains("unknown key") })
    let list = try #require(error.firstRange(of: "expected one of "))
    return error[list.upperBound...].split(separator: ", ").map(String.init)
  }

  @Test func everyKeyHasALine() throws {
    let keys =
      try expected("x: 1\n").filter { $0 != "mail" } + expected("mail: { x: 1 }\n").map { "mail.\($0)" }
    #expect(keys.sorted() == Self.others.map(\.key).sorted())
  }

  @Test(arguments: others)
  func aKeyIsPinnedWhereItCanChangeADecisionOrAMessage(_ key: String, _ line: String, _ isPinned: Bool) throws {
    let base = key.hasPrefix("mail.") ? Self.mail() : ""
    #expect(try read(line).errors.isEmpty)
    let (changed, unchanged) = (try pinned(line), try pinned(base))
    #expect((changed != unchanged) == isPinned)
    let isCarried = try read("").values.contains { $0.key == key && $0.value != nil }
    #expect(try read("").pinned.contains { $0.key == key } == (isPinned && isCarried))
  }

  /// What no file names is pinned, too. A key more among these would change what every batch pins, and `verify` would say of all
  /// that are published that they do not follow: a new key has no value where no file names it, as `certificate_issuer`.
  @Test func aNewKeyPinsNothingWhereNoFileNamesIt() throws {
    #expect(
      try read("").pinned.map(\.key) == [
        "time_zone", "lenient", "renewal_days", "report_language", "confirmation_url", "application_url", "verify_url",
        "mail.from", "mail.reply_to", "mail.digest_to", "mail.objections",
      ])
  }

  @Test func whatIsSaidInTheFilePinsAsWhatIsCarried() throws {
    #expect(try pinned("time_zone: 'Asia/Shanghai'\n") == pinned(""))
    #expect(try read("").pinned.map(\.value) == Settings.read(nil).pinned.map(\.value))
  }
}
