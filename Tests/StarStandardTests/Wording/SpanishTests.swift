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

  @Test func oneIsNotSeveral() throws {
    let spanish = try #require(Language.spanish.wording)
    #expect(spanish.soMany(spanish.notReady, 1) == "1 no listo" && spanish.soMany(spanish.notReady, 2) == "2 no listos")
    #expect(spanish.soMany(spanish.downgraded, 1) == "1 con descenso")
    #expect(spanish.month(1) == "1 mes" && spanish.month(0) == "0 meses")
  }
}
