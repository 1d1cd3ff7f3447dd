/// What is told of a departure.
extension DepartureEvidence {
  func message(in language: Language) -> String {
    language.sentences([whatBecameOfIt(in: language), namedInVain(in: language)])
  }

  /// Who is named for the place and does not fill it; empty where nobody is.
  private func namedInVain(in language: Language) -> String {
    guard isOpen, let successor = namedForIt else { return "" }
    let (who, role, level) = (names.text(successor, in: language), newcomer(in: language), level(in: language))
    return language.text("\(who) is named for the place, but is no \(role)\(level) here.") {
      $0.isNamedForThePlaceBut(who, role, level)
    }
  }

  private func whatBecameOfIt(in language: Language) -> String {
    let role = language.role(departure.appointment.role)
    let who = language.person(person, name, role)
    let isToCome = departure.departedOn > toldOn
    let left = language.text(
      "\(who) \(isToCome ? "leaves" : "left") on \(departure.departedOn)"
    ) { $0.departureEvidenceOn(who, isToCome, departure.departedOn) }
    let declaredOn = departure.appointment.declaredOn.map(\.description) ?? ""
    let isTold = departure.appointment.declaredOn.map { $0 <= toldOn } ?? true
    let told = language.text(
      isTold ? ", declared on \(declaredOn)" : ", to be declared on \(declaredOn)"
    ) { $0.declaredOnToBeDeclared(isTold, declaredOn) }
    let hasBegun = departure.graceBeginsOn <= toldOn
    let isOver = departure.deadline < toldOn
    let open =
      isToCome
      ? language.text("Nobody is on record for the place.") { $0.nobodyIsOnRecordFor }
      : language.text("The place is open.") { $0.thePlaceIsOpen }
    switch departure.state {
    case .undeclared:
      return language.sentences([
        left
          + language.text(
            toldOn < asOf ? ", which is not declared." : ", which had not been declared by \(asOf)."
          ) { $0.whichIsNotDeclaredWhich(toldOn < asOf, asOf) }, filled(in: language),
      ])
    case .inGrace:
      return language.sentences([
        left + told
          + language.text(
            ". The grace period \(hasBegun ? "began" : "begins") on \(departure.graceBeginsOn) and \(isOver ? "ended" : "ends") on "
              + "\(departure.deadline), that day included\(isOver ? "" : ": \(daysToAct.counting("day")) left")."
          ) { $0.theGracePeriodOnAnd(departure.graceBeginsOn, departure.deadline, daysToAct, isOver) },
        filling == nil ? open : filled(in: language),
      ])
    case .unreplenished:
      guard isOver || filling != nil else {
        return left + told
          + language.text(
            ". The grace period ends on \(departure.deadline), that day included, and nobody fills the place so far."
          ) { $0.theGracePeriodEndsOn(departure.deadline) }
      }
      guard filling == nil else {
        return language.sentences([
          left + told
            + language.text(
              ". The place \(isOver ? "was" : "is") to be filled by \(departure.deadline), that day included."
            ) { $0.thePlaceToBeFilled(departure.deadline) },
          filled(in: language),
        ])
      }
      return left + told
        + language.text(
          ", and was not replaced by \(departure.deadline). The place is open."
        ) { $0.departureEvidenceAndWasNotReplacedBy(departure.deadline) }
    // No rule finds it.
    case .settled, .replenished: return left + language.text(".") { $0.fullStop }
    }
  }

  /// Since when the place is filled, and by whom; empty where it is open.
  private func filled(in language: Language) -> String {
    guard let replenishment = filling else { return "" }
    let isLate = (departure.isDeclared || !isGraceToBegin) && replenishment.on > departure.deadline
    let late = isLate ? language.text(", after the last day") { $0.afterTheLastDay } : ""
    let isToCome = replenishment.on > toldOn
    guard let by = replenishment.by else {
      return language.text(
        isToCome
          ? "From \(replenishment.on) on the channel meets its star without the place\(late)."
          : "Since \(replenishment.on) the channel has met its star without the place\(late)."
      ) { $0.theChannelMeetsItsStar(replenishment.on, late) }
    }
    guard by != person else {
      return language.text(
        isToCome
          ? "The same person is back from \(replenishment.on) on\(late)."
          : "The same person has been back since \(replenishment.on)\(late)."
      ) { $0.theSamePersonIsBack(isToCome, replenishment.on, late) }
    }
    let successor = language.person(by, names.name(of: by))
    return language.text(
      isToCome
        ? "\(successor) fills the place from \(replenishment.on) on\(late)."
        : "\(successor) has filled the place since \(replenishment.on)\(late)."
    ) { $0.fillsThePlace(isToCome, successor, replenishment.on, late) }
  }
}

/// What other languages than English say for `DepartureEvidence+Message.swift`, each named by the English beside it.
package protocol DepartureMessageWording {
  func departureEvidenceOn(_ who: String, _ isToCome: Bool, _ departedOn: CalendarDate) -> String
  func declaredOnToBeDeclared(_ isTold: Bool, _ declaredOn: String) -> String
  var nobodyIsOnRecordFor: String { get }
  var thePlaceIsOpen: String { get }
  func isNamedForThePlaceBut(_ who: String, _ role: String, _ level: String) -> String
  func whichIsNotDeclaredWhich(_ isToCome: Bool, _ asOf: CalendarDate) -> String
  func theGracePeriodOnAnd(
    _ graceBeginsOn: CalendarDate, _ deadline: CalendarDate, _ daysToAct: Int, _ isOver: Bool
  ) -> String
  func theGracePeriodEndsOn(_ deadline: CalendarDate) -> String
  func thePlaceToBeFilled(_ deadline: CalendarDate) -> String
  func departureEvidenceAndWasNotReplacedBy(_ deadline: CalendarDate) -> String
  var afterTheLastDay: String { get }
  func theChannelMeetsItsStar(_ replenishmentOn: CalendarDate, _ late: String) -> String
  func theSamePersonIsBack(_ isToCome: Bool, _ replenishmentOn: CalendarDate, _ late: String) -> String
  func fillsThePlace(_ isToCome: Bool, _ successor: String, _ replenishmentOn: CalendarDate, _ late: String) -> String
}
