extension RuleTitle {
  /// No application for the star lost, or a higher one, so soon after a downgrade (G.4).
  static let reapplicationBar = RuleTitle(
    id: "reapplication-bar", clause: "G.4", title: Localized("Too soon after a downgrade", zh: "降级后申请限制期内"),
    rationale: """
      After a downgrade a channel may not apply for its original star, or a higher one, for as many months as the edition \
      says. A lower star is open at once; a renewal is not barred.
      """)

  /// A channel that can hold no star, or has none left to renew (A, E.2.a, E.4).
  static let notEligibleStatus = RuleTitle(
    id: "not-eligible-status", clause: "A, E.4", title: Localized("Not eligible", zh: "不具备资格"),
    rationale: """
      Only an active channel of a kind in scope can be awarded a star, and a channel that has just lost its last star has \
      none to renew.
      """)

  /// The rules of applications and renewals, in the order of CONTRACT, "A decision".
  static let ofApplication: [RuleTitle] =
    ([Rule].ofStarSought + [.departureUndeclared, .departureUnreplenished, .majorEvent, .majorEventPending])
    .map(RuleTitle.init) + ofApplicationOnly
}

extension Array where Element == Rule {
  /// The rules of the review that are also what an application or renewal asks for: section 3 of STANDARD but the
  /// participation row, which comes after the award.
  static let ofStarSought: [Rule] = [
    .certificateValidity, .creditBaseline, .registeredEngineers, .serviceManager, .hotline, .supportEmail,
    .trackingSystem,
  ]
}

/// Why a channel can be awarded no star at all.
struct NotEligibleEvidence: Evidence {
  /// One reason of these.
  enum Reason: Sendable {
    /// Its status is another than active.
    case status(ChannelStatus)
    /// Its kind is out of scope.
    case kind(String)
    /// It lost its last star on the day, so there is none to renew.
    case noStarLeft(CalendarDate)
  }

  let reasons: [Reason]

  var fields: [EvidenceField] {
    reasons.flatMap { reason in
      switch reason {
      case .status(let status): [EvidenceField("status", .text(status.rawValue))]
      case .kind(let kind): [EvidenceField("kind", .text(kind))]
      case .noStarLeft(let date):
        [EvidenceField("star", .number(Star.none.rawValue)), EvidenceField("downgraded_on", .date(date))]
      }
    }
  }

  func message(in language: Language) -> String {
    language.sentences(
      reasons.map { reason in
        switch reason {
        case .status(let status):
          language.text(
            "The status of the channel is \(status.rawValue); only an active channel can be awarded a star.",
            zh: "渠道状态为 \(status.rawValue)，仅状态为 active 的渠道可获星级。")
        case .kind:
          language.text("The kind of the channel is out of the standard's scope (A).", zh: "渠道类型不在本标准范围内（A）。")
        case .noStarLeft(let date):
          language.text(
            "The channel lost its last star on \(date): there is none to renew.", zh: "渠道已于 \(date) 失去全部星级，无可续证星级。")
        }
      })
  }

  func remedy(in language: Language) -> String {
    let isLost = reasons.contains { if case .noStarLeft = $0 { true } else { false } }
    return isLost
      ? language.text("A star needs a new application (E.2.a).", zh: "星级须重新申请（E.2.a）。")
      : language.text("Clarify status and kind with the department.", zh: "请与本部门核实渠道状态与类型。")
  }
}

extension Channel {
  /// Whether its kind is in an edition's scope; one that cannot be read counts as in scope (STANDARD 8).
  func isInScope(of edition: Edition) -> Bool { kind.map(edition.kinds.contains) ?? true }

  /// Whether it is active; a status that cannot be read counts as active (STANDARD 8).
  var isActive: Bool { status.map { $0 == .active } ?? true }
}
