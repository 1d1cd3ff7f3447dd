import Testing

@testable import Outbox

/// The chain of the batches of an outbox, link by link.
@Suite struct ChainTests {
  /// A link; its digest is a word, and it names others by theirs, all of the batch of the same word.
  private func link(_ word: String, after: [String]?, withdrawn: String? = nil) -> ChainLink {
    ChainLink(
      batch: Self.batches[word] ?? word, sha256: word,
      after: after.map { $0.map { .init(batch: Self.batches[$0] ?? $0, sha256: $0) } }, withdrawn: withdrawn)
  }

  private static let batches = [
    "a": "2026-07-review", "b": "2026-12-renewal-notices", "c": "2027-01-review", "d": "2027-01-15-renewal",
    "e": "2027-07-review", "a'": "2026-07-review",
  ]

  private func faults(_ links: ChainLink..., since: String? = nil) -> [ChainFault] {
    let chain = Chain(links)
    return chain.faults(since: since.flatMap { chain[$0] })
  }

  @Test func eachNamesTheOneBeforeIt() {
    let links = [link("a", after: []), link("b", after: ["a"]), link("c", after: ["b"])]
    #expect(Chain(links).faults().isEmpty)
    #expect(Chain(links).ends.map(\.sha256) == ["c"])
  }

  @Test func theOrderIsThatOfPublicationAndNotOfDays() {
    #expect(faults(link("c", after: []), link("a", after: ["c"]), link("b", after: ["a"])).isEmpty)
  }

  @Test func anEmptyOutboxHasNothingToSay() {
    #expect(Chain([]).faults().isEmpty)
    #expect(Chain([]).ends.isEmpty)
  }

  @Test func aBatchThatIsGoneIsNamed() {
    let c = link("c", after: ["b"])
    #expect(faults(link("a", after: []), c) == [.missing(.init(batch: "2026-12-renewal-notices", sha256: "b"), by: c)])
  }

  @Test func aManifestThatWasChangedIsNamedByWhoNamesIt() {
    let (changed, b) = (link("a'", after: []), link("b", after: ["a"]))
    let found = faults(changed, b)
    #expect(found == [.changed(changed, named: "a", by: b)])
    #expect(
      found.first?.description
        == "2026-07-review: its manifest was changed: 2026-12-renewal-notices names it with the SHA-256 a, and it has a'"
    )
  }

  @Test func whatWasWithdrawnStaysInTheChain() {
    #expect(
      faults(
        link("a", after: []), link("b", after: ["a"], withdrawn: "2026-12-renewal-notices.1"), link("c", after: ["b"])
      ).isEmpty)
  }

  /// Withdrawn, and brought back just as it was: one link, and it stands in the outbox.
  @Test func twoWithOneManifestAreOneLink() {
    let chain = Chain([
      link("a", after: []), link("b", after: ["a"]), link("b", after: ["a"], withdrawn: "2026-12-renewal-notices.1"),
    ])
    #expect(chain.faults().isEmpty)
    #expect(chain.links.count == 2)
    #expect(chain["b"]?.withdrawn == nil)
  }

  @Test func whatAnOlderProgramPublishedIsInNoChainUntilTheNextNamesIt() {
    let (a, b) = (link("a", after: nil), link("b", after: nil))
    #expect(faults(a, b) == [.unchained(a), .unchained(b)])
    #expect(Chain([a, b]).ends == [a, b])
    #expect(faults(a, b, link("c", after: ["a", "b"]), link("d", after: ["c"])).isEmpty)
  }

  @Test func whatIsPutThereWhenTheChainHasBegunIsNamed() {
    let (stranger, c) = (link("b", after: nil), link("c", after: ["a"]))
    #expect(faults(link("a", after: []), stranger, c) == [.unchained(stranger)])
    let d = link("d", after: ["b", "c"])
    #expect(faults(link("a", after: []), stranger, c, d) == [.late(stranger, by: d)])
  }

  @Test func twoThatComeRightAfterOneAreNamed() {
    let (a, b, c) = (link("a", after: []), link("b", after: ["a"]), link("c", after: ["a"]))
    #expect(faults(a, b, c) == [.fork([b, c], after: a)])
    // The next names both, and what was is still told.
    #expect(faults(a, b, c, link("d", after: ["b", "c"])) == [.fork([b, c], after: a)])
  }

  @Test func aSecondBeginningIsNamed() {
    let (a, b) = (link("a", after: []), link("b", after: []))
    #expect(faults(a, b) == [.beginnings([a, b])])
  }

  /// What is told of each fault begins with the batches that it is about, and says what may have happened.
  @Test func aFaultIsToldInALine() {
    let (a, b) = (link("a", after: nil), link("b", after: ["a"]))
    let c = link("c", after: ["a"], withdrawn: "2027-01-review.1")
    for (fault, told) in [
      (
        ChainFault.late(a, by: b),
        "2026-07-review: names no batch before it, though the chain had begun when 2026-12-renewal-notices named it: an older "
          + "star-audit published it, or somebody put it there"
      ),
      (
        .fork([b, c], after: a),
        "2026-12-renewal-notices, .withdrawn/2027-01-review.1: each says that it came right after 2026-07-review: the outbox was "
          + "brought back from a backup between them, or somebody put one there"
      ),
      (
        .beginnings([a, b]),
        "2026-07-review, 2026-12-renewal-notices: each begins a chain, and an outbox has one: batches of several were put together"
      ),
      (
        .missing(.init(batch: "2027-01-review", sha256: "c"), by: b),
        "2027-01-review: is missing: 2026-12-renewal-notices names it as published before, with the SHA-256 c"
      ),
      (
        .unchained(a),
        "2026-07-review: is in no chain: a star-audit published it that knew of none, or somebody put it there; the next "
          + "publication names it"
      ),
    ] { #expect(fault.description == told) }
  }

  @Test func beforeABatchNothingIsLookedAt() {
    let (a, b, c) = (link("a", after: []), link("b", after: ["a"]), link("c", after: ["a"]))
    let d = link("d", after: ["b", "c"])
    #expect(faults(a, b, c, d, link("e", after: ["d"]), since: "d").isEmpty)
    // Old batches may be gone.
    #expect(faults(d, link("e", after: ["d"]), since: "d").isEmpty)
    // Where one is gone, what came before it is told by its name.
    #expect(faults(a, d, link("e", after: ["d"]), since: "d").isEmpty)
    // What is put beside it is still seen.
    let stranger = link("a'", after: nil)
    #expect(faults(stranger, a, b, c, d, link("e", after: ["d"]), since: "d") == [.unchained(stranger)])
    let second = link("a'", after: [])
    #expect(faults(second, a, b, c, d, since: "d") == [.beginnings([second, d])])
  }

  @Test func aManifestThatCannotBeReadIsALinkThatNamesNone() {
    let link = ChainLink(batch: "2026-07-review", manifest: Array("{".utf8))
    #expect(link.after == nil)
    #expect(link.sha256 == Fingerprint.sha256(Array("{".utf8)))
  }
}
