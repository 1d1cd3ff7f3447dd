import Configuration
import FileSystem
import Outbox
import StarStandard

/// The keys that the configuration names.
extension EffectiveConfiguration {
  /// The public keys by which batches and certificates are judged; nil: the configuration names none, and nobody judges.
  ///
  /// - Throws: ``ConfigurationErrors`` with everything that is wrong with their files; ``AuditError`` for one that is missing.
  package func trustedKeys() throws -> [TrustedKey]? {
    guard let named = self.verifyKeys else { return nil }
    var errors: [ConfigurationError] = []
    var keys: [TrustedKey] = []
    for entry in named.keys {
      do {
        let key = try readingKey { try VerifyingKey(file: entry.file) }
        keys.append(TrustedKey(key, from: entry.from, until: entry.until, revokedOn: entry.revokedOn))
      } catch let error as KeyError {
        errors.append(error.inConfiguration("verify_keys"))
      }
    }
    guard errors.isEmpty else { throw ConfigurationErrors(errors: errors) }
    return keys
  }

  /// Whether somebody is to find a signature in a batch of the day: a public key counts for it, or nobody can tell.
  package func asksForSignature(on day: CalendarDate) -> Bool {
    do {
      return try trustedKeys()?.expectSignature(on: day) ?? false
    } catch {
      return true
    }
  }

  /// The private key that signs what is of a day; nil: the configuration names none, and nothing is signed.
  ///
  /// - Throws: ``ConfigurationError`` where its file is not as it should be, and where what it signs nobody would take;
  ///   ``AuditError`` where it is missing.
  package func usableSigningKey(on day: CalendarDate) throws -> SigningKey? {
    guard let path = self.signingKey else { return nil }
    let key: SigningKey
    do {
      key = try readingKey { try SigningKey(file: path) }
    } catch let error as KeyError {
      throw error.inConfiguration("signing_key")
    }
    if let trusted = try trustedKeys() {
      let own = trusted.filter { $0.key == key.publicKey }
      let reason =
        own.isEmpty
        ? "its public key, \(key.publicKey.id), is none of verify_keys"
        : own.allSatisfy { $0.refusal(on: day) != nil } ? own.lazy.compactMap { $0.refusal(on: day) }.first : nil
      if let reason {
        throw ConfigurationError(
          file: path, key: "signing_key", reason: "nobody would take what it signs: \(reason)")
      }
    }
    return key
  }

  /// What is wrong with the keys, for what is of a day, and what is worth knowing of them.
  package func keys(on day: CalendarDate) -> (errors: [ConfigurationError], remarks: [String]) {
    var errors: [ConfigurationError] = []
    var remarks: [String] = []
    func collect(_ key: String, _ read: () throws -> Void) {
      do {
        try read()
      } catch let error as ConfigurationError {
        errors.append(error)
      } catch let wrong as ConfigurationErrors {
        errors += wrong.errors
      } catch let error as AuditError {
        errors += error.lines.map { ConfigurationError(file: source, key: key, reason: $0) }
      } catch {
        errors.append(ConfigurationError(file: source, key: key, reason: "\(error)"))
      }
    }
    collect("verify_keys") {
      for trusted in try trustedKeys() ?? [] {
        guard let reason = trusted.refusal(on: day) else { continue }
        remarks.append("verify_keys: \(reason)")
      }
    }
    guard errors.isEmpty else { return (errors, remarks) }
    collect("signing_key") {
      guard let key = try usableSigningKey(on: day) else { return }
      remarks.append("signing_key: what is published is signed by the key \(key.publicKey.id)")
    }
    return (errors, remarks)
  }
}

/// Reads the file of a key; what the system refuses is an input that is missing.
func readingKey<Key>(_ read: () throws -> Key) throws -> Key {
  do {
    return try read()
  } catch let error as SystemError {
    throw AuditError(
      error.isFailure ? .inputOutput : .missingInput, "\(error.path): the key cannot be read: \(error.reason)")
  }
}

extension KeyError {
  /// What is wrong with a key that a key of the configuration names.
  fileprivate func inConfiguration(_ key: String) -> ConfigurationError {
    ConfigurationError(file: file, place: line.map { .init(line: $0, column: 1) }, key: key, reason: reason)
  }
}
