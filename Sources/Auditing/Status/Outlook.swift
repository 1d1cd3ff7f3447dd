import ChannelRecords
import Outbox
import StarStandard

/// What can be done on a day with the batches that there are, and in which order: what is advised here does not end in an error.
struct Outlook {
  let asOf: CalendarDate
  /// What stands in the outbox.
  let names: [String]
  let applied: [AppliedBatch]
  /// The supplements of whose decisions an applied batch left some out, so that they are not withdrawn.
  let superseding: Set<String>
  /// The batches of which something was taken back.
  let takenBack: Set<String>
  /// Those of which everything was.
  private let emptied: TakenBack
  private let overtaking: Overtaking

  init(
    asOf: CalendarDate, names: [String], applied: [AppliedBatch], superseding: Set<String> = [],
    reinstatements: [String: [Reinstatement]] = [:], withdrawn: [WithdrawnBatch] = []
  ) {
    takenBack = Set(reinstatements.values.joined().map(\.batch))
    emptied = TakenBack(reinstatements, applied, withdrawn: withdrawn)
    self.superseding = superseding
    self.asOf = asOf
    self.names = names
    self.applied = applied
    overtaking = Overtaking(names, applied, today: asOf)
  }

  // MARK: - What is due

  /// Of what was due, what can still be made up for: of several renewal days that were missed only the last.
  func missing(_ due: [Schedule.Due]) -> [Schedule.Due] {
    let open = due.filter { due in
      let name = due.name
      return !names.contains(name) && !applied.contains { $0.batch == name } && !isOvertaken(name, asOf: due.on)
    }
    return open.filter { due in
      due.procedure != .renewal
        || !open.contains { $0.procedure == .renewal && $0.on.year == due.on.year && $0.on > due.on }
    }
  }

  /// What must be applied before a batch can be published; none for all but renewals.
  func waiting(for due: Schedule.Due) -> [String] {
    guard due.procedure == .renewal else { return [] }
    return prerequisites(of: due.on).missing(applied, names.filter { $0 != due.name })
  }

  private func prerequisites(of day: CalendarDate) -> RenewalPrerequisites {
    RenewalPrerequisites(asOf: day) { _ in nil }
  }

  /// Of what was due, what is not published and cannot be made up for any more. A renewal day is made up for by a later audit of its
  /// year, so that of several the last one is named.
  func missed(_ due: [Schedule.Due], undecided: (CalendarDate) throws -> Int?) rethrows -> [StatusReport.Missed] {
    let absent = due.filter { due in !names.contains(due.name) && !applied.contains { $0.batch == due.name } }
    return try absent.compactMap { missed in
      guard let name = BatchName(missed.name) else { return nil }
      if let day = name.renewalDay {
        let last = CalendarYear(containing: day).lastRenewalDay
        let window = DateWindow(first: day.dayAfter, last: last)
        let audits = (names + applied.map(\.batch)).compactMap { BatchName($0)?.renewalDay }
        guard asOf > last, !audits.contains(where: window.contains),
          !due.contains(where: { $0.procedure == .renewal && window.contains($0.on) })
        else { return nil }
        return StatusReport.Missed(due: missed, overSince: last.dayAfter, undecided: try undecided(day))
      }
      switch overtaking.cause(name) {
      case .later(let later): return StatusReport.Missed(due: missed, overtakenBy: later)
      case .over(let day): return StatusReport.Missed(due: missed, overSince: day)
      case nil: return nil
      }
    }
  }

  /// Whether a batch is not published any more.
  func isOvertaken(_ batch: String, asOf day: CalendarDate) -> Bool {
    guard let name = BatchName(batch) else { return false }
    if overtaking.cause(name) != nil { return true }
    guard case .renewal = name, let review = prerequisites(of: day).dayOfReview(applied) else { return false }
    return day < review
  }

  /// Why a batch is not published any more, in words.
  func reasonAgainst(_ batch: String, asOf day: CalendarDate) -> String {
    guard let name = BatchName(batch) else { return "" }
    switch overtaking.cause(name) {
    case .over(let day): return "its time is over since \(day)"
    case .later(let later): return "\(later) is \(applied.contains { $0.batch == later } ? "applied" : "published")"
    case nil:
      let review = prerequisites(of: day).dayOfReview(applied).map { ", of \($0)," } ?? ""
      return "the January review\(review) is of a later day"
    }
  }

  // MARK: - What is there

  /// Says of each batch whether it can be applied, and what to do about it.
  ///
  /// - Parameters:
  ///   - batches: in the order of their days.
  ///   - refusal: why a batch of the outbox could not be applied now; nil where it could.
  func advise(_ batches: inout [BatchState], refusal: (BatchState) throws -> BatchState.Refusal?) rethrows {
    var before: String?
    for index in batches.indices {
      var batch = batches[index]
      if batch.isPending {
        batch.applying = applying(batch, before)
        if let day = emptied.ofRenewal(batch.name), batch.isToBeApplied {
          // Whatever else is to be applied before, it is not: it would write again what was taken back.
          if case .damaged(let reason) = try refusal(batch) {
            batch.damage(reason)
          } else {
            batch.applying = .takenBack(on: day)
          }
        } else if batch.applying == .now {
          switch try refusal(batch) {
          case nil: before = batch.name
          case .damaged(let reason): batch.damage(reason)
          case .doesNotFollow(let channels):
            batch.applying = .outdated(channels)
            // What is to be withdrawn for it is not to be applied before: then it could not be any more.
            if case .supplementWithout = wayOut(of: batch.name, asOf: CalendarDate(batch.asOf) ?? asOf) {
              before = batch.name
            }
          case .other(let reason): batch.applying = .refused(reason)
          }
        }
      }
      batches[index] = batch
    }
    for index in batches.indices { batches[index].advice = advice(batches[index], among: batches) }
  }

  private func applying(_ batch: BatchState, _ before: String?) -> BatchState.Applying {
    if let day = CalendarDate(batch.asOf), day > asOf { return .ahead }
    if let later = laterReview(than: batch.name) { return .overtaken(by: later) }
    return before.map(BatchState.Applying.after) ?? .now
  }

  private func laterReview(than batch: String) -> String? {
    BatchName(batch).flatMap { Overtaking.review(laterThan: $0, in: applied) }
  }

  private func advice(_ batch: BatchState, among batches: [BatchState]) -> [String] {
    switch batch.unreadable {
    case nil: break
    case .tooNew: return ["use the star-audit that published it, or a newer one"]
    case .unreadable: return ["run it as an account that may read the outbox"]
    default: return ["mend the disk, or bring it back from a backup, in place of this"]
    }
    if batch.isDamaged, batch.appliedOn != nil {
      return ["bring what was applied back from a backup, in place of this; the records have what it decided"]
    }
    if batch.isDamaged, superseding.contains(batch.name) {
      return ["bring what was published back from a backup, in place of this; an applied batch goes by it"]
    }
    switch batch.applying {
    case .overtaken:
      // Of what was taken back the decisions that stand are to be found again.
      return takenBack.contains(batch.name) ? [] : withdrawing(batch)
    case .takenBack: return withdrawing(batch) + ["or apply it, only if it is meant to be written once more"]
    case .outdated(let channels): return correcting(batch, channels, among: batches)
    case .nothing, .now, .after, .ahead, .refused: return batch.isDamaged ? replacing(batch) : []
    }
  }

  /// What helps where the decisions of a batch do not follow any more. A supplement on top of what is damaged cannot be made.
  private func correcting(_ batch: BatchState, _ channels: [String], among batches: [BatchState]) -> [String] {
    func isInTheWay(_ other: BatchState) -> Bool {
      other.isDamaged && BatchName(other.name)?.reviewed == BatchName(batch.name)?.reviewed
    }
    let supplement = [
      "correct it with a supplement: star-audit review --supplement", "then apply it: star-audit apply \(batch.name)",
    ]
    switch wayOut(of: batch.name, asOf: CalendarDate(batch.asOf) ?? asOf) {
    case .supplement: return batches.contains(where: isInTheWay) ? [] : supplement
    case .supplementWithout(let later):
      guard !batches.contains(where: isInTheWay) else { return [] }
      return later.map { "withdraw what keeps a supplement from being made: \(Withdrawal.command($0))" }
        + [supplement[0].replacing("correct it", with: "then correct it"), supplement[1]]
    case .publishAnew: return withdrawing(batch) + remaking(batch)
    case .mend(let reason):
      let most = 20
      let named = channels.prefix(most).joined(separator: " ") + (channels.count > most ? " …" : "")
      return [
        "do not withdraw it: it could not be published anew (\(reason)), and all that it decides would be lost",
        "put right what changed, or put it back as it was" + (named.isEmpty ? "" : ", in the rows of: \(named)"),
        "then apply it",
      ]
    }
  }

  /// What helps where a batch that is not applied is damaged: it is made anew; what it decides and nobody can publish any more is
  /// brought back.
  private func replacing(_ batch: BatchState) -> [String] {
    let decides = [.review, .supplement, .renewal].contains(BatchName(batch.name)?.procedure)
    guard decides, isOvertaken(batch.name, asOf: CalendarDate(batch.asOf) ?? asOf) else {
      return withdrawing(batch) + remaking(batch)
    }
    let reason = reasonAgainst(batch.name, asOf: CalendarDate(batch.asOf) ?? asOf)
    return ["bring it back from a backup, in place of this: it could not be published anew (\(reason))"]
      + withdrawing(batch).map { "only where there is none, \($0)" }
  }

  /// How it leaves the outbox: after those that rest on it, the latest first.
  private func withdrawing(_ batch: BatchState) -> [String] {
    guard let name = BatchName(batch.name) else { return [] }
    let resting = BatchName.resting(on: name, among: names)
    guard !resting.contains(where: { name in applied.contains { $0.batch == name } }),
      !(resting + [batch.name]).contains(where: superseding.contains)
    else { return [] }
    return (resting.reversed() + [batch.name]).map { "withdraw it: \(Withdrawal.command($0))" }
  }

  /// How a batch that was withdrawn comes back; none where it would not be published any more, or not yet.
  private func remaking(_ batch: BatchState) -> [String] {
    guard let name = BatchName(batch.name), let procedure = name.procedure else { return [] }
    // It may have been published as of a later day than that on which it was due.
    var day = CalendarDate(batch.asOf) ?? name.day
    if procedure != .supplement, BatchPlan.name(procedure, asOf: day) != batch.name { day = name.day }
    let due = Schedule.Due(procedure: procedure, on: day)
    guard day <= asOf, !isOvertaken(batch.name, asOf: day), waiting(for: due).isEmpty else { return [] }
    return ["then publish it anew: \(due.commandLine)"]
  }
}

extension BatchState {
  /// Why a batch that is published cannot be applied.
  package enum Refusal {
    /// Something of it is not as it was published.
    case damaged(String)
    /// Its decisions do not follow from the records any more: which channels would be decided otherwise, as far as that is known.
    case doesNotFollow([String])
    /// Something else is in the way.
    case other(String)

    /// The reason, in words that follow the batch's name.
    package var text: String {
      switch self {
      case .damaged(let reason): "damaged: \(reason)"
      case .doesNotFollow: "one whose decisions do not follow from the records any more"
      case .other(let reason): "not to be applied now: \(reason)"
      }
    }
  }
}

extension Schedule.Due {
  /// The name of the batch.
  var name: String { BatchPlan.name(procedure, asOf: on) }
}

extension BatchName {
  /// What decides it; nil for what no procedure of this program makes.
  var procedure: Procedure? {
    switch self {
    case .review(_, let number): number == 1 ? .review : .supplement
    case .renewal: .renewal
    case .renewalNotices: .renewalNotices
    case .reminders: .reminders
    }
  }
}
