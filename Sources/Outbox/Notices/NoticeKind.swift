import StarStandard

/// Which notice a decision calls for (Batch.md, "Notices").
package enum NoticeKind: String, CaseIterable, Sendable {
  /// A star is lost.
  case downgrade
  /// The channel is excluded.
  case revoke
  /// The star is kept, at risk.
  case warning
  /// The renewal is about to start.
  case renewal
  /// The certification is renewed.
  case renewed
  /// The certification is not renewed.
  case notRenewed = "not-renewed"
  /// What an earlier notice said does not hold any more (STANDARD 7a).
  case withdrawal
  /// What will cost the star unless somebody acts (STANDARD 7a).
  case reminder
  /// The renewal lapsed.
  case lapsed

  /// The notice for a decision; nil for a retained channel that is not at risk, for a hold, for an application, and for
  /// what the channel knows.
  package init?(for decision: borrowing Decision) {
    guard !decision.isKnown else { return nil }
    switch decision.outcome {
    case .downgrade: self = .downgrade
    case .revoke: self = .revoke
    case .retain where !decision.withdraws.isEmpty, .hold where !decision.withdraws.isEmpty: self = .withdrawal
    case .retain where decision.atRisk: self = .warning
    case .ready, .notReady: self = .renewal
    case .renewed: self = .renewed
    case .notRenewed: self = .notRenewed
    case .reminded: self = .reminder
    case .lapsed: self = .lapsed
    case .retain, .hold, .eligible, .notEligible: return nil
    }
  }
}

/// Where a channel's notice goes.
package struct NoticeAddress: Sendable {
  /// The channel's service address, else that of its service manager.
  package let to: String
  /// The vendor's office.
  package let cc: String?

  /// The addresses for a decision; nil where none is usable.
  package init?(for decision: borrowing Decision) {
    var to = decision.channel.serviceEmail.flatMap { MailAddress.isUsable($0) ? $0 : nil }
    if to == nil { to = decision.serviceManagerEmails.first(where: MailAddress.isUsable) }
    guard let to else { return nil }
    self.to = to
    cc = decision.channel.officeEmail.flatMap { MailAddress.isUsable($0) && $0 != to ? $0 : nil }
  }
}

/// What becomes of a decision's notice.
package enum NoticePlan: Sendable {
  case none
  /// It is written to the file.
  case file(NoticeKind, NoticeAddress, path: String)
  /// There is no usable address.
  case undeliverable(NoticeKind)

  /// The plan for a decision.
  package init(for decision: borrowing Decision) {
    guard let kind = NoticeKind(for: decision) else {
      self = .none
      return
    }
    guard let address = NoticeAddress(for: decision) else {
      self = .undeliverable(kind)
      return
    }
    self = .file(kind, address, path: "notices/\(decision.fileName).\(kind.rawValue).eml")
  }

  /// The notice's path in the batch, where it has one.
  package var path: String? {
    guard case .file(_, _, let path) = self else { return nil }
    return path
  }

  /// Whether a notice is called for and cannot be delivered.
  package var isUndeliverable: Bool {
    guard case .undeliverable = self else { return false }
    return true
  }

  /// The same of a decision's plan; no path is made to tell.
  static func isUndeliverable(_ decision: borrowing Decision) -> Bool {
    NoticeKind(for: decision) != nil && NoticeAddress(for: decision) == nil
  }
}
