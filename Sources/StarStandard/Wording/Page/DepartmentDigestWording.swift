/// What other languages than English say for `DepartmentDigest.swift`, each named by the English beside it.
package protocol DepartmentDigestWording {
  func asOf(_ title: String, _ batch: String, _ asOf: CalendarDate, _ counts: String) -> String
  func allDecisionsWithTheirEvidence(_ editions: String, _ program: String) -> String
  func inItWasOfLost(_ since: String, _ decided: String, _ taken: String, _ atRisk: String, _ held: String) -> String
  func soMany(_ words: String, _ count: Int) -> String
  var downgraded: String { get }
  var revoked: String { get }
  var starRevoked: String { get }
  var atRisk: String { get }
  var ready: String { get }
  var notReady: String { get }
  var renewed: String { get }
  var notRenewed: String { get }
  var reminded: String { get }
  var lapsed: String { get }
  func departmentDigestOf(_ reviewed: String) -> String
  /// Of which review it is a supplement, before the name of its batch.
  func supplementOf(_ title: String, _ half: String) -> String
  func since(_ words: String, _ since: String) -> String
  var nobodyCanTellWhetherThese: String { get }
  var defectiveRowsThatBelongTo: String { get }
  var wouldBeDecidedWorseBy: String { get }
  var findingsByRule: String { get }
}
