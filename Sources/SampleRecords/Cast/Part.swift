import StarStandard

/// The part that a channel plays: its plot, and whether what happened is waived.
struct Part: Equatable {
  let plot: Plot
  let waiver: WaiverKind
  /// The rule that it breaks in the way that the rule itself tells; nil for most, whose plot does.
  let breaks: RuleID?

  /// What waiver the channel has for the rule that its plot is about.
  enum WaiverKind {
    case none
    /// One that covers the as-of date.
    case covering
    /// One that has run out.
    case expired
  }

  init(_ plot: Plot, waiver: WaiverKind = .none, breaks: RuleID? = nil) {
    self.plot = plot
    self.waiver = waiver
    self.breaks = breaks
  }

  /// Who plays what. Each block of eight channels has exactly one that loses its star, so that no number of channels
  /// comes near the safety limit by chance.
  static func of(channel number: Int, seed: UInt64) -> Part {
    if number <= script.count { return broken[number] ?? script[number - 1] }
    let (block, seat) = (number - 1).quotientAndRemainder(dividingBy: blockSize)
    var ofBlock = SplitMix64(seed: seed, number: block, purpose: .takenSeat)
    var casting = SplitMix64(seed: seed, number: number, purpose: .casting)
    guard ofBlock.int(0, blockSize - 1) == seat else { return casting.pick(weighted: retained) }
    let afterScript = block - script.count / blockSize
    let plot = afterScript < takenFirst.count ? takenFirst[afterScript] : casting.pick(weighted: taken)
    return Part(plot, waiver: casting.chance(perMille: 120) ? .expired : .none)
  }

  private static let blockSize = 8

  /// The first five blocks: between them they show every rule.
  private static let script: [Part] = [
    Part(.steady), Part(.hotline), Part(.fewCredits), Part(.upgrade),
    Part(.engineerInGrace), Part(.expiringCertificates), Part(.fewParticipations), Part(.declaredLate),

    Part(.sharedEngineer), Part(.unlistedCode), Part(.outOfScope), Part(.replaced),
    Part(.engineerUndeclared), Part(.supportEmail), Part(.unregisteredDelivery), Part(.strangers),

    Part(.tracking), Part(.reopened), Part(.noServiceManager), Part(.pendingEvent),
    Part(.closed), Part(.expiredCertificates), Part(.fewEngineers, waiver: .covering), Part(.reRegistered),

    Part(.engineerUnreplenished), Part(.twoRoles), Part(.changedDesk), Part(.downgradedBefore),
    Part(.neverCertified), Part(.managerInGrace), Part(.hotline, waiver: .covering), Part(.replacedByNewcomer),

    Part(.steady), Part(.fewCredits, waiver: .covering), Part(.clearedEvent), Part(.downgradeRuling, waiver: .expired),
    Part(.blacklisted), Part(.tracking, waiver: .expired), Part(.upgrade), Part(.steady),
  ]

  /// Rules without a plot, which tell themselves how they are broken, have the seats of those with whom nothing is wrong, from the last on.
  private static let broken: [Int: Part] = {
    let seats = (1...script.count).reversed().filter { script[$0 - 1] == Part(.steady) }
    let rules = Rule.all.filter { $0.breach != nil }
    return Dictionary(zip(seats, rules.map { Part(.steady, breaks: $0.id) })) { first, _ in first }
  }()

  /// Who loses the star in the blocks after these.
  private static let takenFirst: [Plot] = [
    .fewEngineers, .blacklistRuling, .managerUndeclared, .engineerReplacedLate, .managerUnreplenished,
  ]

  private static let taken: [(item: Plot, weight: Int)] = [
    (.fewCredits, 25), (.expiredCertificates, 22), (.fewEngineers, 11), (.engineerUndeclared, 11),
    (.managerUndeclared, 4), (.engineerUnreplenished, 10), (.engineerReplacedLate, 4), (.managerUnreplenished, 3),
    (.downgradeRuling, 5), (.blacklistRuling, 5),
  ]

  private static let retained: [(item: Part, weight: Int)] = [
    (Part(.steady), 450), (Part(.upgrade), 45), (Part(.replaced), 35), (Part(.replacedByNewcomer), 30),
    (Part(.reRegistered), 15), (Part(.reopened), 15), (Part(.changedDesk), 10), (Part(.twoRoles), 30),
    (Part(.clearedEvent), 10), (Part(.downgradedBefore), 25), (Part(.declaredLate), 15), (Part(.strangers), 10),

    (Part(.hotline), 22), (Part(.supportEmail), 14), (Part(.tracking), 20), (Part(.noServiceManager), 15),
    (Part(.fewParticipations), 35), (Part(.expiringCertificates), 40), (Part(.engineerInGrace), 35),
    (Part(.managerInGrace), 8), (Part(.unlistedCode), 20), (Part(.sharedEngineer), 7),
    (Part(.unregisteredDelivery), 18),
    (Part(.pendingEvent), 10),

    (Part(.fewCredits, waiver: .covering), 4), (Part(.fewEngineers, waiver: .covering), 3),
    (Part(.expiredCertificates, waiver: .covering), 3), (Part(.downgradeRuling, waiver: .covering), 1),
    (Part(.hotline, waiver: .covering), 4), (Part(.tracking, waiver: .expired), 4),

    (Part(.outOfScope), 18), (Part(.closed), 9), (Part(.blacklisted), 4), (Part(.neverCertified), 9),
    (Part(.endedEarly), 4), (Part(.ranOut), 6),
  ]
}
