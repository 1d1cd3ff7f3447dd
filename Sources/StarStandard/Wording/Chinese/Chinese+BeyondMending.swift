extension Chinese: BeyondMendingWording {
  package func thisCannotBeMended(_ titles: String, _ decidedOn: CalendarDate, _ star: String) -> String {
    spaced("以下事项已无法补救：\(titles)。无论采取何种措施，\(decidedOn) 的审核都将因此取消\(star)。")
  }
  package func whatElseIsNamedCounts(_ star: String, _ isUnconfirmed: Bool) -> String {
    spaced("\(others(isUnconfirmed))不能保留\(star)，补足后计入重新申请。")
  }
  package func whatElseIsNamedCountsFor(_ star: String, _ open: String, _ isUnconfirmed: Bool) -> String {
    spaced("\(others(isUnconfirmed))不能保留\(star)：\(open)要求的，计入\(open)；其余计入重新申请。")
  }
  private func others(_ isUnconfirmed: Bool) -> String {
    isUnconfirmed ? "除确认续证外，此处所列其他事项" : "此处所列其他事项"
  }
  package var noStarIsLeft: String { "届时不再持有星级。" }
  package func isLeftWithTheRecords(_ star: String) -> String { spaced("按现有登记，将保有\(star)。") }
  package func isLeftAndIsStillOpen(_ left: String, _ best: String) -> String {
    spaced("按现有登记，结果为\(left)；仍可争取\(best)。")
  }
  package func byTheAuditThatWouldBe(_ day: CalendarDate, _ star: String) -> String {
    spaced("至 \(day) 的续证审核，则为\(star)。")
  }
  package func forTheStar(_ star: String, _ needs: String) -> String { spaced("\(star)尚须：\(needs)") }
  package func mayBeAppliedForAgain(_ star: String, _ day: CalendarDate) -> String {
    spaced("\(star)自 \(day) 起可重新申请（G.4）。")
  }
}
