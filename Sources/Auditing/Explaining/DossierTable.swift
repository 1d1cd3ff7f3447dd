import StarStandard

/// A part of a dossier as rows of text, for people and for JSON. Columns bear the names of the records.
package struct DossierTable {
  package let name: String
  package let columns: [String]
  package let rows: [[String]]

  package static func all(of dossier: Dossier) -> [DossierTable] {
    func date(_ date: CalendarDate?) -> String { date?.description ?? "" }
    func star(_ star: Star?) -> String { star.map { "\($0.rawValue)" } ?? "" }
    let channel = dossier.channel
    return [
      DossierTable(
        name: "channel",
        columns: ["name", "kind", "country", "language", "hotline", "support_email", "tracking_system", "status"],
        rows: [
          [
            channel.name ?? "", channel.kind ?? "", channel.country ?? "", channel.language ?? "",
            channel.hotline?.rawValue ?? "", channel.supportEmail.map { $0 ? "yes" : "no" } ?? "",
            channel.trackingSystem?.rawValue ?? "", channel.status?.rawValue ?? "",
          ]
        ]),
      DossierTable(
        name: "certifications",
        columns: [
          "certification_id", "star", "route", "applied_on", "issued_on", "valid_until", "ended_on",
          "renewal_confirmed_on",
        ],
        rows: dossier.certifications.map {
          [
            $0.id, star($0.star), $0.route?.rawValue ?? "", date($0.appliedOn), date($0.issuedOn), date($0.validUntil),
            date($0.endedOn), date($0.renewalConfirmedOn),
          ]
        }),
      DossierTable(
        name: "appointments",
        columns: ["person_id", "role", "registered_on", "departed_on", "declared_on", "replaced_by"],
        rows: dossier.appointments.map {
          [
            $0.personID, $0.role.rawValue, date($0.registeredOn), date($0.departedOn), date($0.declaredOn),
            $0.replacedBy ?? "",
          ]
        }),
      DossierTable(
        name: "certificates", columns: ["certificate_id", "person_id", "code", "issued_on", "valid_until"],
        rows: dossier.certificates.map { [$0.id, $0.personID, $0.code, date($0.issuedOn), date($0.validUntil)] }),
      DossierTable(
        name: "credits", columns: ["entry_id", "person_id", "category", "points", "earned_on", "status"],
        rows: dossier.credits.map {
          [$0.id, $0.personID, $0.category, "\($0.points)", date($0.earnedOn), $0.status.rawValue]
        }),
      DossierTable(
        name: "participations", columns: ["held_on"], rows: dossier.participations.map { [date($0.heldOn)] }),
      DossierTable(
        name: "major_events", columns: ["event_id", "occurred_on", "kind", "ruling", "ruled_on"],
        rows: dossier.majorEvents.map {
          [$0.id, date($0.occurredOn), $0.kind, $0.ruled?.ruling.rawValue ?? "", date($0.ruled?.on)]
        }),
      DossierTable(
        name: "downgrades", columns: ["downgraded_on", "from_star", "to_star"],
        rows: dossier.downgrades.map { [date($0.downgradedOn), star($0.fromStar), star($0.toStar)] }),
      DossierTable(
        name: "waivers", columns: ["rule", "reason", "granted_by", "granted_on", "expires_on"],
        rows: dossier.waivers.map { [$0.rule.text, $0.reason, $0.grantedBy, date($0.grantedOn), date($0.expiresOn)] }),
    ]
  }
}
