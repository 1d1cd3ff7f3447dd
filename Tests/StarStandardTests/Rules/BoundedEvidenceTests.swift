import StarStandard
import Testing

/// A placeholder may hold thousands of rows: a finding names so many of them, and says how many there are.
@Test(arguments: ["not_counting", "certificates", "entries", "persons"]) func aFindingNamesABoundedNumber(list: String)
  throws
{
  let many = EvidenceField.mostNamed + 1
  let byCredits = list == "entries" || list == "persons"
  let dossier = Dossier.meeting(.three, by: byCredits ? .credits : .certificates).with { dossier in
    for number in 1...many {
      switch list {
      case "not_counting": dossier.grant("H3CNE-RS+", to: "E1", until: "2026-06-30")
      case "certificates": dossier.grant("CODE-\(number)", to: "E1")
      default: dossier.earn(1, by: "X-\(number)", on: "2026-02-01")
      }
    }
    if list == "not_counting" { dossier.certificates.removeAll { $0.code == "H3CSE-RS+" } }
  }
  let rule: RuleID =
    list == "not_counting"
    ? "certificate-validity" : list == "certificates" ? "unlisted-certificate" : "stranger-credits"
  let evidence = try #require(try found(rule, in: dossier).first)
  let field = try #require(evidence.fields.first { $0.name == list })
  guard case .list(let named) = field.value else {
    Issue.record("\(list) is no list")
    return
  }
  #expect(named.count == EvidenceField.mostNamed)
  #expect(evidence.value("\(list)_count") == "\(many)")
}
