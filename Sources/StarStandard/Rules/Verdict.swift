/// A rule's verdict about one channel.
package enum Verdict: Sendable {
  /// The rule asks nothing of this channel: why not.
  case doesNotApply(String)
  /// It asks and is content; the evidence is made only where somebody wants to read it.
  case passed(@Sendable () -> any Evidence)
  /// It is not content.
  case found([any Evidence])
}
