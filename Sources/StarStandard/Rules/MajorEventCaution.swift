/// A major event that is a reason for which the vendor may delay or refuse an application or a renewal, and that refuses
/// nothing by itself (G.5).
struct CautionEvidence: Evidence {
  let event: MajorEvent
  /// The day on which the event is looked at.
  let day: CalendarDate
  /// The day on which whoever is told reads it.
  let toldOn: CalendarDate
  /// Whether nothing was ruled by that day.
  let isPending: Bool
  /// Whether it is told beside a decision about a renewal.
  let isDecided: Bool

  var subject: FindingSubject? { .event(id: event.id) }

  func need(in language: Language) -> String? { isPending ? nil : event.rulingSetAside(in: language) }

  var fields: [EvidenceField] {
    [
      EvidenceField("event_id", .text(event.id)), EvidenceField("kind", .text(event.kind)),
      EvidenceField("occurred_on", .date(event.occurredOn)),
      EvidenceField("ruling", event.ruled.map { .text($0.ruling.rawValue) } ?? .null),
      EvidenceField("ruled_on", .date(event.ruled?.on)),
    ]
  }

  func message(in language: Language) -> String {
    let ruledOn = event.ruled?.on.description ?? ""
    let isRuled = event.ruled.map { $0.on <= toldOn } ?? false
    let state =
      if isPending {
        event.ruled == nil
          ? language.text("has no ruling yet", zh: "尚未裁定")
          : !isRuled
            ? language.text(
              "has no ruling yet (one of \(ruledOn) is on record, still to come)", zh: "尚未裁定（登记的裁定日 \(ruledOn) 尚未到来）")
            : language.text("had no ruling on \(day) (it was ruled on \(ruledOn))", zh: "于 \(day) 尚未裁定（\(ruledOn) 裁定）")
      } else if !isRuled {
        language.text(
          "is on record with a ruling of \(ruledOn), still to come: \(event.ruled.map { language.ruling($0.ruling) } ?? "")",
          zh: "登记的裁定日 \(ruledOn) 尚未到来：\(event.ruled.map { language.ruling($0.ruling) } ?? "")")
      } else {
        language.text(
          "was ruled on \(ruledOn): \(event.ruled.map { language.ruling($0.ruling) } ?? "")",
          zh: "已于 \(ruledOn) 裁定：\(event.ruled.map { language.ruling($0.ruling) } ?? "")")
      }
    let what = language.text("\(language.event(event).capitalized), \(state)", zh: "\(language.event(event))，\(state)")
    // Beside a decision nobody is told that it may yet be refused.
    return isDecided
      ? what + language.text(". It did not decide this renewal.", zh: "。本次续证未受其影响。")
      : what + language.text("; the vendor may delay or refuse for it (G.5).", zh: "，厂商可据此推迟或拒绝（G.5）。")
  }

  func remedy(in language: Language) -> String {
    isPending
      ? language.text("Answer the department's questions about the event.", zh: "请配合本部门对该事件的调查。")
      : language.text("Tell the department what was done about the event.", zh: "请向本部门说明该事件的整改情况。")
  }
}

extension Finding {
  /// A caution; where it would refuse but for a waiver, that is named.
  static func caution(_ evidence: CautionEvidence, waiver: Waiver?) -> Finding {
    let rule = evidence.isPending ? Rule.majorEventPending : Rule.majorEvent
    return Finding(rule: rule.id, clause: rule.clause, severity: .caution, waiver: waiver, evidence: evidence)
  }
}
