/// Why a chain of batches does not prove what it should.
package enum ChainFault: Sendable, Hashable {
  /// A batch names another by a digest, and what stands under that name has another one.
  case changed(ChainLink, named: String, by: ChainLink)
  /// A batch names one that is not there, nor withdrawn.
  case missing(ManifestReading.Compared, by: ChainLink)
  /// It names none, and none names it.
  case unchained(ChainLink)
  /// It names none, and one names it that is not the first of the chain.
  case late(ChainLink, by: ChainLink)
  /// Several name one batch as the last one before them.
  case fork([ChainLink], after: ChainLink)
  /// Several name no batch of the chain before them.
  case beginnings([ChainLink])
}

extension ChainFault: CustomStringConvertible {
  /// What is wrong, in a line that begins with the batch.
  package var description: String {
    switch self {
    case .changed(let link, let named, let next):
      "\(link.title): its manifest was changed: \(next.title) names it with the SHA-256 \(named), and it has \(link.sha256)"
    case .missing(let named, let next):
      "\(named.batch.prefix(64)): is missing: \(next.title) names it as published before, with the SHA-256 \(named.sha256.prefix(64))"
    case .unchained(let link):
      "\(link.title): is in no chain: a star-audit published it that knew of none, or somebody put it there; the next "
        + "publication names it"
    case .late(let link, let next):
      "\(link.title): names no batch before it, though the chain had begun when \(next.title) named it: an older star-audit "
        + "published it, or somebody put it there"
    case .fork(let links, let before):
      "\(links.map(\.title).joined(separator: ", ")): each says that it came right after \(before.title): the outbox was "
        + "brought back from a backup between them, or somebody put one there"
    case .beginnings(let links):
      "\(links.map(\.title).joined(separator: ", ")): each begins a chain, and an outbox has one: batches of several were put "
        + "together"
    }
  }
}
