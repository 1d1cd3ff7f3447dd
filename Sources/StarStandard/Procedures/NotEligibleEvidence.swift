/// Why a channel can be awarded no star at all.
struct NotEligibleEvidence: Evidence {
  enum Reason: Sendable {
    /// Its status is another than active.
    case status(ChannelStatus)
    /// Its kind is out of scope.
    case kind(String)
    /// It lost its last star on the day, so there is none to renew.
    case noStarLeft(CalendarDate)
    /// No certification of it is in force on the last day of the year, so there is none to renew.
    case notInForce(CalendarDate)
  }

  let reasons: [Reason]
  /// The day on which whoever is told reads it, where days may lie after it.
  var toldOn: CalendarDate?

  var isFinal: Bool { true }

  var fields: [EvidenceField] {
    reasons.flatMap { reason in
      switch reason {
      case .status(let status): [EvidenceField("status", .text(status.rawValue))]
      case .kind(let kind): [EvidenceField("kind", .text(kind))]
      case .noStarLeft(let date):
        [EvidenceField("star", .number(Star.none.rawValue)), EvidenceField("downgraded_on", .date(date))]
      case .notInForce(let date): [EvidenceField("not_in_force_on", .date(date))]
      }
    }
  }

  func message(in language: Language) -> String {
    language.sentences(
      reasons.map { reason in
        switch reason {
        case .status(let status):
          language.text(
            "The channel is \(language.status(status)); only an active channel can be awarded a star.",
            zh: "渠道状态为\(language.status(status))，仅状态正常的渠道可获星级。")
        case .kind:
          language.text("The kind of the channel is out of the standard's scope (A).", zh: "渠道类型不在本标准范围内（A）。")
        case .noStarLeft(let date):
          language.text(
            "The channel \(isToCome(date) ? "loses" : "lost") its last star on \(date): there is none to renew.",
            zh: "渠道\(isToCome(date) ? "将" : "已")于 \(date) 失去全部星级，无可续证星级。")
        case .notInForce(let date):
          language.text(
            "No certification of the channel \(isToCome(date) ? "will be" : "is") in force on \(date): there is none to renew.",
            zh: "\(date) 渠道\(isToCome(date) ? "将" : "")无有效认证，无可续证星级。")
        }
      })
  }

  private func isToCome(_ date: CalendarDate) -> Bool { toldOn.map { $0 < date } ?? false }

  /// Whether there is nothing to renew, rather than nobody who could be awarded a star.
  private var isLost: Bool {
    reasons.contains { reason in
      switch reason {
      case .noStarLeft, .notInForce: true
      case .status, .kind: false
      }
    }
  }

  /// A lost star is another clause's matter than a status.
  func clause(_ clause: String) -> String { isLost ? "E.2.a, F.2" : clause }

  func remedy(in language: Language) -> String {
    isLost
      ? language.text("A star needs a new application (E.2.a).", zh: "星级须重新申请（E.2.a）。")
      : language.text("Clarify status and kind with the department.", zh: "请与本部门核实渠道状态与类型。")
  }
}
