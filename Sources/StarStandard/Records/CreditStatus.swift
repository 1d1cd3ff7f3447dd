/// What became of a credit entry.
package enum CreditStatus: String, CaseIterable, Sendable {
  /// Approved: the only one that counts.
  case approved
  /// Not decided yet.
  case pending
  /// Refused.
  case rejected
}
