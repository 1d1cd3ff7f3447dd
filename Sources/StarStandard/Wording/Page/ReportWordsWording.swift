/// What other languages than English say for `ReportWords.swift`, each named by the English beside it.
package protocol ReportWordsWording {
  /// The fields of evidence in plain words; what is not among them is its name with spaces.
  var fieldNames: [(name: String, words: String)] { get }
  var blacklistRuling: String { get }
  var takeAStar: String { get }
  var standInTheWay: String { get }
  var warn: String { get }
  var reportWordsWaived: String { get }
  var inform: String { get }
  func replacesWhatDecided(_ batch: String, _ was: String) -> String
  var noReadableStar: String { get }
  var en: String { get }
  func countedchannel(_ count: String) -> String
  var clauseComma: String { get }
  var colon: String { get }
  var reportWordsReview: String { get }
  var supplement: String { get }
  var renewalNotices: String { get }
  var renewalAudit: String { get }
  var reminders: String { get }
  var reportWordsTo: String { get }
}
