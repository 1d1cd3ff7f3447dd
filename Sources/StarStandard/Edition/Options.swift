/// The readings that an edition may choose between (STANDARD 3, 5, 6), each by its word in the edition's file.
package struct Options: Hashable, Sendable {
  /// Against which date a certificate's margin is taken (STANDARD 3).
  package enum Margin: String, CaseIterable, Sendable {
    /// The application only.
    case application
    /// The application and the as-of date.
    case review
  }

  /// Whether credits of engineers who have left count (STANDARD 3).
  package enum DepartedEngineersCredits: String, CaseIterable, Sendable {
    /// They do.
    case count
    /// They do not.
    case drop
  }

  /// From when the grace period runs (STANDARD 5).
  package enum GraceFrom: String, CaseIterable, Sendable {
    case departure
    /// From the later of departure and declaration.
    case declaration
  }

  /// What a replenishment after the deadline is worth (STANDARD 5).
  package enum LateReplenishment: String, CaseIterable, Sendable {
    /// Nothing: the star is lost all the same.
    case violation
    case cured
  }

  /// How far a downgrade goes (STANDARD 6).
  package enum DowngradeTo: String, CaseIterable, Sendable {
    /// To the highest lower star that the channel meets.
    case highestQualifying = "highest-qualifying"
    /// To the next lower star.
    case oneLevel = "one-level"
    /// To no star.
    case none
  }

  /// `margin`
  package var margin: Margin
  /// `departed_engineers_credits`
  package var departedEngineersCredits: DepartedEngineersCredits
  /// `grace_from`
  package var graceFrom: GraceFrom
  /// `late_replenishment`
  package var lateReplenishment: LateReplenishment
  /// `downgrade_to`
  package var downgradeTo: DowngradeTo

  package init(
    margin: Margin, departedEngineersCredits: DepartedEngineersCredits, graceFrom: GraceFrom,
    lateReplenishment: LateReplenishment, downgradeTo: DowngradeTo
  ) {
    self.margin = margin
    self.departedEngineersCredits = departedEngineersCredits
    self.graceFrom = graceFrom
    self.lateReplenishment = lateReplenishment
    self.downgradeTo = downgradeTo
  }
}
