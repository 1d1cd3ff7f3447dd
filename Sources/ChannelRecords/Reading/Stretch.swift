import GRDB
import StarStandard

/// A part of the channels, in the order of their ids.
struct Stretch: Sendable {
  /// All channels, or those after one.
  let scope: ReadingScope
  /// The last channel of the stretch; nil where it goes to the end.
  let last: String?
}

/// Reads stretches over one connection.
final class StretchReader {
  private let recordLists: RecordLists
  private let finder: DefectFinder
  private let history: History
  private let sharedChannels: SharedChannels?
  private let channels: Int
  private var pass: (scope: ReadingScope, pass: ReadingPass)?

  /// - Parameter channels: how many make a stretch.
  init(
    recordLists: RecordLists, finder: DefectFinder, history: History, sharedChannels: SharedChannels?, channels: Int
  ) {
    self.sharedChannels = sharedChannels
    self.history = history
    self.recordLists = recordLists
    self.finder = finder
    self.channels = channels
  }

  /// The stretch after another one, or the first; nil after the last.
  func stretch(after previous: Stretch?, _ database: Database) throws -> Stretch? {
    var scope = ReadingScope.all
    if let previous {
      guard let last = previous.last else { return nil }
      scope = .after(last)
    }
    let boundary = try RowCursor(database, sql: ReadingPass.boundarySQL(scope, channels: channels))
    try boundary.start(binding: scope.parameter)
    // What is no id is no boundary: then the stretch goes to the end.
    let last = boundary.hasRow ? boundary.text(0).flatMap { $0.isID ? String(decoding: $0, as: UTF8.self) : nil } : nil
    return Stretch(scope: scope, last: last)
  }

  /// Hands over the dossiers of a stretch.
  ///
  /// - Returns: what in it belongs to no channel, and which rows belong to one.
  func read(
    _ stretch: Stretch, _ database: Database, _ body: (Dossier) throws -> Void
  ) throws -> (PassLeftovers, ReferencedRows) {
    let pass = try pass(stretch.scope, database)
    try pass.start(stretch.scope)
    return (try pass.run(upTo: stretch.last, body), pass.takeReferenced())
  }

  private func pass(_ scope: ReadingScope, _ database: Database) throws -> ReadingPass {
    if let pass, case .after = pass.scope, case .after = scope { return pass.pass }
    let new = try ReadingPass(
      database, recordLists: recordLists, finder: finder, history: history, scope: scope, sharedChannels: sharedChannels
    )
    pass = (scope, new)
    return new
  }
}
