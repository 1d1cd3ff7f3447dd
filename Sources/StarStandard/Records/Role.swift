/// The role of an appointment: the two kinds of key personnel (E.3).
package enum Role: String, CaseIterable, Sendable {
  /// The general person in charge of service (D.1).
  case serviceManager = "service-manager"
  /// A registered post-sales engineer (D.2).
  case engineer = "post-sales-engineer"
}
