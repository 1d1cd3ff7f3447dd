import Crypto
import Foundation
import GRDB
import Testing

/// Records and an outbox, as a department works with them through the year.
final class Office {
  let folder: Folder
  let database: String
  var outbox: String { folder.path("outbox") }

  /// Records, changed by statements.
  init(_ records: Records = Records(), _ statements: String...) throws {
    folder = try Folder()
    database = try records.database(in: folder)
    for statement in statements { try Records.change(database, statement) }
  }

  /// Synthetic records around 1 January 2027.
  init(channels: Int, seed: Int) throws {
    folder = try Folder()
    database = folder.path("records.db")
    let result = try Program.run(["sample", "--channels", "\(channels)", "--seed", "\(seed)", database, "--quiet"])
    #expect(result.status == 0, "\(result.errors)")
  }

  func change(_ statements: String...) throws {
    for statement in statements { try Records.change(database, statement) }
  }

  /// Runs a command on the records and the outbox.
  ///
  /// - Parameter day: on which it runs; nil: on the day that the command is about (see ``Clock``).
  func run(
    _ arguments: String..., on day: String? = nil, environment: [String: String] = [:]
  ) throws -> Program.Result {
    try run(arguments, on: day, environment: environment)
  }

  /// The same of a command as a list.
  func run(
    _ arguments: [String], on day: String? = nil, environment: [String: String] = [:]
  ) throws -> Program.Result {
    try Program.run(arguments + ["--database", database, "--outbox", outbox], on: day, environment: environment)
  }

  /// Runs a command that must succeed.
  ///
  /// - Parameter day: on which it runs; nil: on the day that the command is about (see ``Clock``).
  @discardableResult
  func must(
    _ arguments: String..., on day: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program.Result {
    let result = try Program.run(arguments + ["--database", database, "--outbox", outbox], on: day)
    #expect(result.status == 0, "\(arguments): \(result.errors)", sourceLocation: sourceLocation)
    return result
  }

  /// Publishes the review of January 2027 and applies it.
  func passJanuaryReview(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try must("review", "--as-of", "2027-01-01", sourceLocation: sourceLocation)
    try must("apply", "2027-01-review", sourceLocation: sourceLocation)
  }

  /// Replaces tables by what the portal has (`portal.db` beside the records), as it does every night; the program's own tables, and
  /// what marks the database as its own, stay.
  func refill(_ tables: String...) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; ATTACH '\(folder.path("portal.db"))' AS portal")
      for table in tables {
        try database.execute(sql: "DELETE FROM \(table); INSERT INTO \(table) SELECT * FROM portal.\(table)")
      }
    }
    try queue.close()
  }

  func batch(_ name: String) -> String { folder.path("outbox/" + name) }

  func has(_ batch: String) -> Bool { FileManager.default.fileExists(atPath: self.batch(batch) + "/manifest.json") }

  /// The decisions of a batch, by the channel's id.
  func decisions(of batch: String) throws -> [String: [String: Any]] {
    var decisions: [String: [String: Any]] = [:]
    for line in lines(of: batch) {
      let decision = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
      decisions[decision["channel_id"] as? String ?? ""] = decision
    }
    return decisions
  }

  /// The lines of a batch's decisions, without line ends.
  func lines(of batch: String) -> [Data] {
    folder.contents("outbox/\(batch)/decisions.jsonl").split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  /// The rows of a query, the values of each joined by blanks, NULL as `-`.
  func rows(_ query: String) throws -> [String] { try Records.rows(of: database, query) }

  /// The files of a batch, with their bytes.
  func files(of batch: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: self.batch(batch))
    return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.contents("outbox/\(batch)/\($0)")) })
  }
}

extension Records {
  /// The same channel once more under other ids, with people of its own.
  func adding(_ channels: String...) -> Records { adding(channels) }

  /// The same channel once more under other ids, with people of its own.
  func adding(_ channels: [String]) -> Records {
    let own: Set<Substring> = ["CERT-1", "CR-1", "C-1", "M1", "E1", "E2", "E3"]
    var records = self
    for channel in channels {
      for (file, text) in files {
        let rows = text.split(separator: "\n").dropFirst().map { row in
          row.split(separator: ",", omittingEmptySubsequences: false).map { field in
            field == "CH-1" ? channel : own.contains(field) ? "\(field)-\(channel)" : String(field)
          }.joined(separator: ",")
        }
        records.files[file]? += rows.map { $0 + "\n" }.joined()
      }
    }
    return records
  }

  /// The statement that adds a certification by the credits route.
  static func certification(
    _ id: String, of channel: String, star: Int, from issuedOn: String, to validUntil: String, endedOn: String = ""
  ) -> String {
    "INSERT INTO certifications VALUES ('\(id)', '\(channel)', \(star), 'credits', '\(issuedOn)', '\(issuedOn)', "
      + "'\(validUntil)', nullif('\(endedOn)', ''), NULL)"
  }

  /// The rows of a query, the values of each joined by blanks, NULL as `-`.
  static func rows(of database: String, _ query: String) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: database, configuration: configuration)
    let rows = try queue.read { try Row.fetchAll($0, sql: query) }
    try queue.close()
    return rows.map { row in
      row.databaseValues.map { $0.isNull ? "-" : "\(String.fromDatabaseValue($0) ?? "\($0)")" }.joined(separator: " ")
    }
  }
}

extension Records {
  /// The tables in which two databases hold other rows, whatever the order of the rows; but for the day of applying.
  static func differences(_ first: String, _ second: String) throws -> [String] {
    let queue = try DatabaseQueue(path: first)
    let tables = try queue.writeWithoutTransaction { connection in
      try connection.execute(sql: "ATTACH ? AS other", arguments: [second])
      func names(_ schema: String) throws -> Set<String> {
        try Set(String.fetchAll(connection, sql: "SELECT name FROM \(schema).sqlite_master WHERE type = 'table'"))
      }
      let (own, others) = try (names("main"), names("other"))
      return try own.symmetricDifference(others).sorted()
        + own.intersection(others).sorted().filter { table in
          let columns = try connection.columns(in: table).map(\.name).filter {
            $0 != "applied_on" || table != "applied_batches"
          }
          .joined(separator: ", ")
          func rows(_ schema: String) -> String {
            "SELECT \(columns), count(*) FROM \(schema).\(table) GROUP BY \(columns)"
          }
          let sql = "SELECT count(*) FROM"
          return try Int.fetchOne(connection, sql: "\(sql) (\(rows("main")) EXCEPT \(rows("other")))") != 0
            || Int.fetchOne(connection, sql: "\(sql) (\(rows("other")) EXCEPT \(rows("main")))") != 0
        }
    }
    try queue.close()
    return tables
  }
}

/// The SHA-256 of bytes in hexadecimal digits.
func sha256(_ data: Data) -> String { SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined() }

/// The id of the certification that applying a batch adds for a channel (STANDARD 6).
func newCertificationID(_ batch: String, _ channel: String) -> String {
  String(sha256(Data("\(batch)/\(channel)".utf8)).prefix(16))
}

/// The Python programs of these tests.
enum Python {
  /// One of them, by its name.
  static func file(_ name: String) -> String { Project.file("Tests/CommandsTests/Support/Python/\(name).py").path }
}

/// What one of the Python programs prints as JSON.
func python(
  _ name: String, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws -> Any { try python(name, arguments, sourceLocation: sourceLocation) }

/// What one of the Python programs prints as JSON.
func python(
  _ name: String, _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws -> Any {
  let result = try Program.launch("/usr/bin/env", ["python3", Python.file(name)] + arguments)
  try #require(result.status == 0, "\(result.errors)", sourceLocation: sourceLocation)
  return try JSONSerialization.jsonObject(with: result.output, options: .fragmentsAllowed)
}
