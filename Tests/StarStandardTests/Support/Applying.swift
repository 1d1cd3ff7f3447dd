import StarStandard

extension Dossier {
  /// The records after these changes, as `apply` leaves them.
  func applying(_ changes: [RecordChange]) -> Dossier {
    with { dossier in
      for change in changes {
        switch change {
        case .downgrade(_, let date, let from, let to, _):
          dossier.downgrades.append(Downgrade(downgradedOn: date, fromStar: from, toStar: to))
        case .end(let ended, _, _), .correct(let ended, _):
          for index in dossier.certifications.indices where dossier.certifications[index].id == ended.id {
            dossier.certifications[index].endedOn = ended.endedOn
          }
        case .certify(let certification, _): dossier.certifications.append(certification)
        case .blacklist: dossier.channel.status = .blacklisted
        }
      }
    }
  }
}

extension RecordChange {
  /// The change as a test writes it.
  var text: String {
    func word(_ date: CalendarDate?) -> String { date?.description ?? "-" }
    func word(_ star: Star?) -> String { star.map { String($0.rawValue) } ?? "?" }
    switch self {
    case .downgrade(let channel, let date, let from, let to, _):
      return "\(channel) downgraded \(date) \(word(from))>\(word(to))"
    case .end(let row, _, let channel): return "\(channel) end \(row.id) \(word(row.endedOn))"
    case .correct(let row, let channel): return "\(channel) correct \(row.id) \(word(row.endedOn))"
    case .certify(let row, let channel):
      return "\(channel) certify \(row.id) \(word(row.star)) \(row.route?.rawValue ?? "?") \(word(row.appliedOn)) "
        + "\(row.issuedOn) \(row.validUntil) ended \(word(row.endedOn)) confirmed \(word(row.renewalConfirmedOn))"
    case .blacklist(let channel, _): return "\(channel) blacklist"
    }
  }
}

extension Decision {
  /// What the decision changes when it is applied as part of a batch.
  func changes(to dossier: Dossier, batch: String, newID: String) -> [RecordChange] {
    PublishedDecision(self, batch: batch, newCertificationID: newID).changes(to: dossier)
  }

  /// What applying the decision changes, in an order of no meaning.
  func changes(to dossier: Dossier) -> Set<String> {
    Set(changes(to: dossier, batch: "BATCH", newID: "NEW").map(\.text))
  }
}
