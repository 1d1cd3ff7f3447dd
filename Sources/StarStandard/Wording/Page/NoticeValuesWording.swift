/// What other languages than English say for `NoticeValues.swift`, each named by the English beside it.
package protocol NoticeValuesWording {
  var waived: String { get }
  var excludesTheChannel: String { get }
  var costsTheStar: String { get }
  var warning: String { get }
  var forInformation: String { get }
  var standsInTheWay: String { get }
  var willCostTheStar: String { get }
  var caution: String { get }
}
