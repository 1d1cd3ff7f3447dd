/// How a star was earned (B).
package enum Route: String, CaseIterable, Sendable {
  /// By technical certificates (B.1).
  case certificates
  /// By channel credits (B.2).
  case credits
}
