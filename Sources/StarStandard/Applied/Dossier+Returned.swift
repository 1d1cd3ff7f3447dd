/// What was taken back stays taken back, whatever the records learned of it elsewhere (STANDARD 7a, "Reinstate").
extension Dossier {
  /// Reads rows that a reinstatement took back, and that are there again, as if they were not, and names them: a table that is
  /// filled anew from somewhere that had learned of a loss would take the star a second time, without anybody's decision.
  ///
  /// - Parameter rows: what applied batches wrote for the channel since; what is applied again holds.
  package mutating func leaveOutReturned(but rows: [AppliedRow]) {
    let applied = rows.map(\.change)
    for reinstatement in reinstatements {
      for change in reinstatement.rows {
        leaveOut(change, AppliedRow(batch: reinstatement.batch, change: change), applied)
      }
    }
  }

  private mutating func leaveOut(_ change: RecordChange, _ row: AppliedRow, _ applied: [RecordChange]) {
    switch change {
    case .downgrade(_, let date, let from, let to, _):
      let isAppliedAgain = applied.contains {
        if case .downgrade(_, date, from, to, _) = $0 { true } else { false }
      }
      let count = downgrades.count
      if !isAppliedAgain {
        downgrades.removeAll { $0.downgradedOn == date && $0.fromStar == from && $0.toStar == to }
      }
      if downgrades.count < count {
        differ(.returned, row, "downgrades has a row of \(date) from \(from.rawValue) to \(to.rawValue)")
      }
    case .certify(let certification, let channelID), .correct(let certification, let channelID):
      guard !applied.contains(where: { $0.certification.map(certification.isOrStandsFor) ?? false }) else { return }
      for returned in certifications.filter(certification.isOrStandsFor) {
        certifications.removeAll { $0.id == returned.id }
        differ(
          .returned, AppliedRow(batch: row.batch, change: .certify(returned, channelID: channelID)),
          "certifications has a row \(returned.id)")
      }
    case .end(let ended, let before, let channelID):
      guard !applied.contains(where: { $0.certification?.id == ended.id }) else { return }
      for index in certifications.indices where certifications[index].endedOn == ended.endedOn {
        let returned = certifications[index]
        guard ended.isOrStandsFor(returned) else { continue }
        certifications[index].endedOn = before
        differ(
          .returned, AppliedRow(batch: row.batch, change: .end(returned, endedBefore: before, channelID: channelID)),
          "certifications row \(returned.id): ended_on is \(returned.endedOn?.description ?? "empty")")
      }
    case .blacklist:
      let isRevokedAgain = applied.contains { if case .blacklist = $0 { true } else { false } }
      guard channel.status == .blacklisted, !isRevokedAgain else { return }
      differ(.excluded, row, "channels.status is blacklisted")
    }
  }
}

extension Certification {
  /// Whether another is the same row, or the same award under an id of its own.
  fileprivate func isOrStandsFor(_ other: Certification) -> Bool { id == other.id || isSameAward(as: other) }
}
