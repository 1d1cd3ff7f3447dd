extension Chinese: FlowPictureWording {
  package var notReadable: String { "无法读取" }
  package var theOnlyOneKeepsWhat: String { "唯一一家渠道保持原星级" }
  package var theOnlyOneIsOnHold: String { "唯一一家渠道暂缓" }
  package func noneOfLowerSomeHeld(_ all: String, _ held: String) -> String { "\(all) 家中无一星级降低；\(held) 家暂缓" }
  package func everyOneOfKeepsWhat(_ all: String) -> String { "\(all) 家渠道均保持原星级" }
  package func ofWouldBeRenewedLower(_ all: String, _ falls: String) -> String { "\(all) 家中有 \(falls) 家将降级续证或无法续证" }
  package func ofLowerThanBegan(_ all: String, _ falls: String) -> String { "\(all) 家中有 \(falls) 家星级降低" }
  package func withNoStarAtAll(_ gone: String) -> String { "；其中 \(gone) 家不再有星级" }
  package var starsBeforeAtTheLeft: String { "左侧为原星级，右侧为现星级。" }
  package var beforeAfter: String { "原 → 现" }
  package func flowPictureTo(_ name: String, _ name2: String, _ channels: String) -> String {
    spaced("\(name)变为\(name2)：\(channels)")
  }
}
