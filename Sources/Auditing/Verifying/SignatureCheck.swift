import FileSystem
import Outbox
import StarStandard

/// Whether what was published was signed by somebody who may (documentation of Outbox, "Tamper evidence").
package struct SignatureCheck {
  /// The keys that count; nil: nobody named any, and nothing is judged.
  private let keys: [TrustedKey]?
  /// Whether everything is to be signed, whatever days the keys count for.
  private let isAlwaysExpected: Bool
  /// By which certificates were made.
  private let templates: NoticeTemplates?

  /// By the keys that the configuration names.
  ///
  /// - Throws: ``ConfigurationErrors``, ``AuditError`` for keys that cannot be read.
  package init(_ configuration: EffectiveConfiguration) throws {
    keys = try configuration.trustedKeys()
    isAlwaysExpected = false
    templates = configuration.templates
  }

  /// By one key alone, in a file.
  ///
  /// - Parameter templates: by which certificates were made, beside those that the program carries.
  /// - Throws: ``AuditError`` where that is no key, or cannot be read.
  package init(keyFile: String, templates: NoticeTemplates? = nil) throws {
    self.templates = templates
    do {
      keys = [TrustedKey(try readingKey { try VerifyingKey(file: keyFile) })]
    } catch let error as KeyError {
      throw AuditError(.wrongInput, error.description)
    }
    isAlwaysExpected = true
  }

  /// What is found.
  package enum Finding: Sendable {
    /// It is signed by a key that counts, which this says.
    case proven(String)
    /// Nothing is to be said: nobody named keys, or none counts for the day.
    case nothing(String?)
    /// It does not prove what it should: why, in words that follow its name.
    case refused(String)
  }

  /// What the signatures of a batch are worth.
  ///
  /// - Throws: ``OutboxError`` where they cannot be read.
  package func finding(on batch: PublishedBatch) throws -> Finding {
    guard let keys else {
      guard let signatures = try batch.signatures() else { return .nothing(nil) }
      let names = signatures.all.map { String($0.key.prefix(32)).visible }.joined(separator: ", ")
      return .nothing("it bears a signature of \(names), which nobody was told to trust (--key, verify_keys)")
    }
    switch try keys.verdict(on: batch) {
    case .signed(let key): return .proven("signed by the key \(key)")
    case .worthless(let reasons): return .refused(reasons.map(\.visible).joined(separator: "; "))
    case .unsigned:
      guard isAlwaysExpected || batch.manifest.day.map({ keys.expectSignature(on: $0) }) ?? true else {
        return .nothing("it is not signed, and no key counts for its day")
      }
      return .refused("it is not signed; `star-audit sign` signs a batch that was published before")
    }
  }

  /// Refuses a batch that does not prove what it should.
  ///
  /// - Throws: ``AuditError``; ``OutboxError`` where its signatures cannot be read.
  package func require(_ batch: PublishedBatch) throws {
    guard case .refused(let reason) = try finding(on: batch) else { return }
    throw AuditError(.wrongInput, "\(batch.path): \(reason)")
  }

  /// What a certificate proves by itself, on a day.
  ///
  /// - Parameter path: its file.
  /// - Throws: ``AuditError`` for a file that cannot be read, or where nobody named a key.
  package func answer(toCertificate path: String, on day: CalendarDate) throws -> CertificateCheck.Answer {
    guard let keys else {
      throw AuditError(.notPermitted, "a certificate is judged by a public key: name it with --key, or in verify_keys")
    }
    let file: [UInt8] = try readingCertificate(path)
    func no(_ text: String) -> CertificateCheck.Answer { .init(isInForce: false, text: "\(path): \(text)") }
    guard let proof = CertificateProof(in: file) else {
      return no("bears no signed statement: it is no certificate, or none that was signed")
    }
    switch proof.verdict(by: keys) {
    case .unsigned: return no("is not signed")
    case .worthless(let reasons): return no(reasons.map(\.visible).joined(separator: "; "))
    case .signed(let key):
      let statement = proof.statement
      let what =
        "certificate \(statement.certificationID.visible) of \(statement.channelID.visible) (\(statement.channelName.visible)), "
        + "\(statement.star)-star, from \(statement.validFrom) to \(statement.validUntil), by the batch "
        + "\(statement.batch.visible), signed by the key \(key)"
      let shown = try shown(on: file, stating: statement)
      if case .otherwise(let differences) = shown {
        return no(
          "was changed: it \(differences.map(\.visible).joined(separator: "; it ")). What is signed is \(what)")
      }
      guard day >= statement.validFrom else { return no("\(what): is valid from \(statement.validFrom) on") }
      guard day <= statement.validUntil else { return no("\(what): ran out on \(statement.validUntil)") }
      let page =
        shown == .asStated
        ? "The page shows the same"
        : "Nobody can tell whether the file shows the same, as it is a page of no template at hand: only what stands here is "
          + "signed, so compare"
      return .init(
        isInForce: true,
        text: "\(what). \(page). Whether it was taken back since, only the issuer knows: `star-audit verify --code`")
    }
  }

  /// What the page of a certificate shows, by the templates configured and those that the program carries.
  private func shown(on page: [UInt8], stating statement: CertificateStatement) throws -> CertificateShown {
    for templates in [templates, try TemplateFiles.load(nil).templates].compactMap(\.self) {
      let shown = templates.shown(on: page, stating: statement)
      if shown != .unknown { return shown }
    }
    return CertificateShown(ofAnyTemplate: page, stating: statement)
  }

  /// The most that the file of a certificate may have, in bytes; ours have less than a tenth of it.
  private static let most: Int64 = 1 << 20

  private func readingCertificate(_ path: String) throws -> [UInt8] {
    do {
      if let state = try FileState(of: path), state.size > Self.most {
        throw AuditError(.wrongInput, "\(path): has more than \(Self.most) bytes, and is no certificate")
      }
      return try contents(of: path)
    } catch let error as SystemError {
      throw AuditError(
        error.isFailure ? .inputOutput : .missingInput, "\(path): the certificate cannot be read: \(error.reason)")
    }
  }
}
