import Configuration
import StarStandard
import Testing

@Suite struct EditionFileTests {
  private func error(_ text: String, standard: Edition? = nil) -> String? {
    do {
      _ = try EditionFile.decode(Array(text.utf8), file: "other.yaml", standard: standard)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// A scalar of YAML may go over lines; what is said of it does not.
  @Test(arguments: ["T\n\n\n\ne", "a\u{2028}b", "? |\n  key\n  of lines\n: value", "hotline: \"\\u0007\\n\""])
  func anErrorIsOneLine(text: String) throws {
    let error = try #require(self.error(text))
    #expect(
      error.unicodeScalars.allSatisfy {
        ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
      }, "\(error)")
    #expect(error.hasPrefix("other.yaml:"))
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
    ("edition: \"2025\"", "edition: a b", "edition: is not 1 to 64 printable ASCII characters"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsToldWithFileAndKey(_ from: String, _ to: String, _ expected: String) throws {
    let text = edition2025()
    #expect(text.contains(from))
    let told = error(text.replacing(from, with: to))
    let error = try #require(told)
    #expect(error.hasPrefix("other.yaml:"), "\(error)")
    #expect(error.contains(expected), "\(error)")
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
    #expect(error(short)?.contains("lacks the key options.margin") == true)
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
