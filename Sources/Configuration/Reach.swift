/// What a value of the configuration can change.
enum Reach {
  /// Where things are, when a batch is due, whether it may be published; no decision and no message.
  case run
  /// A decision or a message: the value is part of the digest that a manifest pins (Batch.md, "The manifest").
  case batch
}
