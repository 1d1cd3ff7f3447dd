import Outbox
import StarStandard

/// What helps where the decisions of a batch do not follow from the records any more, so that it is not applied (STANDARD 7a, "Apply").
/// Whatever is advised loses no decision: what cannot be published anew is not withdrawn.
enum WayOut: Equatable {
  /// A supplement corrects it.
  case supplement
  /// Reviews of later half-years, the latest first, keep a supplement from being made, and are not applied: they are withdrawn before.
  case supplementWithout([String])
  /// It is withdrawn and published anew.
  case publishAnew
  /// It could not be published anew, for a reason: what changed in the records is put right.
  case mend(String)

  /// The same in a sentence that goes on from what is wrong.
  func advice(for batch: String) -> String {
    switch self {
    case .supplement: "correct it with a supplement, `star-audit review --supplement`, and then apply it"
    case .supplementWithout(let later):
      "first withdraw what is of a later half-year and keeps a supplement from being made, "
        + later.map { "`\(Withdrawal.command($0))`" }.joined(separator: ", then ")
        + "; then correct it with a supplement, `star-audit review --supplement`, and apply it; what was withdrawn is published anew "
        + "after that"
    case .publishAnew: "withdraw the batch, `\(Withdrawal.command(batch))`, and publish it anew"
    case .mend(let reason):
      "do not withdraw it, for it could not be published anew (\(reason)), and all that it decides would be lost: put right what "
        + "changed in the rows of the channels named here, or put it back as it was, and then apply it"
    }
  }
}

extension Outlook {
  /// The way out of a batch whose decisions do not follow any more.
  ///
  /// - Parameter day: the batch's as-of date.
  func wayOut(of batch: String, asOf day: CalendarDate) -> WayOut {
    guard let name = BatchName(batch) else { return .publishAnew }
    guard let half = name.reviewed else {
      return isOvertaken(batch, asOf: day) ? .mend(reasonAgainst(batch, asOf: day)) : .publishAnew
    }
    guard isOvertaken(batch, asOf: day) else { return .supplement }
    let later = names.compactMap { text in BatchName(text).map { (text, $0) } }
      .filter { $0.1.reviewed.map { $0 > half } ?? false }.sorted { $0.1 > $1.1 }.map(\.0)
    let isHeld = later.contains { text in superseding.contains(text) || applied.contains { $0.batch == text } }
    return later.isEmpty || isHeld ? .mend(reasonAgainst(batch, asOf: day)) : .supplementWithout(later)
  }
}
