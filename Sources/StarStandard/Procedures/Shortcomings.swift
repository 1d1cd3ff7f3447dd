/// What an application or a renewal asks of a channel for a star, and what it falls short of (STANDARD 7).
extension Standing {
  /// What the star sought lacks: all of section 3 but the participation row, as blocking findings. In a renewal a waiver that
  /// covers the day lifts its rule's requirement; in an application waivers lift nothing here.
  func shortcomings() -> [Finding] {
    var findings: [Finding] = []
    for rule in [Rule].ofStarSought {
      guard has(rule.id), case .found(let found) = rule.examine(self) else { continue }
      let waiver = occasion.isRenewal ? dossier.waiver(of: rule.id, on: asOf) : nil
      for evidence in found { findings.append(.blocking(RuleTitle(rule), evidence, waiver: waiver)) }
    }
    return findings
  }

  /// Whether there is anything of that, waived or not.
  var fallsShort: Bool {
    [Rule].ofStarSought.contains { rule in
      guard has(rule.id), case .found = rule.examine(self) else { return false }
      return true
    }
  }
}
