import StarStandard
import Testing

/// What is particular to Spanish; all else is tested as in every language.
@Suite struct SpanishTests {
  /// `y` is another word before the sound of an i.
  @Test(arguments: [
    ("Ingenieros registrados", "A e Ingenieros registrados"), ("Íñigo", "A e Íñigo"), ("hijo", "A e hijo"),
    ("hielo", "A y hielo"), ("Yésica", "A y Yésica"), ("Hugo", "A y Hugo"), ("", "A y "),
  ])
  func theLastOfSeveralFollowsAsItSounds(_ last: String, _ list: String) {
    #expect(Language.spanish.list(["A", last]) == list)
  }

  /// Of one credit the verb and what agrees with it are those of one.
  @Test func oneCreditIsNotSeveral() throws {
    let spanish = try #require(Language.spanish.wording)
    let day = on("2026-06-30")
    for (one, several) in [
      (spanish.moreWasEarnedBySomebody(1), spanish.moreWasEarnedBySomebody(2)),
      (spanish.ofTheseDaysApprovalApproved(1, true), spanish.ofTheseDaysApprovalApproved(2, true)),
      (spanish.ofTheseDaysApprovalApproved(1, false), spanish.ofTheseDaysApprovalApproved(2, false)),
      (spanish.ofTheseDaysEnoughForALowerStar(1, "A", "B"), spanish.ofTheseDaysEnoughForALowerStar(2, "A", "B")),
      (spanish.neededEarnedByThatDay(day, 1, ""), spanish.neededEarnedByThatDay(day, 2, "")),
      (spanish.neededFromToTheseDays(day, day, 1), spanish.neededFromToTheseDays(day, day, 2)),
      (
        spanish.forTheReviewOfDaysThatAreOver(day, day, day, 1), spanish.forTheReviewOfDaysThatAreOver(day, day, day, 2)
      ),
      (spanish.forTheReviewOfThe(day, 1), spanish.forTheReviewOfThe(day, 2)),
      (spanish.creditsToEarnForTheNextReview(day, 1, day, 1), spanish.creditsToEarnForTheNextReview(day, 2, day, 2)),
      (
        spanish.asksForFromToThe("A", "", 1, day, day, false, 0, ""),
        spanish.asksForFromToThe("A", "", 2, day, day, false, 0, "")
      ),
    ] {
      #expect(one.contains("1 ") && several.contains("2 ") && one != several, "\(one)")
      #expect(one.matches(of: /1 (\w+s)\b/).allSatisfy { ["más", "los"].contains($0.output.1) }, "\(one)")
      #expect(one.firstMatch(of: /\b(requieren|esperan|serían|cuentan|bastan|contarán|han)\b/) == nil, "\(one)")
    }
  }

  /// Reasons stand in the middle of a sentence.
  @Test func severalReasonsAreSaidAsSeveral() throws {
    let spanish = try #require(Language.spanish.wording)
    let one = spanish.withTheRecordsAsThey(on("2027-01-15"), ["Faltan certificados"])
    #expect(one.hasSuffix(" Motivo: faltan certificados."), "\(one)")
    let two = spanish.withTheRecordsAsThey(on("2027-01-15"), ["Faltan certificados", "Ingenieros insuficientes"])
    #expect(two.hasSuffix(" Motivos: faltan certificados e ingenieros insuficientes."), "\(two)")
    #expect(spanish.ofShortByATenth("9 canales", "4", "1").contains("a 4 les faltan"))
    #expect(spanish.ofShortByATenth("9 canales", "1", "1").contains("a 1 le faltan"))
    #expect(spanish.changeNewlyAtRisk == "Nuevos en riesgo" && spanish.barsPictureNone == "Ninguna")
  }

  @Test func oneIsNotSeveral() throws {
    let spanish = try #require(Language.spanish.wording)
    #expect(spanish.soMany(spanish.notReady, 1) == "1 no listo" && spanish.soMany(spanish.notReady, 2) == "2 no listos")
    #expect(spanish.soMany(spanish.downgraded, 1) == "1 con descenso")
    #expect(spanish.earnedWithin(1) == "en un plazo de 1 mes" && spanish.earnedWithin(0) == "en un plazo de 0 meses")
  }
}
