/// What a channel is to the vendor (STANDARD 8).
package enum ChannelStatus: String, CaseIterable, Sendable {
  /// A partner.
  case active
  /// Excluded after a major event.
  case blacklisted
  /// No partner any more.
  case closed
}
