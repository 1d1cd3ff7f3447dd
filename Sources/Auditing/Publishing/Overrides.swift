/// What is given in place of limits, for one run (Batch.md, "Publishing").
package struct Overrides: Sendable {
  /// How many stars may be taken.
  let downgrades: Int?
  /// How many channels may be on hold or undetermined.
  let undecided: Int?
  /// Whether the records may have shrunk by as much as they like.
  let allowsShrinking: Bool

  package init(downgrades: Int? = nil, undecided: Int? = nil, allowsShrinking: Bool = false) {
    self.downgrades = downgrades
    self.undecided = undecided
    self.allowsShrinking = allowsShrinking
  }
}
