import ChannelRecords
import StarStandard

extension ChannelDraft {
  /// The rows, in the order of the tables, so that each refers only to earlier ones.
  func forEachRow(_ body: (Table, [String]) throws -> Void) rethrows {
    let id = channel.id
    try body(
      .channels,
      [
        id, channel.name ?? "", channel.kind ?? "", channel.country ?? "", channel.language ?? "",
        channel.serviceEmail ?? "", channel.officeEmail ?? "", channel.hotline?.rawValue ?? "",
        channel.supportEmail == true ? "yes" : "no", channel.trackingSystem?.rawValue ?? "",
        channel.status?.rawValue ?? "",
      ])
    for row in certifications {
      try body(
        .certifications,
        [
          row.id, id, Self.star(row.star), row.route?.rawValue ?? "", Self.text(row.appliedOn),
          Self.text(row.issuedOn), Self.text(row.validUntil), Self.text(row.endedOn),
          Self.text(row.renewalConfirmedOn),
        ])
    }
    for row in people { try body(.people, [row.id, row.name, row.email ?? ""]) }
    for row in appointments {
      try body(
        .appointments,
        [
          row.personID, id, row.role.rawValue, Self.text(row.registeredOn), Self.text(row.departedOn),
          Self.text(row.declaredOn), row.replacedBy ?? "",
        ])
    }
    for row in certificates {
      try body(
        .certificates, [row.id, row.personID, row.code, Self.text(row.issuedOn), Self.text(row.validUntil)])
    }
    for row in credits {
      try body(
        .credits,
        [
          row.id, id, row.personID, row.category, String(row.points), Self.text(row.earnedOn), row.status.rawValue,
        ])
    }
    for row in participations {
      try body(.participations, [id, Self.text(row.heldOn), row.kind.rawValue, row.title])
    }
    for row in majorEvents {
      try body(
        .majorEvents,
        [
          row.id, id, Self.text(row.occurredOn), row.kind, row.ruled?.ruling.rawValue ?? "", Self.text(row.ruled?.on),
        ])
    }
    for row in downgrades {
      try body(
        .downgrades,
        [
          id, Self.text(row.downgrade.downgradedOn), Self.star(row.downgrade.fromStar), Self.star(row.downgrade.toStar),
          row.reason,
        ])
    }
    for row in waivers {
      try body(
        .waivers,
        [id, row.rule.text, row.reason, row.grantedBy, Self.text(row.grantedOn), Self.text(row.expiresOn)])
    }
  }

  private static func star(_ star: Star?) -> String { star.map { String($0.rawValue) } ?? "" }
  private static func text(_ date: CalendarDate?) -> String { date.map(DateText.of) ?? "" }
}
