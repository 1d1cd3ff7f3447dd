/// One change that applying a batch makes in the records (STANDARD 6, "Applying a batch").
package enum RecordChange: Sendable {
  /// A row in `downgrades`.
  case downgrade(channelID: String, on: CalendarDate, from: Star, to: Star, reason: String)
  /// A certification ends early.
  case end(certificationID: String, channelID: String, on: CalendarDate)
  /// A certification is added.
  case certify(Certification, channelID: String)
  /// The channel is excluded.
  case blacklist(channelID: String)
}

extension Decision {
  /// What the decision changes in the records of its channel; nothing where no star changes hands.
  ///
  /// - Parameters:
  ///   - dossier: the channel's records, from which the decision follows.
  ///   - batch: the name of the batch, which is the reason given.
  ///   - newID: the id of a certification that is added.
  package func changes(to dossier: Dossier, batch: String, newID: String) -> [RecordChange] {
    switch outcome {
    case .retain, .hold, .ready, .notReady, .notRenewed, .eligible, .notEligible: return []
    case .renewed:
      guard let validity, let toStar else { return [] }
      let certification = Certification(
        id: newID, star: toStar, route: route, appliedOn: validity.first, issuedOn: validity.first,
        validUntil: validity.last)
      return [.certify(certification, channelID: channel.id)]
    case .downgrade, .revoke:
      guard let fromStar, let toStar else { return [] }
      var changes: [RecordChange] = []
      if outcome == .revoke { changes.append(.blacklist(channelID: channel.id)) }
      // Where the certification has merely run out, the renewal audit goes by the row in `downgrades`, and an older one that
      // may still be in force stays what it is; exclusion ends every one.
      if outcome == .revoke || !renewalPending {
        for certification in dossier.certifications where certification.isInForce(on: effectiveOn) {
          changes.append(.end(certificationID: certification.id, channelID: channel.id, on: effectiveOn))
        }
      }
      if toStar != .none, !renewalPending,
        var certification = dossier.currentCertification(on: effectiveOn), certification.isInForce(on: effectiveOn)
      {
        certification.id = newID
        certification.star = toStar
        certification.issuedOn = effectiveOn
        changes.append(.certify(certification, channelID: channel.id))
      }
      changes.append(
        .downgrade(channelID: channel.id, on: effectiveOn, from: fromStar, to: toStar, reason: reason(batch)))
      return changes
    }
  }

  /// `2027-01-review: credit-baseline`: the batch and the rules that took the star.
  private func reason(_ batch: String) -> String {
    "\(batch): " + findings.filter(\.costsStar).map(\.rule.text).uniqued().joined(separator: " ")
  }
}
