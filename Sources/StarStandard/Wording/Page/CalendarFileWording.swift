/// What other languages than English say for `CalendarFile.swift`, each named by the English beside it.
package protocol CalendarFileWording {
  var cancelled: String { get }
  func seeTheNoticeOf(_ toldOn: CalendarDate, _ batch: String) -> String
  var thisDayHoldsNoMore: String { get }
}
