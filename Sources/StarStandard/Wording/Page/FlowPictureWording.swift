/// What other languages than English say for `FlowPicture.swift`, each named by the English beside it.
package protocol FlowPictureWording {
  var notReadable: String { get }
  var theOnlyOneKeepsWhat: String { get }
  var theOnlyOneIsOnHold: String { get }
  func noneOfLowerSomeHeld(_ all: String, _ held: String) -> String
  func everyOneOfKeepsWhat(_ all: String) -> String
  func ofWouldBeRenewedLower(_ all: String, _ falls: String) -> String
  func ofLowerThanBegan(_ all: String, _ falls: String) -> String
  func withNoStarAtAll(_ gone: String) -> String
  var starsBeforeAtTheLeft: String { get }
  var beforeAfter: String { get }
  func flowPictureTo(_ name: String, _ name2: String, _ channels: String) -> String
}
