import Configuration
import StarStandard
import Testing

/// A mistake, and the words that tell it with its place.
struct Mistake: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: String
  var testDescription: String { expected }
}

@Suite struct SettingsTests {
  static let mistakes: [Mistake] = [
    Mistake(
      text: "databse: x\n",
      expected: "star-audit.yaml:1:1: unknown key \"databse\" (did you mean database?); expected one of database,"),
    Mistake(text: "# fine\ntime_zone: Mars/Olympus\n", expected: "star-audit.yaml:2:12: time_zone: is no time zone"),
    Mistake(text: "max_downgrades: 101%\n", expected: "star-audit.yaml:1:17: max_downgrades: is neither a share"),
    Mistake(text: "max_shrink: 101%\n", expected: "star-audit.yaml:1:13: max_shrink: is neither a share"),
    Mistake(text: "max_undecided: many\n", expected: "star-audit.yaml:1:16: max_undecided: is neither a share"),
    Mistake(text: "max_downgrades: -1\n", expected: "max_downgrades: is neither a share"),
    Mistake(text: "max_downgrades: 010\n", expected: "max_downgrades: is neither a share"),
    Mistake(text: "max_downgrades: 0.25\n", expected: "max_downgrades: is neither a share"),
    Mistake(text: "max_downgrades: ~\n", expected: "star-audit.yaml:1:17: max_downgrades: has no value"),
    Mistake(
      text: "renewal_days: [01-15, 02-30]\n", expected: "star-audit.yaml:1:23: renewal_days[1]: is no day from 01-01"),
    Mistake(text: "renewal_days: [04-01]\n", expected: "renewal_days[0]: is no day"),
    Mistake(
      text: "renewal_days: [01-15, 02-15, 01-15]\n",
      expected: "star-audit.yaml:1:30: renewal_days[2]: stands twice in the list"),
    Mistake(text: "renewal_days: []\n", expected: "renewal_days: is no list with a value in it"),
    Mistake(text: "renewal_days:\n", expected: "renewal_days: is no list with a value in it"),
    Mistake(text: "in_service_since: soon\n", expected: "in_service_since: is no date that exists"),
    Mistake(text: "in_service_since: 2027-02-30\n", expected: "in_service_since: is no date that exists"),
    Mistake(text: "in_service_since: ~\n", expected: "in_service_since: has no value"),
    Mistake(text: "signing_key: ''\n", expected: "signing_key: is empty"),
    Mistake(text: "lenient:\n", expected: "lenient: is no list; expected a list, [] for none"),
    Mistake(text: "lenient: ''\n", expected: "lenient: is no list; expected a list, [] for none"),
    Mistake(text: "lenient: dates\n", expected: "lenient: is no list; expected a list, [] for none"),
    Mistake(text: "verify_keys: a.pub\n", expected: "verify_keys: is no list"),
    Mistake(text: "verify_keys: [a.pub]\n", expected: "verify_keys[0]: is no mapping; expected the keys key, from"),
    Mistake(text: "verify_keys: [{ from: 2027-01-01 }]\n", expected: "verify_keys[0]: lacks the key key"),
    Mistake(text: "verify_keys: [{ key: a, to: 2027-01-01 }]\n", expected: "verify_keys[0]: unknown key \"to\""),
    Mistake(text: "verify_keys: [{ key: a, from: soon }]\n", expected: "verify_keys[0].from: is no date that exists"),
    Mistake(
      text: "verify_keys: [{ key: a, from: 2027-01-02, until: 2027-01-01 }]\n",
      expected: "verify_keys[0]: ends before it begins"),
    Mistake(text: "confirmation_url: https://x/\n", expected: "confirmation_url: is no http(s) address"),
    Mistake(text: "confirmation_url: https:///r?c={channel_id}\n", expected: "confirmation_url: is no http(s) address"),
    Mistake(text: "confirmation_url: ftp://x/{channel_id}\n", expected: "confirmation_url: is no http(s) address"),
    // A template's placeholder, one misspelt, and one brace too many would be sent as they are.
    Mistake(
      text: "# fine\nconfirmation_url: https://x/{{channel_id}}\n",
      expected: "star-audit.yaml:2:19: confirmation_url: holds a brace beside"),
    Mistake(
      text: "confirmation_url: https://x/{channel_id}/{channel_id}\n", expected: "confirmation_url: holds a brace"),
    Mistake(text: "confirmation_url: https://x/{channel_id}?{code}\n", expected: "confirmation_url: holds a brace"),
    Mistake(text: "confirmation_url: https://x/{channel_id}}\n", expected: "confirmation_url: holds a brace"),
    Mistake(text: "mail: { from: nobody }\n", expected: "star-audit.yaml:1:15: mail.from: is no e-mail address"),
    Mistake(text: "mail: { from: ~ }\n", expected: "mail.from: has no value"),
    Mistake(text: "mail: { from: a@b.de }\n", expected: "mail: lacks the key digest_to"),
    Mistake(text: "mail: { from: a@b.de, to: a@b.de }\n", expected: "mail: unknown key \"to\"; expected one of from,"),
    Mistake(text: "mail: a@b.de\n", expected: "mail: is no mapping; expected the keys from, reply_to"),
    Mistake(text: "database: [a]\n", expected: "star-audit.yaml:1:11: database: is no single value"),
    Mistake(text: "database: ~\n", expected: "star-audit.yaml:1:11: database: has no value"),
    Mistake(text: "outbox:\n", expected: "outbox: has no value"),
    Mistake(text: "outbox: ''\n", expected: "outbox: is empty"),
    Mistake(text: "editions: null\n", expected: "editions: has no value"),
    Mistake(text: "templates: no\n", expected: "templates: is a truth value in place of a text"),
    Mistake(text: "time_zone: !!binary VVRD\n", expected: "time_zone: has a tag"),
    Mistake(text: "[a]: b\n", expected: "star-audit.yaml:1:1: unknown key; expected one of"),
    Mistake(text: "- a\n", expected: "star-audit.yaml:1:1: is no mapping; expected the keys database,"),
    Mistake(text: "database: a\ndatabase: b\n", expected: "star-audit.yaml:1:1: a key stands twice: database"),
    Mistake(
      text: "outbox: o\ndatabase: a\noutbox: p\ndatabase: b\n",
      expected: "star-audit.yaml:2:1: keys stand twice: database, outbox"),
    // Of a key that is no text the library says neither what nor, in the same order each time, where.
    Mistake(
      text: "? - keys\n: 1\noutbox: o\n? - keys\n: 2\noutbox: p\n",
      expected: "star-audit.yaml: keys stand twice: one that is no text, outbox"),
    Mistake(text: "a: [\n", expected: "star-audit.yaml:2:1"),
    Mistake(text: String(repeating: "[", count: 100_000), expected: "star-audit.yaml:1:1: is nested too deeply"),
    Mistake(text: String(repeating: "- ", count: 100_000), expected: "star-audit.yaml:1:1: is nested too deeply"),
    Mistake(text: "# " + String(repeating: "x", count: 1 << 20), expected: "star-audit.yaml: is larger than"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsToldWithFileLineAndKey(_ mistake: Mistake) throws {
    let errors = try errors(mistake.text)
    #expect(errors.contains { $0.contains(mistake.expected) }, "\(errors)")
  }

  @Test func everyMistakeIsToldInTheOrderOfTheFile() throws {
    let errors = try errors("time_zone: Mars\nfoo: 1\nmail: { from: x, reply_to: y }\noutbox: ~\n")
    let begin = [
      "star-audit.yaml:1:12: time_zone:", "star-audit.yaml:2:1: unknown key \"foo\"",
      "star-audit.yaml:3:7: mail: lacks", "star-audit.yaml:3:7: mail: lacks",
      "star-audit.yaml:3:15: mail.from:", "star-audit.yaml:3:28: mail.reply_to:",
      "star-audit.yaml:4:9: outbox:",
    ]
    #expect(errors.count == begin.count, "\(errors)")
    for (error, begin) in zip(errors, begin) { #expect(error.hasPrefix(begin), "\(error)") }
  }

  @Test func anAddressThatIsNoneIsNotRepeated() throws {
    let errors = try errors("mail: { from: 'Ada Lovelace <ada@b.de>', digest_to: a@b.de, objections: a@b.de }\n")
    #expect(errors.count == 1)
    #expect(!errors.joined().contains("ada"))
    #expect(!errors.joined().contains("Lovelace"))
  }

  @Test func aKeyLeftOutIsWhatTheContractSays() throws {
    let settings = try read("").settings
    #expect(settings.database.value == "/var/lib/star-audit/records.db")
    #expect(settings.outbox.value == "/var/lib/star-audit/outbox")
    #expect(settings.timeZone.value == "Asia/Shanghai")
    #expect(settings.maxDowngrades.value == .percent(25))
    #expect(settings.maxShrink.value == .percent(25))
    #expect(settings.maxUndecided.value == .percent(25))
    let days = [(1, 15), (2, 1), (2, 15), (3, 1), (3, 15), (3, 31)]
    #expect(settings.renewalDays.value == days.map { Schedule.YearlyDay(month: $0.0, day: $0.1) })
    #expect(settings.inServiceSince.value == nil)
    #expect(settings.lenient.value.isEmpty)
    #expect(settings.reportLanguage.value == .english)
    #expect(settings.compare.value == .last)
    #expect(settings.mail.envelopeFrom.value == nil)
    #expect(settings.mail.from.origin == .carried)
  }

  @Test func aFolderLeftOutIsThatBesideTheFile() throws {
    let settings = try read("max_downgrades: 30%\n").settings
    #expect(settings.editions.value == "/etc/x/editions")
    #expect(settings.templates.value == "/etc/x/templates")
    #expect(settings.editions.origin == .carried)
    let carried = try Settings.read(nil).settings
    #expect(carried.editions.value == nil)
    #expect(carried.templates.value == nil)
  }

  @Test func aRelativePathIsTakenFromTheFilesFolder() throws {
    let settings = try read("database: a/b.db\noutbox: /c\neditions: ../d\n").settings
    #expect(settings.database.value == "/etc/x/a/b.db")
    #expect(settings.outbox.value == "/c")
    #expect(settings.editions.value == "/etc/x/../d")
    #expect(settings.editions.origin == .file(.init(line: 3, column: 11)))
  }

  @Test func whatCannotBeReadIsNotKnown() throws {
    let one = try read("database: [a]\noutbox: /c\neditions: ~\n").settings
    #expect(one.database.origin == .misread)
    #expect(one.editions.origin == .misread)
    #expect(one.editions.value == nil)
    #expect(one.outbox.origin == .file(.init(line: 2, column: 9)))
    #expect(one.timeZone.origin == .carried)
    let all = try read("a: [\n").settings
    #expect(all.database.origin == .misread)
    #expect(all.timeZone.origin == .misread)
    #expect(all.editions.value == nil)
    #expect(all.mail.from.origin == .misread)
  }

  @Test func mailIsTakenWholeFromTheFile() throws {
    let mail = "mail: { from: a@b.de, digest_to: c@b.de, objections: d@b.de }\n"
    let settings = try read(mail).settings
    #expect(settings.mail.from.value == "a@b.de")
    #expect(settings.mail.digestTo.value == "c@b.de")
    #expect(settings.mail.objections.value == "d@b.de")
    #expect(settings.mail.replyTo.value == nil)
  }

  @Test func aFileOfCommentsIsOneThatLeavesEveryKeyOut() throws {
    for text in ["", "# nothing\n", "---\n", "mail:\n"] {
      #expect(try errors(text).allSatisfy { $0.contains("mail: lacks") }, "\(text)")
    }
    #expect(try errors("# nothing\n").isEmpty)
  }
}

@Suite struct SafetyLimitTests {
  @Test(arguments: [
    (SafetyLimit.percent(25), 1, 10), (.percent(25), 43, 10), (.percent(25), 44, 11), (.percent(25), 47, 11),
    (.percent(0), 1000, 10), (.count(3), 1000, 3), (.count(0), 1000, 0),
  ])
  func aShareIsRoundedDownAndNeverBelowTen(_ limit: SafetyLimit, _ decisions: Int, _ allowed: Int) {
    #expect(limit.allowed(of: decisions) == allowed)
  }
}
