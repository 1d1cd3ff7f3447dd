extension Chinese: CreditsPictureWording {
  package func thatOnCredits(_ creditsAll: String) -> String { "\(creditsAll) 家以积分维持星级的渠道" }
  package var theOnlyOneIsNotShort: String { "唯一一家以积分维持星级的渠道积分充足" }
  package func noneOfIsShort(_ all: String) -> String { spaced("\(all)积分均足") }
  package func ofShortByATenth(_ all: String, _ short: String, _ shortByATenth: String) -> String {
    spaced("\(all)中有 \(short) 家积分不足，其中 \(shortByATenth) 家差距在一成以内")
  }
  package func wouldKeepTheStarWith(_ saved: String) -> String { "；\(saved) 家如待审批积分获批即可保留" }
  package var creditsPictureAndMore: String { "200 % 及以上" }
  package func to(_ tenth: Int, _ tenth2: Int) -> String { "\(tenth) 至 \(tenth2) %" }
  package var creditsOfTheLastFour: String { "计入的积分占基线的比例。下方每点为一家距基线一成以内的渠道。" }
  package var ofTheBaseline: String { "占基线" }
  package func creditsPictureOfTheBaseline(_ name: String) -> String { "占基线 \(name)：" }
  package var baseline: String { "基线" }
  package var shortByATenthOr: String { "不足，差距一成以内" }
  package var aboveByATenthOr: String { "达标，超出一成以内" }
  package func creditsPictureOf(_ counted: String, _ required: String) -> String { "\(counted)（要求 \(required)）" }
  package func creditsPictureAwaitApproval(_ pending: String) -> String { "，\(pending) 分待审批" }
}
