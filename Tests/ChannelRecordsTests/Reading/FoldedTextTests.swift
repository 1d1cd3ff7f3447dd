import Testing

@testable import ChannelRecords

/// A name is found by who has not its letters, and no other for that.
@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("São Paulo Serviços", "sao paulo servicos"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("Łódź", "lodz"),
    ("Ærø", "aero"), ("ИЙ", "ии"), ("Άλφα", "αλφα"), ("e\u{301}", "e"), ("ＡＢＣ", "abc"), ("İstanbul", "istanbul"),
  ]) func accentsAndCapitalsGo(name: String, plain: String) {
    #expect(name.folded == plain)
  }

  @Test(arguments: ["ガ", "한국", "新华三", "ガーデン"]) func otherScriptsStayAsTheyAre(name: String) {
    #expect(name.folded == name)
  }
}
