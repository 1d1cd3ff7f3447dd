/// What other languages than English say for `ReportChannels.swift`, each named by the English beside it.
package protocol ReportChannelsWording {
  var renewedAtALowerStar: String { get }
  var reportChannelsChannels: String { get }
  var noChannelUnderReviewHas: String { get }
  var aChannelThatIsAs: String { get }
  var channelsThatTheFilterFinds: String { get }
  var reportChannelsWhere: String { get }
  var decision: String { get }
  var reportChannelsWhy: String { get }
  var showMore: String { get }
  func all(_ all: String) -> String
  func noneOfThe(_ all: String) -> String
  func theFirstOfById(_ all: String, _ shown: String) -> String
  func ofChannelsWithSomethingTo(_ selectionAll: String, _ most: String) -> String
  func ofThoseThatLoseA(_ shown: String, _ shown2: String, _ shown3: String) -> String
  var andWithItsEvidenceIn: String { get }
  var reportChannelsFullStop: String { get }
  var search: String { get }
  var nameIdKindOrCountry: String { get }
  var outcome: String { get }
  var losesAStar: String { get }
  var reportChannelsAtRisk: String { get }
  var sortedBy: String { get }
  var weight: String { get }
  var id: String { get }
  var starBefore: String { get }
  var moreFilters: String { get }
  var reportChannelsNotReadable: String { get }
  var starAfter: String { get }
  var reportChannelsCredits: String { get }
  var reportChannelsCertificates: String { get }
  var whatItCosts: String { get }
  var reportChannelsWaived: String { get }
  var pendingCredits: String { get }
  var wouldSaveTheStar: String { get }
  var wouldLeaveAHigherStar: String { get }
  var reset: String { get }
  var copyAsCsv: String { get }
  var saveAsCsv: String { get }
  var reportChannelsAll: String { get }
  var retained: String { get }
  var reportChannelsDowngraded: String { get }
  var reportChannelsRevoked: String { get }
  var reportChannelsReady: String { get }
  var reportChannelsNotReady: String { get }
  var reportChannelsRenewed: String { get }
  var reportChannelsNotRenewed: String { get }
  var reportChannelsReminded: String { get }
  var reportChannelsLapsed: String { get }
  var reportChannelsOnHold: String { get }
  var revocation: String { get }
  var reportChannelsDowngrade: String { get }
  var reportChannelsWarning: String { get }
  var information: String { get }
  var blocking: String { get }
  var reportChannelsCaution: String { get }
  var reportChannelsWillCostTheStar: String { get }
}
