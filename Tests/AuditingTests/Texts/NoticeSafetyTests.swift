import StarStandard
import Testing

@testable import Outbox

/// What the records call somebody stays a name in every notice: it begins no line, moves no cursor and turns no text.
@Suite struct NoticeSafetyTests {
  /// A year of decisions of which every name is more than a name.
  private func decisions(_ desk: Desk) throws -> [Decision] {
    let hostile =
      "'Eve' || char(10, 10) || 'FORGED: this notice is revoked' || char(10, 27) || '[31m' || char(8238, 133) || 'x'"
    try desk.change(
      """
      UPDATE channels SET name = \(hostile);
      UPDATE people SET name = \(hostile);
      UPDATE major_events SET kind = \(hostile);
      UPDATE waivers SET reason = \(hostile), granted_by = \(hostile);
      UPDATE appointments SET departed_on = '2026-11-20', declared_on = NULL WHERE rowid % 9 = 0 AND departed_on IS NULL
      """)
    var decisions = try desk.decisions(of: desk.notices) + desk.decisions(of: desk.review())
    decisions += try desk.decisions(of: desk.renewal("2027-03-31"))
    decisions += try desk.decisions(
      of: RemindersAuditor(
        asOf: on("2026-12-20"), after: nil, lastRenewalDay: on("2027-03-31"), editions: desk.configuration.editions))
    return decisions
  }

  @Test func aNameIsNoMoreThanAName() throws {
    let desk = try Desk(channels: 80)
    let decisions = try decisions(desk)
    let renderer = desk.configuration.notices(asOf: on("2027-01-01"))
    var (read, named) = (0, 0)
    for decision in decisions {
      guard let kind = NoticeKind(for: decision) else { continue }
      for language in Language.allCases {
        let (_, _, set) = try #require(renderer.templates.lookUp(kind, language: language.rawValue))
        let values = renderer.values(of: decision, batch: "2027-01-review", nil, in: language)
        for rendered in [set.subject.render(values), set.text.render(values), set.html.render(values)] {
          let text = String(decoding: rendered, as: UTF8.self)
          let strange = text.unicodeScalars.filter { $0 != "\n" && $0.isControlOrDirection }
          #expect(strange.isEmpty, "\(kind) \(language.rawValue): \(Array(strange))")
          for line in text.split(separator: "\n") where line.contains("FORGED") {
            named += 1
            #expect(line.contains("Eve"), "\(kind) \(language.rawValue): \(line)")
          }
          read += 1
        }
      }
    }
    #expect(read > 500 && named > 500, "\(read) texts, \(named) lines with a name")
  }
}
