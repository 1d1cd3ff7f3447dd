/// Days on which the verdict of a rule may change though nothing on record does.
///
/// A forecast asks those of all rules that may take a star, and no other day. A property test holds each rule to its own.
package struct TurningPoints: Hashable, Sendable {
  /// What they are of; no two have the same.
  let name: String
  /// The days, in no order: also such as are past, and such as change nothing.
  package let days: @Sendable (Standing) -> [CalendarDate]

  init(_ name: String, _ days: @escaping @Sendable (Standing) -> [CalendarDate]) {
    self.name = name
    self.days = days
  }

  package static func == (left: TurningPoints, right: TurningPoints) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension TurningPoints {
  /// Certificates begin and run out. One to come may also let somebody fill a vacancy.
  static let certificates = TurningPoints("certificates") { standing in
    standing.dossier.certificates.flatMap { [$0.validUntil.dayAfter, $0.issuedOn] }
  }

  /// Certificates come too near to their ends.
  static let margin = TurningPoints("margin") { standing in
    let months = standing.edition.periods.certificateMargin
    return standing.dossier.certificates.flatMap { certificate in
      // Month ends make the way back ambiguous: of the days around it, the first that comes too near is the one.
      let near = certificate.validUntil.adding(months: -months)
      return (-3...3).map { near.adding(days: $0) }
    }
  }

  /// The same, where the edition asks for a margin at the review.
  static let marginAtReviews = TurningPoints("margin at reviews") { standing in
    standing.edition.options.margin == .review ? margin.days(standing) : []
  }

  /// People come, who may fill a vacancy, and leave, which may be known before; grace periods end.
  static let posts = TurningPoints("posts") { standing in
    standing.dossier.appointments.flatMap { appointment in
      guard let departedOn = appointment.departedOn else { return [appointment.registeredOn] }
      let declaredOn = appointment.declaredOn ?? departedOn
      // By which edition a departure is judged, its day tells; all are asked.
      let ends = Set(standing.editions.all.map(\.periods.grace)).flatMap { grace in
        [departedOn, max(departedOn, declaredOn)].map { $0.adding(months: grace).dayAfter }
      }
      return [appointment.registeredOn, departedOn, declaredOn] + ends
    }
  }

  /// People come to other channels, and leave them.
  static let postsElsewhere = TurningPoints("posts elsewhere") { standing in
    standing.dossier.sharedEngineers.flatMap(\.turningPoints)
  }

  /// Credits leave the window of reviews, or are earned.
  static let credits = TurningPoints("credits") { standing in
    let quarters = standing.edition.periods.creditQuarters
    return standing.dossier.credits.filter { $0.status == .approved }.flatMap { entry in
      // The first day of which the window begins after the entry.
      [DateWindow.firstDay(withoutQuarterOf: entry.earnedOn, quarters: quarters), entry.earnedOn]
    }
      // Nothing on record is nothing at the next review, either.
      + [HalfYear(containing: standing.asOf).next.firstDay]
  }

  /// The same, where the star rests on credits.
  static let creditsOfRoute = TurningPoints("credits of the route") { standing in
    standing.route == .credits ? credits.days(standing) : []
  }

  /// Major events happen and are ruled on.
  static let events = TurningPoints("events") { standing in
    standing.dossier.majorEvents.flatMap { [$0.occurredOn] + ($0.ruled.map { [$0.on] } ?? []) }
  }

  /// The time for events after an award is over, or the half-year in which that is asked.
  static let awards = TurningPoints("awards") { standing in
    let months = standing.edition.periods.participation
    return standing.dossier.certifications.flatMap { certification in
      let over = certification.issuedOn.adding(months: months)
      let next = HalfYear(containing: over).next
      return [over, next.firstDay, next.next.firstDay]
    }
  }

  /// A star is lost, and the bar after it ends.
  static let downgrades = TurningPoints("downgrades") { standing in
    standing.dossier.downgrades.flatMap {
      [$0.downgradedOn, standing.edition.reapplyFrom(afterDowngradeOn: $0.downgradedOn)]
    }
  }
}

extension Array where Element == TurningPoints {
  /// Of what becomes of departures: who may fill a place, and whether the star is met without it.
  static let ofDepartures: [TurningPoints] = [.posts, .certificates, .marginAtReviews, .creditsOfRoute]
}
