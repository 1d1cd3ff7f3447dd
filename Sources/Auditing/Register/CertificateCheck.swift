import ChannelRecords
import Foundation
import Outbox
import StarStandard

/// Whether the star that a certificate names is in force (Commands.md, `verify --code`).
package struct CertificateCheck {
  private let configuration: EffectiveConfiguration
  private let outbox: OutboxFolder

  package init(configuration: EffectiveConfiguration) {
    self.configuration = configuration
    outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
  }

  /// What a certificate is worth.
  package struct Answer: Sendable {
    package let isInForce: Bool
    /// In a sentence: what is in force, or since when it is not, and what is.
    package let text: String
  }

  /// A certificate of a batch.
  private struct Issued {
    let batch: String
    let channelID: String
    let channelName: String
    let certificationID: String
    let star: Star
  }

  /// - Parameter code: the verification code, with or without its dashes, in letters of either case.
  /// - Throws: ``OutboxError`` for an outbox that cannot be read, ``RecordsError``.
  package func answer(to code: String, on day: CalendarDate) throws -> Answer {
    let wanted = code.uppercased().filter { $0 != "-" && !$0.isWhitespace }
    func no(_ text: String) -> Answer { Answer(isInForce: false, text: text) }
    let digits = wanted.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
    guard wanted.utf8.count == 16, digits else {
      return no("\(String(code.prefix(40)).visible): is no verification code; expected 16 hexadecimal digits")
    }
    for name in try outbox.batches() where BatchName(name)?.renewalDay != nil {
      guard let issued = try issued(wanted, in: outbox.path(of: name), name) else { continue }
      return try answer(about: issued, on: day)
    }
    for withdrawn in try outbox.withdrawn() where BatchName(withdrawn.batch)?.renewalDay != nil {
      guard let issued = try issued(wanted, in: outbox.path(of: ".withdrawn") + "/" + withdrawn.name, withdrawn.batch)
      else { continue }
      return no(
        "\(described(issued)): the batch \(issued.batch) was withdrawn\(withdrawn.record.map { " on \($0.madeOn)" } ?? ""); "
          + (try current(issued.channelID, on: day)))
    }
    return no("\(String(code.prefix(40)).visible): no certificate of this outbox has this verification code")
  }

  private func described(_ issued: Issued) -> String {
    "certificate \(issued.certificationID) of \(issued.channelID) (\(issued.channelName.visible)), "
      + Language.english.star(issued.star)
  }

  private func issued(_ code: String, in path: String, _ name: String) throws -> Issued? {
    let decoder = JSONDecoder()
    var found: Issued?
    do {
      try PublishedBatch(path: path).forEachDecision { line in
        guard found == nil, CertificatePage.verificationCode(of: Array(line)).filter({ $0 != "-" }) == code,
          let decision = try? decoder.decode(Line.self, from: line), decision.outcome == Outcome.renewed.rawValue,
          let id = decision.new_certification_id, let star = decision.to_star.flatMap(Star.init(rawValue:))
        else { return }
        found = Issued(
          batch: name, channelID: decision.channel_id, channelName: decision.channel_name ?? "", certificationID: id,
          star: star)
      }
    } catch let error as OutboxError {
      // Nobody may say that there is no such certificate who could not look.
      if case .inputOutput = error { throw error }
      if case .unreadable = error { throw error }
    }
    return found
  }

  private struct Line: Decodable {
    let channel_id: String
    let channel_name: String?
    let outcome: String
    let to_star: Int?
    let new_certification_id: String?
  }

  private func answer(about issued: Issued, on day: CalendarDate) throws -> Answer {
    let what = described(issued)
    func no(_ text: String) throws -> Answer {
      Answer(isInForce: false, text: "\(what): \(text); \(try current(issued.channelID, on: day))")
    }
    let (dossier, reinstated) = try configuration.records().read(configuration.recordLists) { records in
      (
        try records.dossier(of: issued.channelID),
        records.reinstatements[issued.channelID]?.last { $0.batch == issued.batch }
      )
    }
    guard let dossier else { return try no("the channel is not on record any more") }
    guard let certification = dossier.certifications.first(where: { $0.id == issued.certificationID }) else {
      if let reinstated { return try no("was taken back on \(reinstated.madeOn)") }
      return try no("the batch \(issued.batch) is not applied")
    }
    if let endedOn = certification.endedOn, endedOn <= day { return try no("ended on \(endedOn)") }
    if day < certification.issuedOn { return try no("is valid from \(certification.issuedOn) on") }
    if day > certification.validUntil { return try no("ran out on \(certification.validUntil)") }
    if let status = dossier.status(on: day), status != .active { return try no("the channel is \(status.rawValue)") }
    guard dossier.currentCertification(on: day)?.id == certification.id else {
      return try no("another certification has taken its place")
    }
    return Answer(
      isInForce: true, text: "\(what): in force on \(day), valid until \(certification.validUntil)")
  }

  /// What is in force of a channel on a day.
  private func current(_ channelID: String, on day: CalendarDate) throws -> String {
    let dossier = try configuration.records().read(configuration.recordLists) { try $0.dossier(of: channelID) }
    guard let dossier, dossier.status(on: day) == .active, let current = dossier.currentCertification(on: day),
      current.isInForce(on: day), let star = current.star
    else { return "no star of the channel is in force on \(day)" }
    return
      "in force on \(day) is \(Language.english.star(star)), certification \(current.id), until \(current.validUntil)"
  }
}
