import Configuration
import StarStandard
import Testing

@Suite struct EditionFileTests {
  private func errors(_ text: String, standard: Edition? = nil) -> [String] {
    EditionFile.read(Array(text.utf8), file: "other.yaml", standard: standard).errors.map(\.description)
  }

  /// A scalar of YAML may go over lines; what is said of it does not.
  @Test(arguments: ["T\n\n\n\ne", "a\u{2028}b", "? |\n  key\n  of lines\n: value", "hotline: \"\\u0007\\n\""])
  func anErrorIsOneLine(text: String) throws {
    let errors = errors(text)
    #expect(!errors.isEmpty)
    for error in errors {
      #expect(
        error.unicodeScalars.allSatisfy {
          ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }, "\(error)")
      #expect(error.hasPrefix("other.yaml:"))
    }
  }

  static let mistakes: [(from: String, to: String, expected: String)] = [
    ("credits: 450", "credits: many", "requirements.3.credits: is not a whole number"),
    ("credits: 450", "credits: -1", "requirements.3.credits: is not a whole number"),
    ("credits: 450", "credits: 450.0", "requirements.3.credits: is not a whole number"),
    ("credits: 450", "credits: 0450", "requirements.3.credits: is not a whole number"),
    ("credits: 450", "credits: ~", "requirements.3.credits: has no value"),
    ("credits: 450", "credits:", "requirements.3.credits: has no value"),
    ("hotline: 5x8", "hotline: 8x5", "requirements.2.hotline: is none of none, 5x8, 7x24"),
    ("hotline: 5x8", "hotline: ~", "requirements.2.hotline: has no value"),
    ("  grace: 3", "  grace: 9999", "months.grace: is not a whole number from 0 to 1200"),
    ("margin: application", "margin: sometimes", "options.margin: is none of application, review"),
    ("hotline: warning", "hotline: fatal", "severities.hotline: is none of downgrade, warning, information, off"),
    ("hotline: warning", "hotline: null", "severities.hotline: has no value"),
    (
      "upgrade-opportunity: information", "upgrade-opportunity: downgrade",
      "severities.upgrade-opportunity: is none of information, off"
    ),
    ("hotline: warning", "hotlines: warning", "unknown key \"hotlines\""),
    ("senior: [H3CSE-RS+", "senior: [H3CNE-RS+", "certificates.senior: has the code"),
    ("senior: [H3CSE-RS+", "senior: [~", "certificates.senior[0]: has no value"),
    ("effective_from: 2025-01-20", "effective_from: 2025-02-29", "effective_from: is no date"),
    ("delivery_category: project-delivery", "delivery_category: other", "is none of the categories"),
    ("delivery_category: project-delivery", "delivery_category: ~", "delivery_category: has no value"),
    ("kinds: [AD, ACPD", "kinds: [AD, NO", "kinds[1]: is a truth value in place of a text"),
    ("kinds: [AD, ACPD", "kinds: [AD, [ACPD]", "kinds[1]: is no single value"),
    ("kinds: [AD, ACPD", "kinds: [AD, AD", "kinds[1]: stands twice"),
    ("kinds: [AD, ACPD, ACP, CP, ASP, ACSP]", "", "lacks the key kinds"),
    ("edition: \"2025\"", "edition: ~", "other.yaml:6:10: edition: has no value"),
    ("edition: \"2025\"", "edition: null", "other.yaml:6:10: edition: has no value"),
    ("edition: \"2025\"", "edition:", "edition: has no value"),
    ("edition: \"2025\"", "edition: true", "edition: is a truth value in place of a text"),
    ("edition: \"2025\"", "edition: !!int \"2025\"", "edition: has a tag"),
    ("edition: \"2025\"", "edition: { a: b }", "edition: is no single value"),
    ("  credit_validity: 12", "  credit_validity: 0", "months.credit_validity: is not a whole number from 1 to 1200"),
    ("[90, 60, 30]", "[90, 60, 90]", "reminder_days[2]: stands twice in the list"),
    ("edition: \"2025\"", "edition: a b", "edition: is not 1 to 64 printable ASCII characters"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsToldWithFileAndKey(_ from: String, _ to: String, _ expected: String) throws {
    let text = edition2025()
    #expect(text.contains(from))
    let standard = try EditionFile.decode(Array(text.utf8), file: "2025.yaml")
    let errors = errors(text.replacing(from, with: to), standard: standard)
    #expect(errors.count == text.components(separatedBy: from).count - 1, "\(errors)")
    for error in errors { #expect(error.hasPrefix("other.yaml:"), "\(error)") }
    #expect(errors.contains { $0.contains(expected) }, "\(errors)")
  }

  /// Who mends a file wants to know all that is wrong with it.
  @Test func everythingThatIsWrongIsToldAtOnceInTheOrderOfTheFile() throws {
    var text = edition2025()
    let standard = try EditionFile.decode(Array(text.utf8), file: "2025.yaml")
    let changes = [
      ("edition: \"2025\"", "edition: a b"), ("credits: 600", "credits: -1"), ("hotline: 5x8", "hotlines: 5x8"),
      ("PMP", "H3CSE-RS+"), ("kinds: [AD, ACPD", "kinds: [AD, AD"), ("  grace: 3", "  grace: x"),
      ("  certificate_margin: 3", "  margin: 3"), ("margin: application", "margin: q"),
      ("hotline: warning", "hotline: q"),
    ]
    for (from, to) in changes {
      #expect(text.contains(from))
      text = text.replacing(from, with: to, maxReplacements: 1)
    }
    let reading = EditionFile.read(Array(text.utf8), file: "other.yaml", standard: standard)
    #expect(reading.edition == nil)
    #expect(reading.name == nil)
    #expect(reading.effectiveFrom?.value.description == "2025-01-20")
    let expected = [
      "edition: is not 1 to 64", "requirements.4.credits: is not", "lacks the key hotline", "unknown key \"hotlines\"",
      "certificates.project_management: has the code", "kinds[1]: stands twice", "lacks the key certificate_margin",
      "months.grace: is not", "unknown key \"margin\"", "options.margin: is none of", "severities.hotline: is none of",
    ]
    for reason in expected { #expect(reading.errors.count { "\($0)".contains(reason) } == 1, "\(reason)") }
    #expect(reading.errors.count == expected.count, "\(reading.errors)")
    let lines = reading.errors.compactMap(\.place?.line)
    #expect(lines.count == expected.count)
    #expect(lines == lines.sorted())
  }

  @Test(arguments: ["edition: 2026", "edition: '~'", "edition: \"no\"", "edition: !!str 2026"])
  func aNameIsWhatIsWritten(_ line: String) throws {
    let edition = try EditionFile.decode(
      Array(edition2025().replacing("edition: \"2025\"", with: line).utf8), file: "other.yaml")
    #expect(["2026", "~", "no"].contains(edition.name))
  }

  @Test func offIsAWordHoweverItIsWritten() throws {
    for word in ["off", "\"off\"", "false", "False"] {
      let edition = try EditionFile.decode(
        Array(edition2025().replacing("hotline: warning", with: "hotline: \(word)").utf8), file: "other.yaml")
      #expect(edition.severity(of: RuleID("hotline")) == .off)
    }
  }

  @Test func optionsAndSeveritiesLeftOutAreThoseOfTheStandard() throws {
    let text = edition2025()
    let standard = try EditionFile.decode(Array(text.utf8), file: "2025.yaml")
    let end = try #require(text.range(of: "# Readings of the standard"))
    let short = String(text[..<end.lowerBound])
    #expect(errors(short).contains { $0.contains("lacks the key options.margin") })
    let edition = try EditionFile.decode(Array(short.utf8), file: "other.yaml", standard: standard)
    #expect("\(edition)" == "\(standard)")
  }

  @Test(arguments: [
    ("2025.yaml", true), ("2025.yml", true), ("2025.YAML", true), ("2025.Yml", true), ("2025.yaml~", false),
    ("2025.yaml.bak", false), ("2025.json", false), ("yaml", false), ("README", false),
  ])
  func anEditionsFileIsKnownByItsName(_ name: String, _ isEdition: Bool) {
    #expect(EditionFile.isName(name) == isEdition)
  }
}
