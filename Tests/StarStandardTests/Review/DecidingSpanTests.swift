import StarStandard
import Testing

/// The days that decided a star, for whoever opens its row in a report.
@Suite struct DecidingSpanTests {
  private func spans(_ dossier: Dossier) throws -> [DecidingSpan] { try #require(try decide(dossier).measures).spans }

  @Test func whoFallsByCreditsSeesWindowAndQuarters() throws {
    let dossier = Dossier.meeting(.four, by: .credits).with { $0.credits[0].points = 0 }
    let (spans, standing) = (try spans(dossier), try standing(of: dossier))
    let window = try #require(spans.first { $0.kind == .credits })
    #expect(DateWindow(first: window.first, last: window.last) == standing.credits.window)
    let quarters = spans.filter { $0.kind == .quarter }
    #expect(quarters.count == 4 && quarters.first?.first == window.first && quarters.last?.last == window.last)
    #expect(quarters.compactMap(\.points).reduce(0, +) == standing.credits.total)
    #expect(zip(quarters, quarters.dropFirst()).allSatisfy { $0.last.dayAfter == $1.first })
    let current = try #require(dossier.currentCertification(on: standing.asOf))
    #expect(spans.first?.kind == .certification && spans.first?.last == current.validUntil)
  }

  @Test func whoLostAStarSeesWhen() throws {
    let dossier = Dossier.meeting(.three, by: .credits).with {
      $0.credits = []
      $0.loseStar(on: "2026-03-01", to: .three)
    }
    #expect(try spans(dossier).filter { $0.kind == .lostStar }.map(\.first) == [on("2026-03-01")])
  }

  @Test func whereNothingWasFoundNothingIsKept() throws {
    let decision = try decide(Dossier.meeting(.three, by: .credits))
    let measures = try #require(decision.measures)
    #expect(measures.spans.isEmpty == decision.findings.isEmpty)
  }

  @Test func ofOneSortThereAreNoMoreThanAnybodyReads() throws {
    let dossier = Dossier.meeting(.three, by: .credits).with {
      $0.credits = []
      for day in 1...28 { $0.loseStar(on: "2026-02-\(day < 10 ? "0" : "")\(day)", to: .three) }
    }
    let lost = try spans(dossier).filter { $0.kind == .lostStar }
    #expect(lost.map(\.first) == (25...28).reversed().map { on("2026-02-\($0)") })
  }
}
