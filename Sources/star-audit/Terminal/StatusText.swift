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
      if let reason = batch.sentUnknown {
        text += paper.entry("", Self.nameWidth, "nobody knows how much of it was sent: \(reason)", .red)
      }
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
        let what = "was due on \(missing.due.on): \(step(missing, in: report))"
        text += paper.entry(name(of: missing.due), Self.nameWidth, what, .red)
      }
    }
    text += missed(report) + open(report)
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

  /// What makes up for a batch that is missing, or what that waits for.
  private func step(_ missing: StatusReport.Missing, in report: StatusReport) -> String {
    guard !missing.waitsFor.isEmpty else { return missing.due.commandLine }
    let takenBack = report.batches.filter { if case .takenBack = $0.applying { true } else { false } }.map(\.name)
    let waits =
      [("applied", missing.waitsFor.filter { !takenBack.contains($0) })]
      + [("withdrawn", missing.waitsFor.filter(takenBack.contains))]
    return "waits until "
      + waits.filter { !$0.1.isEmpty }.map { word, names in
        "\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") \(word)"
      }.joined(separator: ", and ")
  }

  /// What is not published and cannot be made up for.
  private func missed(_ report: StatusReport) -> String {
    guard !report.missed.isEmpty else { return "" }
    var text = "\n" + paper.paint("missed, and not made up for any more", .bold) + "\n"
    for missed in report.missed {
      var what = "was due on \(missed.due.on), and is not published"
      if let day = missed.overSince { what += "; its time is over since \(day)" }
      if let later = missed.overtakenBy { what += "; \(later) has overtaken it" }
      if let undecided = missed.undecided {
        let isOpenAgain = !report.open.reopened.isEmpty
        what +=
          undecided == 0
          ? isOpenAgain
            ? "; whose renewal is open again stands below, whoever else had confirmed is decided"
            : "; whoever had confirmed is decided"
          : "; \(undecided.counting("channel")) had confirmed and \(undecided == 1 ? "was" : "were") decided by no audit"
      }
      text += paper.entry(name(of: missed.due), Self.nameWidth, what)
    }
    return text
  }

  /// About whom something is still to be decided.
  private func open(_ report: StatusReport) -> String {
    let held = report.open.leftOnHold
    var text = ""
    if !held.isEmpty {
      let batches = Set(held.map(\.batch)).sorted().joined(separator: ", ")
      text +=
        "\n"
        + paper.paint("left on hold by \(batches), waiting for a supplement: \(held.count.counting("channel"))", .bold)
      text += "\n" + channels(held.map(\.channel))
      let defective = held.count(where: \.isToBeMended)
      if defective > 0 {
        let verb = defective == 1 ? "has" : "have"
        text += paper.wrap("\(defective) of them still \(verb) defective rows: see star-audit check", indent: 2)
      }
      if defective < held.count, report.open.isSupplementPossible {
        text += paper.wrap("to decide them, make a supplement and apply it: star-audit review --supplement", indent: 2)
      }
    }
    let reopened = report.open.reopened
    if !reopened.isEmpty {
      let title = "renewal open again, decided by no audit since: \(reopened.count.counting("channel"))"
      text += "\n" + paper.paint(title, .bold) + "\n" + channels(reopened)
      text += paper.wrap(
        report.reopening.map { step($0, in: report) } ?? "to be audited as of a day after \(report.asOf)", indent: 2)
    }
    return text + renewedAsBefore(report)
  }

  /// Who was renewed as though nothing had been taken back.
  private func renewedAsBefore(_ report: StatusReport) -> String {
    let renewed = report.open.renewedAsBefore
    guard !renewed.isEmpty else { return "" }
    let title = "renewed by what was decided before their review was changed: \(renewed.count.counting("channel"))"
    let more = renewed.count - Self.mostChannels
    let batches = renewed.map(\.batch).uniqued()
    return "\n" + paper.paint(title, .bold) + "\n"
      + renewed.prefix(Self.mostChannels).map {
        let channel = Language.english.channel($0.channel.id, $0.channel.name)
        return paper.wrap(
          "\(channel): \($0.star.rawValue)-star by \($0.batch), \($0.starNow.rawValue)-star now", indent: 2, hanging: 2)
      }.joined() + (more > 0 ? paper.wrap("and \(more) more (--format json has all)", indent: 2) : "")
      + paper.wrap(
        "take back what it wrote, `star-audit reinstate \(renewed.count == 1 ? renewed[0].channel.id.visible : "CHANNEL") --batch "
          + "\(batches.count == 1 ? batches[0] : "BATCH") --reason TEXT --by NAME`, which says what renews them then",
        indent: 2)
  }

  private func channels(_ channels: [OpenDecisions.Channel]) -> String {
    let more = channels.count - Self.mostChannels
    return channels.prefix(Self.mostChannels).map {
      paper.wrap(Language.english.channel($0.id, $0.name), indent: 2, hanging: 2)
    }.joined() + (more > 0 ? paper.wrap("and \(more) more (--format json has all)", indent: 2) : "")
  }

  /// How many of the batches that stand in the outbox are signed.
  private func signed(_ report: StatusReport) -> String {
    let batches = report.batches.filter(\.isPublished)
    let amiss = report.batches.count { $0.fault != nil }
    let count = (batches.count + amiss).counting("batch", "batches") + " in the outbox"
    guard !batches.isEmpty else { return "" }
    let signed = batches.count(where: \.isSigned)
    let words =
      signed == batches.count
      ? "all are signed" : signed == 0 ? "none is signed" : "\(signed) of \(batches.count) are signed"
    let others = amiss == 0 ? words : "\(amiss) damaged or not to be read; of the others \(words)"
    return "\n" + paper.wrap("\(count): \(others)", indent: 0)
  }

  /// Who has not confirmed the renewal, as far as a terminal is the place for it.
  private func unconfirmed(_ report: StatusReport) -> String {
    guard let channels = report.unconfirmed, !channels.isEmpty else { return "" }
    return "\n" + paper.paint("renewal not confirmed: \(channels.count.counting("channel"))", .bold) + "\n"
      + self.channels(channels.map { OpenDecisions.Channel(id: $0.id, name: $0.name) })
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
    case .outdated(_): ("published, does not follow from the records any more", .red)
    case .takenBack(let day): ("published; all that applying it wrote was taken back, at last on \(day)", .yellow)
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
