/// What a certificate's code counts for (B.2 d, e, f).
package enum CertificateGrade: String, CaseIterable, Sendable {
  /// Junior-grade, technical.
  case junior
  /// Senior-grade, technical.
  case senior
  case projectManagement = "project-management"
}
