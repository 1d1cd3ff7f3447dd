import ChannelRecords
import Outbox
import StarStandard

/// What must be in the records before a renewal is published: a channel could be renewed at the star that it has just lost.
struct RenewalPrerequisites {
  let asOf: CalendarDate
  /// What is wrong with a batch that stands in the outbox.
  let fault: (_ batch: String) throws -> String?
  /// When all that applying a batch wrote was taken back; nil where that is not so.
  var takenBackOn: (_ batch: String) -> CalendarDate? = { _ in nil }

  /// Refuses a renewal before the January review, its supplements and the earlier renewal batches of its year are applied.
  ///
  /// - Parameter names: what is in the outbox.
  /// - Throws: ``AuditError``, and what ``fault`` throws.
  func require(_ applied: [AppliedBatch], _ names: [String]) throws {
    if let day = dayOfReview(applied), asOf < day {
      // What the review took on its day is no row "to D" of an earlier audit.
      throw AuditError(
        .notPermitted,
        "--as-of \(asOf): the January review applied in these records is as of \(day); a renewal audit as of an earlier day "
          + "could renew a star that it has taken. Audit as of \(day) or later")
    }
    let missing = missing(applied, names)
    guard let next = missing.first else { return }
    // What a review overtakes once it is applied comes before it.
    let first = overtaken(by: next, applied, names) ?? next
    let advice =
      if !names.contains(first) {
        "\(first) is not in the outbox: publish it and apply it, then try again"
      } else if let fault = try fault(first) {
        "\(first) is \(fault); `star-audit status` says what to do about it"
      } else if let day = takenBackOn(first) {
        "all that applying \(first) wrote was taken back, at last on \(day): withdraw it with `\(Withdrawal.command(first))`, or apply "
          + "it, only if it is meant to be written once more; then try again"
      } else {
        "apply with `star-audit apply \(first)`, "
          + (first == next ? "then try again" : "which cannot be once \(next) is, then try again")
      }
    throw AuditError(
      .tryAgain,
      "the renewal of \(asOf) is not published before \(missing.joined(separator: ", ")) "
        + "\(missing.count == 1 ? "is" : "are") applied in these records; \(advice)")
  }

  /// The first review or supplement of an earlier half-year that is published, and not applied any more once a review is.
  private func overtaken(by batch: String, _ applied: [AppliedBatch], _ names: [String]) -> String? {
    guard let half = BatchName(batch)?.reviewed else { return nil }
    let earlier = names.compactMap { text in BatchName(text).map { (text: text, name: $0) } }.filter { other in
      other.name.reviewed.map { $0 < half } ?? false && !applied.contains { $0.batch == other.text }
        && Overtaking.review(laterThan: other.name, in: applied) == nil && takenBackOn(other.text) == nil
    }
    return earlier.min { $0.name < $1.name }?.text
  }

  /// The batches that are not applied yet, and must be before.
  ///
  /// - Parameter names: what is in the outbox.
  func missing(_ applied: [AppliedBatch], _ names: [String]) -> [String] {
    let half = HalfYear(containing: year.firstDay)
    let earlier = names.filter { text in
      guard let name = BatchName(text) else { return false }
      if let day = name.renewalDay { return year.contains(day) && day < asOf }
      return name.reviewed == half && text != review
    }
    return ([review] + earlier).filter { name in
      // What a later review has settled can be applied no more: it was taken back.
      !applied.contains { $0.batch == name }
        && BatchName(name).flatMap { Overtaking.review(laterThan: $0, in: applied) } == nil
    }
  }

  /// The day of the January review where it is applied: no audit is as of an earlier one.
  func dayOfReview(_ applied: [AppliedBatch]) -> CalendarDate? {
    applied.first { $0.batch == review }.flatMap { CalendarDate($0.asOf) }
  }

  private var year: CalendarYear { CalendarYear(containing: asOf) }
  private var review: String { BatchPlan.name(.review, asOf: year.firstDay) }
}
