import StarStandard
import Testing

/// Evidence with other words beside it is the same evidence for whoever asks it.
private struct Wrapped: WrappingEvidence {
  let evidence: any Evidence

  func remedy(in language: Language) -> String { "" }
}

@Test func whatIsWrappedTellsTheSame() throws {
  var asked = 0
  for day in ExampleDay.all {
    let standing = try standing(of: day.example.dossier, asOf: day.moment.asOf)
    let review = HalfYear(containing: day.moment.asOf).next.firstDay
    for rule in Rule.all {
      for evidence in rule.examine(standing).findings {
        let wrapped = Wrapped(evidence: evidence)
        asked += 1
        #expect(wrapped.fields.map(\.name) == evidence.fields.map(\.name))
        #expect(wrapped.message(in: .english) == evidence.message(in: .english))
        #expect(wrapped.heading?.text(in: .english) == evidence.heading?.text(in: .english))
        #expect(wrapped.clause(rule.clause) == evidence.clause(rule.clause))
        #expect(wrapped.subject == evidence.subject && wrapped.starOpen == evidence.starOpen)
        #expect(wrapped.revokes == evidence.revokes && wrapped.isFinal == evidence.isFinal)
        #expect(wrapped.isPastMending == evidence.isPastMending)
        #expect(wrapped.isMadeUpByPending == evidence.isMadeUpByPending)
        #expect(wrapped.lastDayToMend == evidence.lastDayToMend)
        #expect(
          wrapped.isOrdinary(at: review, after: standing) == evidence.isOrdinary(at: review, after: standing))
        #expect(wrapped.need(in: .english) == evidence.need(in: .english))
        #expect(wrapped.owed(in: .english) == evidence.owed(in: .english))
        #expect(wrapped.days.map(\.date) == evidence.days.map(\.date))
        #expect(wrapped.gracePeriod?.deadline == evidence.gracePeriod?.deadline)
        #expect(wrapped.creditsAsked?.required == evidence.creditsAsked?.required)
        #expect(wrapped.certificatesAsked?.required == evidence.certificatesAsked?.required)
      }
    }
  }
  #expect(asked > Rule.all.count)
}
