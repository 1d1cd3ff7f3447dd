/// What other languages than English say for `MonthsPicture.swift`, each named by the English beside it.
package protocol MonthsPictureWording {
  func shortMonth(_ month: Int) -> String
  func monthOfYear(_ year: Int, _ name: String) -> String
  func mostOfThemIn(_ value: String) -> String
  func thatCountOutWithinTwelve(_ all: String) -> String
  func thoseOfWouldNotDo(_ stars: String) -> String
  var certificatesThatStarsRestOn: String { get }
  var monthsPictureMonth: String { get }
  var certificatesThatRunOut: String { get }
  var starsThatWouldFail: String { get }
  func countedcertificate(_ count: String) -> String
  func countedstar(_ stars: String) -> String
}
