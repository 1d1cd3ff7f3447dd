import StarStandard

/// Of which channels a pass reads the rows.
enum ReadingScope: Sendable {
  /// Of all.
  case all
  /// Of the one of the id.
  case one(String)
  /// Of those whose ids come after an id.
  case after(String)

  /// The id that takes the place of the statements' parameter, where they have one.
  var parameter: String? {
    switch self {
    case .all: nil
    case .one(let id), .after(let id): id
    }
  }

  /// The condition that a column with a channel's id meets, to be put after a word of SQL; empty where every row does.
  func condition(_ word: String, _ column: String) -> String {
    switch self {
    case .all: ""
    case .one: "\(word) \(column) = ?"
    case .after: "\(word) \(column) > ?"
    }
  }
}

/// The statements of a pass.
extension ReadingPass {
  private static func names(_ table: Table, of alias: String) -> String {
    table.columns.map { "\(alias).\($0.name)" }.joined(separator: ", ")
  }

  static func channelsSQL(_ scope: ReadingScope) -> String {
    "SELECT rowid, \(names(.channels, of: "channels")) FROM channels INDEXED BY channels_by_id "
      + scope.condition("WHERE", "channel_id") + " ORDER BY channel_id, rowid"
  }

  /// The id so many channels after the beginning, or after an id; no row where there are not as many.
  static func boundarySQL(_ scope: ReadingScope, channels: Int) -> String {
    "SELECT channel_id FROM channels INDEXED BY channels_by_id " + scope.condition("WHERE", "channel_id")
      + " ORDER BY channel_id LIMIT 1 OFFSET \(channels - 1)"
  }

  /// The ids, in small letters, that differ from another channel's in case only. Where all letters are of one case, which is
  /// known before anything is sorted, there are none.
  static let namesakesSQL = """
    SELECT lower(channel_id) FROM channels
    WHERE EXISTS (SELECT 1 FROM channels WHERE channel_id GLOB '*[a-z]*')
      AND EXISTS (SELECT 1 FROM channels WHERE channel_id GLOB '*[A-Z]*') AND typeof(channel_id) = 'text'
    GROUP BY lower(channel_id) HAVING min(channel_id COLLATE BINARY) <> max(channel_id COLLATE BINARY)
    """

  /// Each appointment with the row of its person, where there is one.
  static func appointmentsSQL(_ scope: ReadingScope) -> String {
    """
    SELECT a.rowid, a.channel_id, \(names(.appointments, of: "a")), p.rowid, \(names(.people, of: "p"))
    FROM appointments a INDEXED BY appointments_of_channel
    LEFT JOIN people p INDEXED BY people_by_id ON p.person_id = a.person_id
    \(scope.condition("WHERE", "a.channel_id"))
    ORDER BY a.channel_id, a.person_id, a.role, a.registered_on, a.departed_on, a.declared_on, a.replaced_by
    """
  }

  static func certificatesSQL(_ scope: ReadingScope) -> String {
    """
    SELECT c.rowid, a.channel_id, \(names(.certificates, of: "c"))
    FROM appointments a INDEXED BY appointments_of_channel
    CROSS JOIN certificates c INDEXED BY certificates_of_person ON c.person_id = a.person_id
    \(scope.condition("WHERE", "a.channel_id"))
    ORDER BY a.channel_id
    """
  }

  /// The appointments of engineers who have one at another channel, too. Most persons have no other appointment at all, which is
  /// asked first. Of a person with thousands, one is enough to know: so the neighbours in the order of channels are looked for,
  /// and not all of them.
  static func sharedSQL(_ scope: ReadingScope) -> String {
    func hasOther(_ side: String) -> String {
      """
      EXISTS (SELECT 1 FROM appointments b INDEXED BY appointments_of_person
        WHERE b.person_id = a.person_id AND b.channel_id \(side) a.channel_id AND b.role = '\(Role.engineer.rawValue)')
      """
    }
    return """
      SELECT a.rowid, a.channel_id, a.person_id
      FROM appointments a INDEXED BY appointments_of_channel
      WHERE a.role = '\(Role.engineer.rawValue)' \(scope.condition("AND", "a.channel_id"))
        AND EXISTS (SELECT 1 FROM appointments b INDEXED BY appointments_of_person WHERE b.person_id = a.person_id
          LIMIT 1 OFFSET 1)
        AND (\(hasOther(">")) OR \(hasOther("<")))
      ORDER BY a.channel_id, a.person_id
      """
  }

  /// Who is an engineer where, by person.
  static let engineersSQL = """
    SELECT person_id, channel_id FROM appointments INDEXED BY appointments_of_person
    WHERE role = '\(Role.engineer.rawValue)' ORDER BY person_id
    """

  /// All appointments of a person as an engineer, of channels of any status and kind, if they exist.
  static let postsSQL = """
    SELECT b.channel_id, b.registered_on, b.departed_on
    FROM appointments b INDEXED BY appointments_of_person
    WHERE b.person_id = ? AND b.role = '\(Role.engineer.rawValue)'
      AND EXISTS (SELECT 1 FROM channels INDEXED BY channels_by_id WHERE channels.channel_id = b.channel_id)
    """

  /// A row of a table by its number.
  static func rowSQL(_ table: Table) -> String {
    "SELECT rowid, \(names(table, of: "t")) FROM \(table.name) t WHERE rowid = ?"
  }

  /// Persons, and certificates, without an appointment at a channel, in the order of persons. Where every appointment names a channel, its index
  /// alone tells.
  static func unreferencedSQL(throughChannels: Bool) -> [(Table, String)] {
    // In the order of an index by person, so that the look-ups stay close to each other.
    [(.people, "people_by_id"), (.certificates, "certificates_of_person")].map { table, index in
      let appointment =
        throughChannels
        ? """
        SELECT 1 FROM appointments a INDEXED BY appointments_of_person
        CROSS JOIN channels INDEXED BY channels_by_id ON channels.channel_id = a.channel_id
        WHERE a.person_id = t.person_id AND typeof(a.channel_id) = 'text'
          AND length(CAST(a.channel_id AS BLOB)) BETWEEN 1 AND \(Schema.longestID) AND instr(a.channel_id, char(0)) = 0
          AND a.channel_id NOT GLOB '*[^A-Za-z0-9._-]*'
        """
        : "SELECT 1 FROM appointments a INDEXED BY appointments_of_person WHERE a.person_id = t.person_id"
      return (
        table,
        "SELECT rowid, \(names(table, of: "t")) FROM \(table.name) t INDEXED BY \(index) "
          + "WHERE NOT EXISTS (\(appointment)) ORDER BY t.person_id"
      )
    }
  }
}
