/// A decision of a published batch, as far as applying it goes by it (STANDARD 6, "Applying a batch", and 7a).
package struct PublishedDecision: Sendable, Hashable {
  /// The batch that it stands in.
  package let batch: String
  package let channelID: String
  /// The certification decided about; nil where there was none.
  package let certificationID: String?
  package let outcome: Outcome
  /// How the star was earned; nil where it could not be read.
  package let route: Route?
  /// The star before; nil where it could not be read.
  package let fromStar: Star?
  /// The star after; nil where it could not be read.
  package let toStar: Star?
  package let effectiveOn: CalendarDate
  /// The id of the certification that it adds, where it adds one.
  package let newCertificationID: String
  /// What took the star.
  package let causes: [Reinstatement.Cause]

  /// The rules that took the star.
  package var rules: [RuleID] { causes.map(\.rule).uniqued() }

  package init(
    batch: String, channelID: String, certificationID: String?, outcome: Outcome, route: Route?, fromStar: Star?,
    toStar: Star?, effectiveOn: CalendarDate, newCertificationID: String, causes: [Reinstatement.Cause]
  ) {
    self.batch = batch
    self.channelID = channelID
    self.certificationID = certificationID
    self.outcome = outcome
    self.route = route
    self.fromStar = fromStar
    self.toStar = toStar
    self.effectiveOn = effectiveOn
    self.newCertificationID = newCertificationID
    self.causes = causes
  }

  /// A decision as it is published in a batch.
  package init(_ decision: Decision, batch: String, newCertificationID: String) {
    self.init(
      batch: batch, channelID: decision.channel.id, certificationID: decision.certificationID,
      outcome: decision.outcome, route: decision.route, fromStar: decision.fromStar, toStar: decision.toStar,
      effectiveOn: decision.effectiveOn, newCertificationID: newCertificationID,
      causes: decision.findings.filter(\.costsStar).map {
        Reinstatement.Cause(rule: $0.rule, subject: $0.evidence.subject)
      })
  }

  /// Whether applying it writes rows; one that does not need not follow from the records any more.
  package var writes: Bool { outcome == .downgrade || outcome == .revoke || outcome == .renewed }

  /// Whether it takes a star, so that a channel may be left out of applying it.
  package var takesStar: Bool { outcome == .downgrade || outcome == .revoke }

  /// Whether a decision of the same channel that is made now, as of the batch's day, lets it be applied: a loss follows where
  /// the channel is left at most its star, by whatever rules; a renewal where it is renewed at its star or a higher one.
  package func follows(from now: Decision) -> Bool {
    guard let toStar, let star = now.toStar else { return false }
    return switch outcome {
    case .downgrade, .revoke: now.outcome != .hold && star <= toStar
    case .renewed: now.outcome == .renewed && star >= toStar
    case .retain, .hold, .ready, .notReady, .notRenewed, .eligible, .notEligible, .reminded, .lapsed: true
    }
  }
}

extension PublishedDecision {
  /// What applying the decision changes in the records of its channel; nothing where no star changes hands.
  ///
  /// - Parameter dossier: the channel's records.
  package func changes(to dossier: Dossier) -> [RecordChange] {
    switch outcome {
    case .retain, .hold, .ready, .notReady, .notRenewed, .eligible, .notEligible, .reminded, .lapsed:
      return []
    case .renewed:
      guard let toStar else { return [] }
      let year = CalendarYear(containing: effectiveOn)
      let certification = Certification(
        id: newCertificationID, star: toStar, route: route, appliedOn: year.firstDay, issuedOn: year.firstDay,
        validUntil: year.lastDay)
      return [.certify(certification, channelID: channelID)]
    case .downgrade, .revoke:
      guard let fromStar, let toStar else { return [] }
      var changes: [RecordChange] = []
      if outcome == .revoke { changes.append(.blacklist(channelID: channelID, on: effectiveOn)) }
      var current = dossier.currentCertification(on: effectiveOn).flatMap { $0.isInForce(on: effectiveOn) ? $0 : nil }
      // Who was left with less meanwhile is not raised to what the batch would have left.
      if outcome == .downgrade, let star = current?.star, star < toStar { current = nil }
      // Where the certification has merely run out, the renewal audit goes by the row in `downgrades`, and an older one that
      // may still be in force stays what it is; exclusion ends every one.
      if outcome == .revoke || current != nil {
        for var certification in dossier.certifications where certification.isInForce(on: effectiveOn) {
          let before = certification.endedOn
          certification.endedOn = effectiveOn
          changes.append(.end(certification, endedBefore: before, channelID: channelID))
        }
      }
      if toStar != .none, var certification = current {
        certification.id = newCertificationID
        certification.star = toStar
        certification.issuedOn = effectiveOn
        changes.append(.certify(certification, channelID: channelID))
      }
      changes.append(
        .downgrade(channelID: channelID, on: effectiveOn, from: fromStar, to: toStar, reason: reason))
      return changes
    }
  }

  /// `2027-01-review: credit-baseline`: the batch and the rules that took the star.
  var reason: String { "\(batch): " + rules.map(\.text).joined(separator: " ") }
}
