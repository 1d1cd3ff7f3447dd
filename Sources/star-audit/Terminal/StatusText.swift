import Auditing
import Outbox
import StarStandard

/// A status as people read it.
struct StatusText {
  let paper: Paper

  func text(_ report: StatusReport) -> String {
    var text = paper.paint("Status", .bold) + " as of \(report.asOf)"
    text += report.since.map { ", in service since \($0)\n" } ?? ", nothing was published yet\n"
    if !report.batches.isEmpty { text += "\n" + paper.paint("batches", .bold) + "\n" }
    for batch in report.batches {
      let state: (text: String, colour: Paper.Colour) =
        if let fault = batch.fault {
          (fault, .red)
        } else if let appliedOn = batch.appliedOn {
          ("applied on \(appliedOn)" + (batch.isPublished ? "" : ", not in the outbox"), .green)
        } else {
          self.published(batch)
        }
      text += paper.entry(batch.name, Self.nameWidth, state.text, state.colour)
      if let sent = batch.sent { text += paper.entry("", Self.nameWidth, sent.text) }
      for step in batch.advice { text += paper.entry("", Self.nameWidth, step) }
    }
    text += signed(report)
    if !report.others.isEmpty {
      text += "\n" + paper.paint("also in the outbox, no batches, and left alone", .bold) + "\n"
      for name in report.others { text += paper.wrap(name, indent: 2) }
    }
    if !report.missing.isEmpty {
      text += "\n" + paper.paint("missing", .bold) + "\n"
      for missing in report.missing {
        let waits = missing.waitsFor.joined(separator: ", ")
        let areThey = missing.waitsFor.count == 1 ? "is" : "are"
        let what = waits.isEmpty ? missing.due.commandLine : "waits until \(waits) \(areThey) applied"
        text += paper.entry(name(of: missing.due), Self.nameWidth, "was due on \(missing.due.on): \(what)", .red)
      }
    }
    if !report.withdrawn.isEmpty { text += "\n" + paper.paint("withdrawn", .bold) + "\n" }
    for batch in report.withdrawn {
      let told = batch.record.map { "on \($0.madeOn) by \($0.by): \($0.reason)" } ?? "nothing is on record of it"
      text += paper.entry(batch.name, Self.nameWidth, told)
    }
    text += list("applied, and said otherwise by the records", report.comparison.contradictions)
    text += list("applied, and lost from the records", report.comparison.losses)
    text += list("remarks", report.comparison.remarks)
    text += "\n" + paper.paint("due next", .bold) + "\n"
    for due in report.next { text += paper.entry(name(of: due), Self.nameWidth, "\(due.on)") }
    return text + unconfirmed(report) + calendar(report)
  }

  /// How many of the batches that stand in the outbox are signed.
  private func signed(_ report: StatusReport) -> String {
    let batches = report.batches.filter(\.isPublished)
    guard !batches.isEmpty else { return "" }
    let signed = batches.count(where: \.isSigned)
    let words =
      signed == batches.count
      ? "all are signed" : signed == 0 ? "none is signed" : "\(signed) of \(batches.count) are signed"
    return "\n" + paper.wrap("\(batches.count.counting("batch", "batches")) in the outbox: \(words)", indent: 0)
  }

  /// Who has not confirmed the renewal, as far as a terminal is the place for it.
  private func unconfirmed(_ report: StatusReport) -> String {
    guard let channels = report.unconfirmed, !channels.isEmpty else { return "" }
    let more = channels.count - Self.mostChannels
    let shown = channels.prefix(Self.mostChannels).map { Language.english.channel($0.id, $0.name) }
    return "\n" + paper.paint("renewal not confirmed: \(channels.count.counting("channel"))", .bold) + "\n"
      + shown.map { paper.wrap($0, indent: 2, hanging: 2) }.joined()
      + (more > 0 ? paper.wrap("and \(more) more (--format json has all)", indent: 2) : "")
  }

  private static let mostChannels = 20

  private func calendar(_ report: StatusReport) -> String {
    var text = "\n" + paper.paint("the next twelve months", .bold) + "\n"
    for entry in report.calendar.entries {
      let before = entry.needs.joined(separator: ", ")
      let applied = before.isEmpty ? [] : ["\(before) applied"]
      let needs = (applied + [entry.due.procedure.preparation].compactMap(\.self)).joined(separator: "; ")
      text += paper.entry(
        name(of: entry.due), Self.nameWidth, "\(entry.due.on)" + (needs.isEmpty ? "" : ", before: \(needs)"))
    }
    return text
  }

  private func list(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n" + paper.paint(title, .bold) + "\n"
      + lines.map { paper.wrap("- " + $0, indent: 2, hanging: 2) }.joined()
  }

  /// What is to be done with a batch that is not applied.
  private func published(_ batch: BatchState) -> (text: String, colour: Paper.Colour) {
    switch batch.applying {
    case .nothing: ("published", .green)
    case .now: ("published, to be applied: star-audit apply \(batch.name)", .yellow)
    case .after(let other): ("published, to be applied after \(other)", .yellow)
    case .ahead: ("published, of a day still to come", .yellow)
    case .overtaken(let other): ("published, overtaken by \(other)", .red)
    case .outdated: ("published, does not follow from the records any more", .red)
    case .refused(let reason): ("published, cannot be applied: \(reason)", .red)
    }
  }

  private func name(of due: Schedule.Due) -> String { BatchPlan.name(due.procedure, asOf: due.on) }

  /// The width of the names of batches.
  private static let nameWidth = 28
}

extension Procedure {
  /// What somebody does before a batch is made; nil where nothing is to be done.
  fileprivate var preparation: String? {
    switch self {
    case .review: "what `check` names mended, waivers granted, credits approved"
    case .renewalNotices: "addresses right, what `check` names mended"
    case .renewal: "confirmations on record"
    case .reminders, .supplement, .application: nil
    }
  }
}
