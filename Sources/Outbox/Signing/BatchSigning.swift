import Foundation

/// Who signs a batch that is made, and what its certificates state.
package enum BatchSigning: Sendable {
  case nobody
  case key(SigningKey)
  /// Whoever signed the batch in the folder, which is made once more: its certificates bear what was signed then, whether or not
  /// the key is at hand.
  case before(String)

  /// What proves a statement.
  ///
  /// - Parameter path: the certificate's in the batch.
  func proof(of statement: CertificateStatement, path: String) throws -> CertificateProof? {
    switch self {
    case .nobody: nil
    case .key(let key): try CertificateProof(of: statement, by: key)
    case .before(let folder):
      // Where that cannot be read or states something else, the certificates differ, as they should.
      (try? BatchFile(folder, path).contents()).flatMap { CertificateProof(in: $0) }.flatMap {
        $0.line == statement.line(key: $0.key) ? $0 : nil
      }
    }
  }
}
