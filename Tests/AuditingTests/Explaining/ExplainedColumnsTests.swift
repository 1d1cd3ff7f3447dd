import Auditing
import StarStandard
import Testing

/// What `explain` shows of the records. A column more is shown unless ``DossierTable`` leaves it out, as it does addresses: who adds
/// one decides here.
@Suite struct ExplainedColumnsTests {
  @Test func everyColumnThatIsShownWasMeantToBe() {
    let shown = DossierTable.all(of: Dossier.meeting(.three)).map { [$0.name] + $0.columns }
    #expect(
      shown == [
        ["channel", "name", "kind", "country", "language", "hotline", "support_email", "tracking_system", "status"],
        [
          "certifications", "certification_id", "star", "route", "applied_on", "issued_on", "valid_until", "ended_on",
          "renewal_confirmed_on",
        ],
        ["appointments", "person_id", "role", "registered_on", "departed_on", "declared_on", "replaced_by"],
        ["certificates", "certificate_id", "person_id", "code", "issued_on", "valid_until"],
        ["credits", "entry_id", "person_id", "category", "points", "earned_on", "status"],
        ["participations", "held_on", "kind"],
        ["major_events", "event_id", "occurred_on", "kind", "ruling", "ruled_on"],
        ["downgrades", "downgraded_on", "from_star", "to_star"],
        ["waivers", "rule", "reason", "granted_by", "granted_on", "expires_on"],
      ])
  }
}
