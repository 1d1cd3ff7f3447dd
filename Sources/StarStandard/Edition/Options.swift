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

  /// Whether credits of persons who never had an appointment at the channel count (STANDARD 3, "stranger").
  package enum StrangersCredits: String, CaseIterable, Sendable {
    /// They do, and a warning names them.
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

  /// What fills a vacancy (STANDARD 5, "Who fills a vacancy").
  package enum Replenishment: String, CaseIterable, Sendable {
    /// Only who is named in `replaced_by`, and the departed who are back.
    case named
    /// Where nobody is named, newcomers of the level, too.
    case matched
    /// As `matched`; and the channel that still has what its star needs has nothing to replenish.
    case covered
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

  /// Which star a renewal gives (STANDARD 7, F.2).
  package enum RenewAt: String, CaseIterable, Sendable {
    /// The highest, from the star sought downwards, of which all is met.
    case highestQualifying = "highest-qualifying"
    /// The star sought or none.
    case starSought = "star-sought"
  }

  /// `margin`
  package var margin: Margin
  /// `departed_engineers_credits`
  package var departedEngineersCredits: DepartedEngineersCredits
  /// `strangers_credits`
  package var strangersCredits: StrangersCredits
  /// `grace_from`
  package var graceFrom: GraceFrom
  /// `replenishment`
  package var replenishment: Replenishment
  /// `late_replenishment`
  package var lateReplenishment: LateReplenishment
  /// `downgrade_to`
  package var downgradeTo: DowngradeTo
  /// `renew_at`
  package var renewAt: RenewAt

  package init(
    margin: Margin, departedEngineersCredits: DepartedEngineersCredits, strangersCredits: StrangersCredits,
    graceFrom: GraceFrom, replenishment: Replenishment, lateReplenishment: LateReplenishment,
    downgradeTo: DowngradeTo, renewAt: RenewAt
  ) {
    self.margin = margin
    self.departedEngineersCredits = departedEngineersCredits
    self.strangersCredits = strangersCredits
    self.graceFrom = graceFrom
    self.replenishment = replenishment
    self.lateReplenishment = lateReplenishment
    self.downgradeTo = downgradeTo
    self.renewAt = renewAt
  }
}
