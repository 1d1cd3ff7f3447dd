extension Chinese: DigestWording {
  package func digestWordingNamed(_ name: String, _ id: String) -> String { "\(name)（\(id)）" }
  package func endsOn(_ value: CalendarDate) -> String { "\(value) 到期，" }
  package func toBeConfirmedBy(_ day: CalendarDate) -> String { "确认截止 \(day)" }
  package func digestWordingUntil(_ value: CalendarDate) -> String { "，截止 \(value)" }
  package func ofCreditsAwaitApproval(_ counted: String, _ required: String, _ pending: String) -> String {
    "积分 \(counted)（要求 \(required)），\(pending) 分待审批"
  }
  package func holdsCouldApplyFor(_ now: String, _ then: String) -> String { spaced("现\(now)，可申请\(then)") }
  package func needed(_ need: String) -> String { spaced("（所需：\(need)）") }
  package func foreseenStar(_ star: String) -> String { spaced("（预计\(star)）") }
  package func wouldBeStar(_ star: String) -> String { spaced("（可保有\(star)）") }
  package func lostAndPastMending(_ day: CalendarDate) -> String { "\(day) 失去，已无法补救" }
}
