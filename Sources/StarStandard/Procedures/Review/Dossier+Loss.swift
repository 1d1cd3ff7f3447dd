extension Dossier {
  /// The records as they will be once a loss is applied (STANDARD 6, "Applying a batch"): with its row in `downgrades`, and where the
  /// certification is in force, with one at the star that is left in its place.
  func losing(_ decision: borrowing Decision) -> Dossier {
    var known = self
    let day = decision.effectiveOn
    known.downgrades.append(
      Downgrade(downgradedOn: day, fromStar: decision.fromStar, toStar: decision.toStar ?? .none))
    guard let left = certificationLeft(by: decision) else { return known }
    for index in known.certifications.indices where known.certifications[index].isInForce(on: day) {
      known.certifications[index].endedOn = day
    }
    known.certifications.append(left)
    return known
  }

  /// The certification that applying a downgrade adds; nil where it adds none: no star is left, or what has run out is decided about.
  func certificationLeft(by decision: borrowing Decision) -> Certification? {
    guard decision.outcome == .downgrade, let toStar = decision.toStar, toStar != .none,
      var left = currentCertification(on: decision.effectiveOn), left.isInForce(on: decision.effectiveOn)
    else { return nil }
    left.star = toStar
    left.issuedOn = decision.effectiveOn
    return left
  }
}
