import Testing

@testable import star_audit

@Suite struct CharsetTests {
  private func charset(_ variables: [String: String]) -> Charset { Charset { variables[$0] } }

  @Test(arguments: [
    [:], ["LANG": "de_DE.UTF-8"], ["LANG": "C.UTF-8"], ["LANG": "zh_CN.utf8"], ["LC_ALL": "", "LANG": "en_US.UTF-8"],
    ["LC_CTYPE": "C.utf8", "LANG": "C"], ["LANG": "en_US"], ["LANG": "uz_UZ.UTF-8@cyrillic"],
  ])
  func thatOfMostLocalesShowsEverything(_ variables: [String: String]) {
    #expect(charset(variables) == .unicode)
  }

  @Test(arguments: [
    ["LC_ALL": "C", "LANG": "de_DE.UTF-8"], ["LANG": "POSIX"], ["LC_CTYPE": "C", "LANG": "en_US.UTF-8"],
    ["LANG": "de_DE.ISO-8859-1@euro"], ["LC_ALL": "", "LANG": "c"],
  ])
  func aLocaleMayAskForASCII(_ variables: [String: String]) {
    #expect(charset(variables) == .ascii)
  }

  @Test func whatASCIILacksIsTakenApart() {
    #expect(Charset.ascii.text("4 → 3 …") == "4 -> 3 ...")
    #expect(Charset.ascii.text("Ávila, Łódź, Škoda, Straße, cafe\u{301}") == "Avila, Lodz, Skoda, Strasse, cafe")
    #expect(Charset.ascii.text("新") == "\\u{65b0}")
    #expect(Charset.unicode.text("4 → 新") == "4 → 新")
    for value in UInt32(0xA0)...0x2FFF {
      let text = Unicode.Scalar(value).map { Charset.ascii.text(String($0)) } ?? ""
      #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }
    // The last letter of the table.
    #expect(Charset.ascii.text("\u{17F}") == "s")
  }
}
