/// Whose renewal waits for a confirmation.
extension HTMLWriter {
  /// The list of those who have not confirmed; nothing outside of the months in which renewals are confirmed.
  mutating func unconfirmed(_ summary: Summary, _ selection: ReportSelection) {
    guard let ids = summary.unconfirmed else { return }
    list(
      "Renewal not confirmed", id: "unconfirmed", count: ids.count,
      "Nobody audits what nobody confirmed: without it these stars lapse after the last renewal day (F.2)."
    ) { $0.channelIDs(ids, linked: false, atMost: selection.most) }
  }
}
