import Foundation
import StarStandard
import Testing

@testable import Configuration

/// The schemas for editors know every key and every word that the program knows, and no other.
@Suite struct ConfigurationSchemaTests {
  private func schema(_ name: String) throws -> [String: Any] {
    let file = Project.file("config/schemas/\(name).schema.json")
    return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  private func properties(_ schema: [String: Any], _ path: String...) throws -> [String: [String: Any]] {
    let properties = try path.reduce(schema) { schema, key in
      let properties = try #require(schema["properties"] as? [String: Any])
      return try #require(properties[key] as? [String: Any])
    }
    return try #require(properties["properties"] as? [String: [String: Any]])
  }

  private func words(_ property: [String: Any]?) -> [String]? { property?["enum"] as? [String] }

  @Test func everyKeyOfTheConfigurationIsInItsSchema() throws {
    let schema = try schema("star-audit")
    let keys =
      try properties(schema).keys.filter { $0 != "mail" } + properties(schema, "mail").keys.map { "mail.\($0)" }
    #expect(try Set(keys) == Set(Settings.read(nil).values.map(\.key)))
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(try words(properties(schema)["report_language"]) == Language.allCases.map(\.rawValue))
    #expect(try words(properties(schema)["compare"]) == UsualComparison.allCases.map(\.rawValue))
    let lenient = try #require(try properties(schema)["lenient"]?["items"] as? [String: Any])
    #expect(words(lenient) == Lenience.allCases.map(\.rawValue))
    for (key, property) in try properties(schema) { #expect(property["description"] is String, "\(key)") }
  }

  @Test func everyKeyAndWordOfAnEditionIsInItsSchema() throws {
    let schema = try schema("edition")
    #expect(try Set(properties(schema).keys) == Set(EditionFile.keys))
    let options = try properties(schema, "options")
    let known: [String: [String]] = [
      "margin": Options.Margin.allCases.map(\.rawValue),
      "departed_engineers_credits": Options.DepartedEngineersCredits.allCases.map(\.rawValue),
      "strangers_credits": Options.StrangersCredits.allCases.map(\.rawValue),
      "grace_from": Options.GraceFrom.allCases.map(\.rawValue),
      "replenishment": Options.Replenishment.allCases.map(\.rawValue),
      "late_replenishment": Options.LateReplenishment.allCases.map(\.rawValue),
      "downgrade_to": Options.DowngradeTo.allCases.map(\.rawValue),
      "renew_at": Options.RenewAt.allCases.map(\.rawValue),
    ]
    #expect(options.compactMapValues { words($0) } == known)
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let severities = try properties(schema, "severities")
    #expect(Set(severities.keys) == Set(Rule.all.map(\.id.text)))
    for rule in Rule.all {
      let property = severities[rule.id.text]
      let permitted = words(property) ?? words(property?["$ref"] == nil ? nil : definitions["severity"])
      #expect(Set(permitted ?? []) == Set(rule.permitted.map(\.rawValue)), "\(rule.id)")
    }
    let requirement = try properties(try #require(definitions["requirement"]))
    #expect(words(requirement["hotline"]) == Hotline.allCases.map(\.rawValue))
    #expect(words(requirement["tracking_system"]) == TrackingSystem.allCases.map(\.rawValue))
    // What one file has the other has: the keys of the carried edition are those of the schema.
    let carried = try #require(Carried.editions.first)
    let document = try YAMLValue(file: carried.file, bytes: carried.bytes)
    for key in ["months", "quarters", "options", "severities", "certificates"] {
      let entries = document.entries?.first { $0.name == key }?.value.entries?.compactMap { $0.name }
      #expect(try Set(entries ?? []) == Set(properties(schema, key).keys), "\(key)")
    }
  }

  @Test(arguments: [("25", "a plain count: 25 stars"), ("25%", "a share: 25 of a hundred")])
  func whatALimitMeansIsSaid(_ text: String, _ meaning: String) throws {
    let file = SettingsFile(name: "c.yaml", folder: "", bytes: Array("max_downgrades: \(text)\n".utf8))
    let limit = try Settings.read(file).settings.maxDowngrades.value
    #expect(limit.meaning(of: "stars").hasPrefix(meaning))
    #expect(limit.mayBeMeantAsShare == (text == "25"))
  }
}
