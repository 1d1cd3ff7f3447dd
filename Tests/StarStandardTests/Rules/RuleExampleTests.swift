import StarStandard
import Testing

/// One day of one example of one rule.
struct ExampleDay: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let example: Example
  let moment: Example.Moment

  var testDescription: String { "\(rule.id): \(example.title), \(moment.asOf): \(moment.because)" }

  static let all: [ExampleDay] = Rule.all.flatMap { rule in
    rule.examples.flatMap { example in
      example.moments.map { ExampleDay(rule: rule, example: example, moment: $0) }
    }
  }
}

@Test(arguments: ExampleDay.all) func anExampleIsTrue(day: ExampleDay) throws {
  let standing = try standing(of: day.example.dossier, asOf: day.moment.asOf)
  #expect(day.rule.examine(standing).findings.count == day.moment.findings)
}

@Test(arguments: Rule.all) func aRuleHasAnExampleOfFiringAndOneOfSilence(rule: Rule) {
  let moments = rule.examples.flatMap(\.moments)
  #expect(moments.contains { $0.findings > 0 })
  #expect(moments.contains { $0.findings == 0 })
}

@Test(arguments: Rule.all) func anExampleExplainsItself(rule: Rule) {
  for example in rule.examples {
    #expect(!example.title.isEmpty && !example.lines.isEmpty && !example.moments.isEmpty)
    for text in example.lines + example.moments.map(\.because) {
      #expect(flaws(in: text, .english).isEmpty, "\(text)")
    }
  }
}

/// An example shows a channel that a review decides: by STANDARD 8 a row whose dates run backwards is defective, and
/// the channel would be on hold.
@Test(arguments: Rule.all) func anExampleHoldsNoDefectiveRow(rule: Rule) {
  for example in rule.examples {
    let dossier = example.dossier
    for row in dossier.certifications {
      #expect(row.appliedOn.map { $0 <= row.issuedOn } == true, "\(example.title): issued_on < applied_on")
      #expect(row.issuedOn <= row.validUntil, "\(example.title): valid_until < issued_on")
    }
    for row in dossier.certificates {
      #expect(row.issuedOn <= row.validUntil, "\(example.title): \(row.id) valid_until < issued_on")
    }
    for row in dossier.appointments {
      if let departedOn = row.departedOn {
        #expect(row.registeredOn <= departedOn, "\(example.title): departed_on < registered_on")
      } else {
        #expect(row.declaredOn == nil && row.replacedBy == nil, "\(example.title): declared, but did not depart")
      }
    }
    for row in dossier.majorEvents {
      #expect(row.ruled.map { row.occurredOn <= $0.on } ?? true, "\(example.title): ruled_on < occurred_on")
    }
    for row in dossier.downgrades {
      #expect(row.fromStar.map { row.toStar < $0 } == true, "\(example.title): to_star >= from_star")
    }
  }
}
