import Outbox
import StarStandard

/// Decisions and summaries as people read them.
struct DecisionText: Sendable {
  let paper: Paper
  /// Whether retained channels without a warning are listed, too.
  let listsAll: Bool

  func heading(_ run: Manifest.Run) -> String {
    let rows = run.records.reduce(0) { $0 + $1.rows }
    let editions = run.editions.map(\.name).joined(separator: ", ")
    let title = Procedure(rawValue: run.command)?.title ?? run.command
    let named = [title, run.batch].compactMap(\.self).joined(separator: " ")
    return paper.wrap(
      "\(named) as of \(run.asOf) (\(run.editions.count == 1 ? "edition" : "editions") \(editions); \(rows.counting("row")) on record)",
      indent: 0, emphasis: named)
  }

  func listing(_ decision: Decision) -> String {
    guard listsAll || !decision.outcome.isFavourable || decision.atRisk else { return "" }
    let english = Language.english
    let star = decision.fromStar.map(english.star) ?? "star unreadable"
    let head = self.head(decision)
    var text = "\n" + head + paper.channel(decision.channel, after: Self.headWidth)
    let change = decision.toStar == decision.fromStar ? star : "\(star) → \(decision.toStar.map(english.star) ?? "?")"
    text += paper.wrap(
      [
        change, decision.route.map { "by \($0.rawValue)" }, decision.renewalPending ? "renewal pending" : nil,
        decision.validity.map { "valid until \($0.last)" },
      ].compactMap(\.self).joined(separator: ", "), indent: 2)
    let outlook = decision.outlook(in: english)
    if !outlook.isEmpty { text += paper.wrap(outlook, indent: 2) }
    for finding in decision.findingsTold {
      let severity = finding.waiver == nil ? finding.severity.rawValue : "waived"
      text += paper.wrap(
        "- \(finding.rule) (\(finding.clause(in: .english))), \(severity): \(finding.evidence.message(in: english))",
        indent: 2, hanging: 2)
      let remedy = finding.evidence.remedy(in: english)
      if !remedy.isEmpty { text += paper.wrap("Remedy: \(remedy)", indent: 4) }
      if let waiver = finding.waiver {
        let end = waiver.isLasting ? "for good" : waiver.lastDayTold.map { "until \($0)" } ?? "for this day"
        text += paper.wrap("Waived \(end) by \(waiver.grantedBy): \(waiver.reason)", indent: 4)
      }
    }
    for defect in decision.defects {
      text += paper.wrap("- \(defect)", indent: 2, hanging: 2)
    }
    let waiting = decision.waiting(in: english)
    if !waiting.isEmpty { text += paper.wrap(waiting, indent: 2) }
    let advice = decision.adviceTold(in: english)
    if !advice.isEmpty { text += paper.wrap(advice, indent: 2) }
    let grace = decision.grace(in: english)
    if !grace.isEmpty { text += paper.wrap(grace, indent: 2) }
    if let prospects = decision.prospects?.message(in: english), !prospects.isEmpty {
      text += paper.wrap(prospects, indent: 2)
    }
    if let forecast = decision.forecast {
      text += paper.wrap("Forecast: \(forecast.message(in: english))", indent: 2)
    }
    return text
  }

  private func head(_ decision: Decision) -> String {
    let (word, colour): (String, Paper.Colour) =
      switch decision.outcome {
      case .retain: decision.atRisk ? ("AT RISK", .yellow) : ("RETAIN", .green)
      case .downgrade: ("DOWNGRADE", .red)
      case .revoke: ("REVOKE", .red)
      case .ready: ("READY", .green)
      case .notReady: ("NOT READY", .yellow)
      case .renewed: ("RENEWED", .green)
      case .notRenewed: ("NOT RENEWED", .red)
      case .eligible: ("ELIGIBLE", .green)
      case .notEligible: ("NOT ELIGIBLE", .red)
      case .reminded: ("REMINDED", .yellow)
      case .lapsed: ("LAPSED", .red)
      case .hold: ("HOLD", .yellow)
      }
    return paper.column(word, Self.headWidth, gap: 2, colour)
  }

  private static let headWidth = 11

  /// What changed since an earlier batch; empty where none was named.
  ///
  /// - Parameter isNaming: whether channels stand by their names, too; what a scheduled run prints is kept in a log, which names nobody.
  func changes(_ changes: BatchChanges?, isNaming: Bool) -> String {
    guard let changes else { return "" }
    let title = "Changes since \(changes.since)"
    var text = "\n" + paper.wrap(title, indent: 0, emphasis: title)
    for kind in BatchChanges.Kind.allCases {
      let channels = changes.channels[kind] ?? []
      text += paper.wrap("\(kind.words): \(channels.count)", indent: 2)
      for change in channels {
        text += paper.wrap(isNaming ? change.line : "\(change.channelID): \(change.text)", indent: 4, hanging: 2)
      }
    }
    return text
  }

  /// - Parameter isNaming: likewise.
  func summary(_ summary: Summary, isNaming: Bool) -> String {
    var text = "\n" + paper.paint("Summary", .bold) + "\n"
    func line(_ name: String, _ value: some CustomStringConvertible) {
      text += paper.entry(name, Self.nameWidth, "\(value)")
    }
    func count(_ outcome: Outcome) -> Int { summary.outcomes[outcome] ?? 0 }
    let english = Language.english
    switch summary.procedure {
    case .review, .supplement:
      line(summary.procedure == .review ? "under review" : "decided anew", summary.reviewed)
      line("retained", "\(count(.retain)), of these \(summary.atRisk) at risk")
      line("downgraded", count(.downgrade))
      line("revoked", count(.revoke))
    case .renewalNotices:
      line("told to renew", summary.reviewed)
      line("ready", count(.ready))
      line("not ready", count(.notReady))
    case .renewal:
      line("audited", summary.reviewed)
      line("renewed", count(.renewed))
      line("not renewed", count(.notRenewed))
    case .reminders:
      line("told of something", summary.reviewed - count(.hold))
      line("reminded", count(.reminded))
      line("lapsed", count(.lapsed))
    case .application:
      line("assessed", summary.reviewed)
      line("eligible", count(.eligible))
      line("not eligible", count(.notEligible))
    }
    if !summary.worseSince.isEmpty {
      let worse = summary.worseSince.map { english.channel($0.channelID, isNaming ? $0.channelName : nil) }
      line("worse since", list(worse) + "; the next review judges them")
    }
    func named(_ ids: [String]) -> String { list(isNaming ? summary.named(ids, in: english) : ids) }
    line("on hold", named(summary.holds))
    line("out of scope", named(summary.outOfScope))
    line("under review or not?", named(summary.undetermined))
    if !summary.undeliverable.isEmpty { line("undeliverable", named(summary.undeliverable)) }
    line("rows of no channel", summary.orphanDefects.count)
    for defect in summary.orphanDefects.prefix(20) {
      text += paper.wrap("- \(defect)", indent: 4, hanging: 2)
    }
    let rules = summary.procedure.rules.filter { (summary.rules[$0.id] ?? 0) > 0 }
    if !rules.isEmpty { text += "  findings\n" }
    let width = max(Self.nameWidth, 1 + (rules.map(\.id.text.count).max() ?? 0))
    for rule in rules { text += "    " + paper.column(rule.id.text, width) + "\(summary.rules[rule.id] ?? 0)\n" }
    return text
  }

  /// The width of the names of a summary's values.
  private static let nameWidth = 24

  /// Where the batch is, as the last line of a summary.
  func place(of batch: String) -> String {
    paper.entry("batch", Self.nameWidth, batch)
  }

  private func list(_ ids: [String]) -> String {
    guard !ids.isEmpty else { return "0" }
    let shown = ids.prefix(10).joined(separator: ", ")
    return "\(ids.count): \(shown)\(ids.count > 10 ? ", …" : "")"
  }
}
