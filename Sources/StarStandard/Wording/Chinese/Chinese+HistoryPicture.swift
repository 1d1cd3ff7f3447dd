extension Chinese: HistoryPictureWording {
  package var now: String { "本次" }
  package var loseAStar: String { "失去星级" }
  package var historyPictureAtRisk: String { "有风险" }
  package var historyPictureOnHold: String { "暂缓" }
  package var decided: String { "已审核" }
  package var asManyAsInEach: String { "与此前各次审核相同" }
  package func theMostOfTheLast(_ pointsCount: Int) -> String { "为最近 \(pointsCount) 次审核中最多" }
  package func theFewestOfTheLast(_ pointsCount: Int) -> String { "为最近 \(pointsCount) 次审核中最少" }
  package func betweenAndBefore(_ least: String, _ most: String) -> String { "此前各次介于 \(least) 与 \(most) 之间" }
  package func aStar(_ now: String) -> String { "\(now) 家渠道失去星级" }
  package var theLastReviewsInTheir: String { "按时间顺序列出最近几次审核，本次在最后并填色；各图比例各自独立。" }
  package var historyPictureReview: String { "审核" }
}
