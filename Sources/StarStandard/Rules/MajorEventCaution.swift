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
  let beside: Beside

  /// Beside what it is told.
  enum Beside: Sendable {
    /// An application.
    case application
    /// A renewal that is not decided yet.
    case renewal
    /// A renewal that it did not decide.
    case decision
    /// A renewal after a loss that it may have caused.
    case loss
  }

  var subject: FindingSubject? { .event(id: event.id) }

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
          ? language.text("has no ruling yet") { $0.hasNoRulingYet }
          : !isRuled
            ? language.text(
              "has no ruling yet (one of \(ruledOn) is on record, still to come)"
            ) { $0.hasNoRulingYetOne(ruledOn) }
            : language.text("had no ruling on \(day) (it was ruled on \(ruledOn))") { $0.hadNoRulingOnIt(day, ruledOn) }
      } else if !isRuled {
        language.text(
          "is on record with a ruling of \(ruledOn), still to come: \(event.ruled.map { language.ruling($0.ruling) } ?? "")"
        ) { $0.isOnRecordWithA(ruledOn, event.ruled.map { language.ruling($0.ruling) } ?? "") }
      } else {
        language.text(
          "was ruled on \(ruledOn): \(event.ruled.map { language.ruling($0.ruling) } ?? "")"
        ) { $0.wasRuledOn(ruledOn, event.ruled.map { language.ruling($0.ruling) } ?? "") }
      }
    let what = language.text("\(language.event(event).capitalized), \(state)") {
      $0.eventInState(language.event(event), state)
    }
    // Beside a decision nobody is told that it may yet be refused; nor beside a loss that it had no part in it.
    return switch beside {
    case .application:
      what
        + language.text("; the vendor may delay or refuse the application for it (G.5).") {
          $0.theVendorMayDelayOrRefuseAnApplication
        }
    case .renewal:
      what
        + language.text("; the vendor may delay or refuse the renewal for it (G.5).") {
          $0.theVendorMayDelayOrRefuseARenewal
        }
    case .decision: what + language.text(". It did not decide this renewal.") { $0.itDidNotDecideThis }
    case .loss: what + language.text(".") { $0.fullStop }
    }
  }

  func remedy(in language: Language) -> String {
    isPending
      ? language.text("Answer the department's questions about the event.") { $0.answerTheDepartmentsQuestionsAbout }
      : language.text("Tell the department what was done about the event.") { $0.tellTheDepartmentWhatWas }
  }
}

extension Finding {
  /// A caution; where it would refuse but for a waiver, that is named.
  static func caution(_ evidence: CautionEvidence, waiver: Waiver?) -> Finding {
    let rule = evidence.isPending ? Rule.majorEventPending : Rule.majorEvent
    return Finding(rule: rule.id, clause: rule.clause, severity: .caution, waiver: waiver, evidence: evidence)
  }
}

/// What other languages than English say for `MajorEventCaution.swift`, each named by the English beside it.
package protocol MajorEventCautionWording {
  var hasNoRulingYet: String { get }
  func hasNoRulingYetOne(_ ruledOn: String) -> String
  func hadNoRulingOnIt(_ day: CalendarDate, _ ruledOn: String) -> String
  func isOnRecordWithA(_ ruledOn: String, _ ruling: String) -> String
  func wasRuledOn(_ ruledOn: String, _ ruling: String) -> String
  func eventInState(_ event: String, _ state: String) -> String
  var itDidNotDecideThis: String { get }
  var theVendorMayDelayOrRefuseAnApplication: String { get }
  var theVendorMayDelayOrRefuseARenewal: String { get }
  var answerTheDepartmentsQuestionsAbout: String { get }
  var tellTheDepartmentWhatWas: String { get }
}
