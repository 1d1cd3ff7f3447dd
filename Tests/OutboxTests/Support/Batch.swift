import Outbox
import StarStandard
import Testing

/// Decisions, what they sum up to, and the page about them.
struct Batch {
  var run = Manifest.Run(
    batch: "2026-07-review", command: "review", asOf: on("2026-07-01"), program: "star-audit 1.2.3",
    editions: [("2025", "aa11"), ("2026", "bb22")], configuration: "cc33",
    records: [("channels", 1234), ("certificates", 98_765)])
  var summary = Summary()
  private(set) var decisions: [Decision] = []
  /// Of the report and the digest.
  var language = Language.english
  /// What it is compared with.
  var changes: BatchChanges?

  mutating func add(_ decision: Decision) {
    decisions.append(decision)
    summary.count(decision)
  }

  /// Reviews a channel and adds the decision.
  mutating func review(_ dossier: Dossier, asOf date: CalendarDate, edition: Edition = Edition2025.make()) throws {
    add(try decide(dossier, asOf: date, edition: edition))
  }

  var bytes: [UInt8] {
    get throws {
      var (figures, selection) = (ReportFigures(asOf: run.asOf), ReportSelection())
      for decision in decisions {
        figures.count(decision, in: language)
        if let rank = ReportRank(of: decision) { selection.count(rank) }
      }
      let page = ReportPage(run: run, selection: selection, clausesOf: Edition2025.make(), in: language)
      var bytes = page.top(summary, figures, changes)
      let entries = Entries(all: decisions.compactMap { ReportEntry(of: $0, in: language) })
      try page.channels(summary, from: entries) { bytes += $0 }
      return bytes + page.bottom(summary)
    }
  }

  /// What the decisions add to a report.
  private struct Entries: ReportSource {
    let all: [ReportEntry]

    func replay(_ part: ReportEntry.Part, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
      for entry in all { try body(entry.bytes(part)[...]) }
    }
  }

  /// The page, read back.
  var page: Markup { get throws { try Markup(reading: bytes) } }

  /// The page with what its script reads.
  var report: ReportReader { get throws { try ReportReader(bytes) } }
}

func decide(_ dossier: Dossier, asOf date: CalendarDate, edition: Edition = Edition2025.make()) throws -> Decision {
  let reviewer = ReviewAuditor(asOf: date, editions: try #require(Editions([edition])))
  guard case .concerned(let subject) = reviewer.coverage(of: dossier) else {
    Issue.record("not under review as of \(date)")
    throw NotReviewed()
  }
  return reviewer.decide(dossier, subject)
}

struct NotReviewed: Error {}

extension Batch {
  /// A decision with findings of every rule that fires in the examples of the rules: a channel each.
  ///
  /// - Parameter address: where their notices go; nil for channels that cannot be written to.
  static func ofEveryRule(address: String? = nil) throws -> Batch {
    var batch = Batch()
    for rule in Rule.all {
      for (number, example) in rule.examples.enumerated() {
        guard let moment = example.moments.first(where: { $0.findings > 0 }) else { continue }
        var dossier = example.dossier
        dossier.channel.id = "CH-\(rule.id)-\(number)"
        dossier.channel.serviceEmail = address
        try batch.review(dossier, asOf: moment.asOf)
      }
    }
    return batch
  }

  /// A channel that retains its star without a finding: the model of the examples.
  static func model() throws -> Dossier {
    let rule = try #require(Rule.named("hotline"))
    var dossier = try #require(rule.examples.first).dossier
    (dossier.channel.hotline, dossier.channel.trackingSystem) = (.always, .automatic)
    dossier.channel.supportEmail = true
    return dossier
  }
}
