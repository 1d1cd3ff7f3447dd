/// The program's own tables of what took stars, what was given back, and what supplements decided (STANDARD 7a).
extension Schema {
  /// The tables that are the program's own, by the statements that create them. Of those of one statement, all or none are there.
  static let ownTables: [(names: [String], sql: String)] = [
    ([AppliedBatch.tableName], createAppliedBatches), ([AppliedRowStore.tableName], createAppliedRows),
    ([LeftOnHold.tableName], createLeftOnHold), (["applied_causes"], createAppliedCauses),
    (["supplement_decisions"], createSupplementDecisions), (["superseded"], createSuperseded),
    ([ReinstatementStore.tableName, "reinstated_causes", "reinstated_rows"], createReinstatements),
  ]

  private static let causeColumns = """
      rule TEXT NOT NULL,
      person_id TEXT,
      role TEXT,
      departed_on TEXT,
      event_id TEXT
    """

  /// The statements that create the table of what took each star that an applied batch took, and its index.
  static let createAppliedCauses = """
    CREATE TABLE IF NOT EXISTS main.applied_causes (
      batch TEXT NOT NULL REFERENCES applied_batches (batch),
      channel_id TEXT NOT NULL,
    \(causeColumns)
    );
    CREATE INDEX IF NOT EXISTS main.applied_causes_of_channel ON applied_causes (channel_id, batch)
    """

  /// The statement that creates the table of the channels that an applied supplement decided.
  static let createSupplementDecisions = """
    CREATE TABLE IF NOT EXISTS main.supplement_decisions (
      batch TEXT NOT NULL REFERENCES applied_batches (batch),
      channel_id TEXT NOT NULL,
      made_on TEXT NOT NULL,
      PRIMARY KEY (batch, channel_id)
    ) WITHOUT ROWID
    """

  /// The statement that creates the table of the losses that applying a batch left out because a supplement supersedes them.
  static let createSuperseded = """
    CREATE TABLE IF NOT EXISTS main.superseded (
      batch TEXT NOT NULL REFERENCES applied_batches (batch),
      channel_id TEXT NOT NULL,
      superseded_by TEXT NOT NULL,
      PRIMARY KEY (batch, channel_id)
    ) WITHOUT ROWID
    """

  /// The statements that create the tables of what was reinstated: for each batch and channel who did it and why, what had
  /// taken the star, and the rows that were taken back.
  static let createReinstatements = """
    CREATE TABLE IF NOT EXISTS main.reinstatements (
      step INTEGER PRIMARY KEY,
      batch TEXT NOT NULL,
      command TEXT NOT NULL,
      as_of TEXT NOT NULL,
      channel_id TEXT NOT NULL,
      outcome TEXT NOT NULL,
      from_star INTEGER,
      to_star INTEGER,
      reason TEXT NOT NULL,
      reinstated_by TEXT NOT NULL,
      reinstated_on TEXT NOT NULL,
      manifest_sha256 TEXT
    );
    CREATE TABLE IF NOT EXISTS main.reinstated_causes (
      reinstatement INTEGER NOT NULL REFERENCES reinstatements (step),
    \(causeColumns)
    );
    CREATE TABLE IF NOT EXISTS main.reinstated_rows (
      reinstatement INTEGER NOT NULL REFERENCES reinstatements (step),
      step INTEGER NOT NULL,
      \(AppliedRowStore.columns.joined(separator: ",\n  "))
    )
    """
}
