import StarStandard

/// The batches of an outbox, withdrawn ones too, in the order in which each names those before it (documentation of Outbox,
/// "Tamper evidence").
///
/// Usually a batch names one other. The first of an outbox names none, the first after an upgrade all that stand there, and one
/// that is published after batches were brought back from elsewhere may name several.
package struct Chain: Sendable {
  /// The batches, each manifest once, in the order of their names.
  package let links: [ChainLink]
  /// What stands in the outbox and cannot be read, with why.
  package let unreadable: [(batch: String, reason: String)]
  /// What stands in the outbox under a name that its manifest does not bear.
  package let misnamed: [ChainLink]

  /// The greatest number by which mail of these was ordered; nil where there is none.
  private let last: BatchSequence?
  private let bySHA256: [String: ChainLink]
  /// Who names a manifest, by its digest.
  private let namers: [String: [ChainLink]]

  /// - Parameter links: of two with one manifest the first counts.
  package init(_ links: [ChainLink], unreadable: [(batch: String, reason: String)] = []) {
    self.init(links, unreadable: unreadable, misnamed: [], last: nil)
  }

  init(
    _ links: [ChainLink], unreadable: [(batch: String, reason: String)], misnamed: [ChainLink], last: BatchSequence?
  ) {
    self.misnamed = misnamed
    self.last = last
    var bySHA256: [String: ChainLink] = [:]
    var each: [ChainLink] = []
    for link in links where bySHA256.updateValue(bySHA256[link.sha256] ?? link, forKey: link.sha256) == nil {
      each.append(link)
    }
    self.bySHA256 = bySHA256
    self.links = each.sorted(by: Self.precedes)
    self.unreadable = unreadable
    var namers: [String: [ChainLink]] = [:]
    for link in self.links {
      for named in Set(link.after ?? []) { namers[named.sha256, default: []].append(link) }
    }
    self.namers = namers
  }

  private static func precedes(_ left: ChainLink, _ right: ChainLink) -> Bool {
    guard left.batch != right.batch, let name = BatchName(left.batch), let other = BatchName(right.batch) else {
      return left.sha256 < right.sha256
    }
    return name < other
  }

  /// By what the mail of the next batch comes after that of all these; nil where its day tells.
  ///
  /// - Parameters:
  ///   - batch: the name of the next one.
  ///   - day: that of its mail.
  func sequence(of batch: String, on day: CalendarDate) -> BatchSequence? {
    last.flatMap { BatchSequence(of: batch, on: day, after: $0) }
  }

  /// What was withdrawn of a name last; nil where nothing was.
  func lastWithdrawn(of batch: String) -> ChainLink? {
    func number(_ link: ChainLink) -> Int { link.withdrawn.flatMap { Int($0.dropFirst(batch.count + 1)) } ?? 0 }
    return links.filter { $0.batch == batch && $0.withdrawn != nil }.max { number($0) < number($1) }
  }

  /// What no batch names yet: the next one is to.
  package var ends: [ChainLink] { links.filter { namers[$0.sha256] == nil } }

  /// The batch whose manifest has the digest; nil where there is none.
  package subscript(sha256: String) -> ChainLink? { bySHA256[sha256] }

  /// Everything by which it does not prove that it is what was published.
  ///
  /// - Parameter start: a batch before which nothing is looked at; nil: from the beginning on.
  package func faults(since start: ChainLink? = nil) -> [ChainFault] {
    let looked = links(since: start)
    return looked.flatMap { link in
      (link.sha256 == start?.sha256 ? [] : faults(in: link)) + unnamed(link)
    } + forks(among: looked) + beginnings(among: looked, start)
  }

  /// The batches without those that come before one; all, where none is named.
  package func links(since start: ChainLink?) -> [ChainLink] {
    guard let start else { return links }
    let before = ancestors(of: start)
    // Where one of them is gone, nobody can tell what came before that but by the names.
    let isCut = !before.allSatisfy { bySHA256[$0] != nil }
    return links.filter { link in
      guard !before.contains(link.sha256) else { return false }
      guard isCut, let name = BatchName(link.batch), let first = BatchName(start.batch) else { return true }
      return name >= first
    }
  }

  /// Whether a batch was published after another, by the digests of their manifests, as far as what it names before it tells.
  package func isPublished(_ sha256: String, after other: String) -> Bool {
    bySHA256[sha256].map { ancestors(of: $0).contains(other) } ?? false
  }

  /// The digests of what comes before a batch.
  private func ancestors(of link: ChainLink) -> Set<String> {
    var found: Set<String> = []
    var open = link.after ?? []
    while let named = open.popLast() {
      guard found.insert(named.sha256).inserted else { continue }
      open += bySHA256[named.sha256]?.after ?? []
    }
    return found
  }

  /// What a batch names that is not there as it says.
  private func faults(in link: ChainLink) -> [ChainFault] {
    (link.after ?? []).compactMap { named in
      guard let other = bySHA256[named.sha256] else {
        let inItsPlace = links.first { $0.batch == named.batch && $0.withdrawn == nil }
        return inItsPlace.map { .changed($0, named: named.sha256, by: link) } ?? .missing(named, by: link)
      }
      // Once the chain has begun, everything that is published is in it.
      return other.after == nil && !isFirst(link) ? .late(other, by: link) : nil
    }
  }

  /// Whether nothing of the chain is before it.
  private func isFirst(_ link: ChainLink) -> Bool {
    link.after?.allSatisfy { named in bySHA256[named.sha256].map { $0.after == nil } ?? false } ?? false
  }

  /// A batch that is in no chain: it names none, and none names it.
  private func unnamed(_ link: ChainLink) -> [ChainFault] {
    link.after == nil && namers[link.sha256] == nil ? [.unchained(link)] : []
  }

  /// Where several batches say that they come right after one.
  private func forks(among looked: [ChainLink]) -> [ChainFault] {
    looked.compactMap { link in
      guard link.after != nil, let next = namers[link.sha256], next.count > 1 else { return nil }
      return .fork(next, after: link)
    }
  }

  /// Several that begin a chain.
  private func beginnings(among looked: [ChainLink], _ start: ChainLink?) -> [ChainFault] {
    let first = looked.filter { $0.sha256 == start?.sha256 || isFirst($0) }
    return first.count > 1 ? [.beginnings(first)] : []
  }
}
