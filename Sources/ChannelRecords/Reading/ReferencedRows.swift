import Synchronization

/// The rows of persons and of certificates that belong to a channel, noted by all who read stretches: each notes its own when a stretch is
/// read, so that nobody keeps a set of all of them.
final class ReferencedRows: Sendable {
  /// The rows of both tables.
  struct Sets: Sendable {
    var people = RowSet()
    var certificates = RowSet()
  }

  private let sets = Mutex(Sets())

  /// Adds those of a stretch.
  func add(_ more: Sets) {
    sets.withLock {
      $0.people.formUnion(more.people)
      $0.certificates.formUnion(more.certificates)
    }
  }

  /// Those of all stretches.
  var all: Sets { sets.withLock { $0 } }
}
