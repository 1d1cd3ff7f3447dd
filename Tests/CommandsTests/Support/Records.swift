import Foundation
import GRDB
import Testing

/// A small set of records in which one channel keeps three stars, and what a test changes in it.
struct Records {
  /// The columns of `channels` that a statement of a test fills; another one may be empty.
  static let channelColumns =
    "channel_id, name, kind, country, language, service_email, office_email, hotline, support_email, tracking_system, status"

  var files: [String: String] = [
    "channels.csv": """
    channel_id,name,kind,country,language,service_email,office_email,hotline,support_email,tracking_system,status
    CH-1,"One, Ltd.",ACP,DE,,service@one.example.com,,7x24,yes,automatic,active

    """,
    "certifications.csv": """
    certification_id,channel_id,star,route,applied_on,issued_on,valid_until,ended_on,renewal_confirmed_on
    CERT-1,CH-1,3,credits,2025-12-10,2026-01-01,2026-12-31,,

    """,
    "people.csv": """
    person_id,name,email
    M1,Manager,m1@one.example.com
    E1,First,
    E2,Second,
    E3,Third,

    """,
    "appointments.csv": """
    person_id,channel_id,role,registered_on,departed_on,declared_on,replaced_by
    M1,CH-1,service-manager,2025-01-01,,,
    E1,CH-1,post-sales-engineer,2025-01-01,,,
    E2,CH-1,post-sales-engineer,2025-01-01,,,
    E3,CH-1,post-sales-engineer,2025-01-01,,,

    """,
    "certificates.csv": """
    certificate_id,person_id,code,issued_on,valid_until
    C-1,E1,H3CSE-RS+,2025-01-01,2028-12-31

    """,
    "credits.csv": """
    entry_id,channel_id,person_id,category,points,earned_on,status
    CR-1,CH-1,E1,training,450,2026-06-30,approved

    """,
    "participations.csv": """
    channel_id,held_on,kind,title
    CH-1,2026-03-03,training,Routing
    CH-1,2026-04-03,meeting,Partners

    """,
  ]

  /// Writes the files and imports them; returns the database's path.
  func database(in folder: Folder, name: String = "records.db") throws -> String {
    for (file, text) in files { try folder.write(text, to: "csv/" + file) }
    let database = folder.path(name)
    let result = try Program.run(["import", folder.path("csv"), "--database", database, "--quiet"])
    #expect(result.status == 0, "\(result.errors)")
    return database
  }

  /// Changes a database as another program may, with every check switched off.
  static func change(_ database: String, _ statements: String...) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { connection in
      try connection.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for statement in statements { try connection.execute(sql: statement) }
    }
    try queue.close()
  }
}

/// A document of `--format json`.
struct Report {
  let summary: [String: Any]
  let decisions: [[String: Any]]

  init(_ result: Program.Result, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [String: Any], sourceLocation: sourceLocation)
    summary = try #require(document["summary"] as? [String: Any], sourceLocation: sourceLocation)
    decisions = try #require(document["decisions"] as? [[String: Any]], sourceLocation: sourceLocation)
  }

  /// The review of a database without publishing.
  static func preview(_ database: String, asOf: String = "2026-07-01", _ more: String...) throws -> Report {
    let result = try Program.run(
      ["review", "--report-only", "--format", "json", "--as-of", asOf, "--database", database, "--quiet"] + more)
    #expect(result.status == 0, "\(result.errors)")
    return try Report(result)
  }

  func outcome(of channel: String) -> String? {
    decisions.first { $0["channel_id"] as? String == channel }?["outcome"] as? String
  }

  func rules(of channel: String) -> [String] {
    let findings = decisions.first { $0["channel_id"] as? String == channel }?["findings"] as? [[String: Any]]
    return findings?.compactMap { $0["rule"] as? String } ?? []
  }

  /// `table/row/column` of each defect.
  func defects(of channel: String) -> [String] {
    Self.places(decisions.first { $0["channel_id"] as? String == channel }?["defects"])
  }

  static func places(_ defects: Any?) -> [String] {
    (defects as? [[String: Any]] ?? []).map {
      "\($0["table"] as? String ?? "") \($0["row"] as? String ?? "") \($0["column"] as? String ?? "")"
    }
  }
}
