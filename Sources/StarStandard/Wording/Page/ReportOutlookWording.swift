/// What other languages than English say for `ReportOutlook.swift`, each named by the English beside it.
package protocol ReportOutlookWording {
  var changesSince: String { get }
  var reportOutlookNone: String { get }
  var decisionsJsonlOfBothBatches: String { get }
  var thenNow: String { get }
  var reportOutlookWhy: String { get }
  var wouldFallByTheReview: String { get }
  var channelsThatKeepTheirStar: String { get }
  var ifNothingOnRecordChanged: String { get }
  var fallsOn: String { get }
  var through: String { get }
}
