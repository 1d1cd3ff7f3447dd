import StarStandard

/// A part of a dossier as rows of text, for people and for JSON. Columns bear the names of the records.
package struct DossierTable {
  package let name: String
  package let columns: [String]
  package let rows: [[String]]

  /// The parts of a dossier; with a standing each row says whether it counts, and why not.
  package static func all(of dossier: Dossier, for standing: Standing? = nil) -> [DossierTable] {
    let marks = standing.map(RowMarks.init)
    let column = marks == nil ? [] : ["counts"]
    func marked(_ cells: [String], _ mark: (RowMarks) -> String) -> [String] {
      marks.map { cells + [mark($0)] } ?? cells
    }
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
        ] + column,
        rows: dossier.certifications.map { row in
          marked(
            [
              row.id, star(row.star), row.route?.rawValue ?? "", date(row.appliedOn), date(row.issuedOn),
              date(row.validUntil), date(row.endedOn), date(row.renewalConfirmedOn),
            ]
          ) { $0.mark(row) }
        }),
      DossierTable(
        name: "appointments",
        columns: ["person_id", "role", "registered_on", "departed_on", "declared_on", "replaced_by"] + column,
        rows: dossier.appointments.map { row in
          marked(
            [
              row.personID, row.role.rawValue, date(row.registeredOn), date(row.departedOn), date(row.declaredOn),
              row.replacedBy ?? "",
            ]
          ) { $0.mark(row) }
        }),
      DossierTable(
        name: "certificates", columns: ["certificate_id", "person_id", "code", "issued_on", "valid_until"] + column,
        rows: dossier.certificates.map { row in
          marked([row.id, row.personID, row.code, date(row.issuedOn), date(row.validUntil)]) { $0.mark(row) }
        }),
      DossierTable(
        name: "credits", columns: ["entry_id", "person_id", "category", "points", "earned_on", "status"] + column,
        rows: dossier.credits.map { row in
          marked([row.id, row.personID, row.category, "\(row.points)", date(row.earnedOn), row.status.rawValue]) {
            $0.mark(row)
          }
        }),
      DossierTable(
        name: "participations", columns: ["held_on", "kind"] + column,
        rows: dossier.participations.map { row in
          marked([date(row.heldOn), row.kind.rawValue]) { $0.mark(row) }
        }),
      DossierTable(
        name: "major_events", columns: ["event_id", "occurred_on", "kind", "ruling", "ruled_on"] + column,
        rows: dossier.majorEvents.map { row in
          marked([row.id, date(row.occurredOn), row.kind, row.ruled?.ruling.rawValue ?? "", date(row.ruled?.on)]) {
            $0.mark(row)
          }
        }),
      DossierTable(
        name: "downgrades", columns: ["downgraded_on", "from_star", "to_star"],
        rows: dossier.downgrades.map { [date($0.downgradedOn), star($0.fromStar), star($0.toStar)] }),
      DossierTable(
        name: "waivers", columns: ["rule", "reason", "granted_by", "granted_on", "expires_on"] + column,
        rows: dossier.waivers.map { row in
          marked([row.rule.text, row.reason, row.grantedBy, date(row.grantedOn), date(row.expiresOn)]) { $0.mark(row) }
        }),
    ]
  }
}
