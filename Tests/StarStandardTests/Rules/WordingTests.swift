import StarStandard
import Testing

/// Evidence of every kind, by rule: from the examples and from random channels.
private struct Said {
  let rule: RuleID
  let evidence: any Evidence
  let fired: Bool
}

private let gathered = Result { try gather() }

private func gather() throws -> [Said] {
  var all: [Said] = []
  func add(_ standing: Standing) {
    for rule in Rule.all {
      switch rule.examine(standing) {
      case .doesNotApply: continue
      case .passed(let evidence): all.append(Said(rule: rule.id, evidence: evidence(), fired: false))
      case .found(let found): all += found.map { Said(rule: rule.id, evidence: $0, fired: true) }
      }
    }
  }
  for day in ExampleDay.all { add(try standing(of: day.example.dossier, asOf: day.moment.asOf)) }
  var dossiers = RandomDossiers(seed: 31)
  for _ in 0..<600 {
    let (dossier, day, edition) = dossiers.next()
    guard case .concerned(let subject) = try reviewer(asOf: day, edition).coverage(of: dossier),
      let standing = Standing(of: dossier, as: subject, asOf: day)
    else { continue }
    add(standing)
  }
  return all
}

@Test func everyRuleHasSpoken() throws {
  let all = try gathered.get()
  #expect(Set(all.filter(\.fired).map(\.rule)) == Set(Rule.all.map(\.id)))
  // What always fires where it is asked, or says only that it does not apply, has no passing evidence.
  #expect(Set(all.filter { !$0.fired }.map(\.rule)) == Set(Rule.all.map(\.id)).subtracting(["upgrade-opportunity"]))
}

@Test(arguments: Language.allCases) func everyMessageReadsWell(language: Language) throws {
  try check(language, fired: nil) { $0.message(in: language) }
}

@Test(arguments: Language.allCases) func everyFindingHasARemedyThatReadsWell(language: Language) throws {
  try check(language, fired: true) { $0.remedy(in: language) }
}

/// A remedy is empty where nothing needs to be cured.
@Test(arguments: Language.allCases) func whatPassedNeedsNoRemedy(language: Language) throws {
  var seen: Set<RuleID> = []
  for said in try gathered.get() where !said.fired {
    let remedy = said.evidence.remedy(in: language)
    if !remedy.isEmpty, seen.insert(said.rule).inserted { Issue.record("\(said.rule) passed, but: \(remedy)") }
  }
}

/// Each kind of flaw of each rule once, with the first text that has it.
private func check(_ language: Language, fired: Bool?, _ text: (any Evidence) -> String) throws {
  var seen: Set<String> = []
  for said in try gathered.get() where fired == nil || said.fired == fired {
    let text = text(said.evidence)
    for flaw in flaws(in: text, language) where seen.insert("\(said.rule) \(flaw)").inserted {
      Issue.record("\(said.rule), \(language.rawValue), \(flaw): \(text)")
    }
  }
}

/// The grace period begins where the option says it does, in the message too.
@Test func theMessageOfADepartureInGraceSaysWhenTheGraceBegan() throws {
  let dossier = Dossier.meeting(.three).with { $0.leave("E1", on: "2026-05-01", declared: "2026-06-10") }
  let departure = try #require(try found("departure-in-grace", in: dossier).first)
  #expect(departure.message(in: .english).contains("began on 2026-05-01 and ends on 2026-08-01"))
  let edition = Edition2025.make { $0.graceFrom = .declaration }
  let declaration = try #require(try found("departure-in-grace", in: dossier, edition: edition).first)
  #expect(declaration.message(in: .english).contains("began on 2026-06-10 and ends on 2026-09-10"))
}

@Test(arguments: Language.allCases) func longListsSayHowManyMoreThereAre(language: Language) throws {
  let dossier = Dossier.meeting(.three).with {
    for number in 1...11 { $0.grant("CODE-\(number)", to: "E1") }
  }
  let evidence = try #require(try found("unlisted-certificate", in: dossier).first)
  let message = evidence.message(in: language)
  #expect(flaws(in: message, language).isEmpty, "\(message)")
  #expect(message.contains("CODE-8") && !message.contains("CODE-9"))
  #expect(message.contains(language == .english ? "and 3 more" : "11"))
}

@Test func starsAreNamedInBothLanguages() {
  #expect(
    ([.four, .three, .two, .none] as [Star]).map(Language.english.star) == ["4-star", "3-star", "2-star", "no star"])
  #expect(([.four, .three, .two, .none] as [Star]).map(Language.chinese.star) == ["四星级", "三星级", "二星级", "无星级"])
}
