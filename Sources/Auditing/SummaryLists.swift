/// Which lists of channels a summary holds: of many channels they are long, and not everybody shows them.
package enum SummaryLists: Sendable {
  case all
  /// All but that of those who have not confirmed their renewal.
  case allButUnconfirmed
  /// Those alone of the channels that somebody has to look at.
  case whatIsAmiss
}
