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
      let state =
        if let fault = batch.fault {
          paper.paint(TerminalText.safe(fault), .red)
        } else if let appliedOn = batch.appliedOn {
          paper.paint("applied on \(TerminalText.safe(appliedOn))", .green)
            + (batch.isPublished ? "" : ", not in the outbox")
        } else if batch.isToBeApplied {
          paper.paint("published, to be applied: star-audit apply \(TerminalText.safe(batch.name))", .yellow)
        } else {
          paper.paint("published", .green)
        }
      text += "  " + name(TerminalText.safe(batch.name)) + "\(state)\n"
      for step in batch.advice { text += "  " + name("") + "\(TerminalText.safe(step))\n" }
    }
    if !report.others.isEmpty {
      text += "\n" + paper.paint("also in the outbox, no batches, and left alone", .bold) + "\n"
      for name in report.others { text += "  \(TerminalText.safe(name))\n" }
    }
    if !report.missing.isEmpty {
      text += "\n" + paper.paint("missing", .bold) + "\n"
      for due in report.missing {
        text += "  " + name(of: due, .red) + "was due on \(due.on): \(due.commandLine)\n"
      }
    }
    text += list("applied, and said otherwise by the records", report.comparison.lines(.otherwise))
    text += list("applied, and lost from the records", report.comparison.lines(.lost))
    text += list("remarks", report.comparison.remarks)
    text += "\n" + paper.paint("due next", .bold) + "\n"
    for due in report.next { text += "  " + name(of: due) + "\(due.on)\n" }
    return text
  }

  private func list(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n" + paper.paint(title, .bold) + "\n"
      + lines.map { paper.wrap("- " + TerminalText.safe($0), indent: 2) }.joined()
  }

  private func name(of due: Schedule.Due, _ colour: Paper.Colour? = nil) -> String {
    name(BatchPlan.name(due.procedure, asOf: due.on), colour)
  }

  private func name(_ batch: String, _ colour: Paper.Colour? = nil) -> String { paper.column(batch, 28, colour) }
}
