import Configuration
import Foundation
import Testing

/// What partners' filters hold against a message, as far as the templates decide it.
@Suite struct MailFilterTests {
  /// The templates of notices that end like this.
  private func templates(_ ending: String) -> [(language: String, name: String, text: String)] {
    Carried.templates.filter { $0.name.hasSuffix(ending) && !$0.name.hasPrefix("certificate.") }
      .map { ($0.language, String($0.name.dropLast(ending.count)), String(decoding: $0.bytes, as: UTF8.self)) }
  }

  private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

  /// A channel's id in a subject without any other Latin letter is taken for shouting; a batch's name has small letters.
  @Test func noSubjectHasItsOnlyLatinLettersFromTheRecords() {
    let texts = templates(".txt")
    #expect(texts.count >= 18)
    for (language, name, text) in texts {
      let subject = text.prefix { !$0.isNewline }.dropFirst("Subject: ".count)
      let own = subject.replacing(/\{\{[^}]*\}\}/, with: "")
      let hasSmallLetters = own.contains { $0.isASCII && $0.isLowercase }
      #expect(hasSmallLetters || subject.contains("{{batch}}"), "\(language)/\(name): \(subject)")
    }
  }

  /// An odd number of addresses in both parts together is taken for parts that do not say the same.
  @Test func everyAddressIsALinkThatCanBeReadWhereverTheTextHasIt() {
    let pages = templates(".html")
    for (language, name, text) in templates(".txt") {
      let page = pages.first { $0.language == language && $0.name == name }?.text ?? ""
      for address in ["confirmation_url", "application_url", "verify_url"] {
        let links = count("href=\"{{\(address)}}\"", in: page)
        #expect(links == count("{{\(address)}}", in: text), "\(language)/\(name): \(address)")
        #expect(links == count(">{{\(address)}}</a>", in: page), "\(language)/\(name): \(address)")
      }
    }
  }

  /// A tag between two characters of a word, as which those of Chinese count, is taken for a word that hides from filters.
  @Test func everyInlineTagHasASpaceOrAMarkOfASCIIOutsideOfIt() {
    func isOutside(_ character: Character?) -> Bool {
      character.map { $0.isWhitespace || $0.isASCII && !$0.isLetter && !$0.isNumber && $0 != "}" } ?? true
    }
    for (language, name, text) in templates(".html") {
      for tag in text.matches(of: /<(\/?)(?:em|strong|span|b|i|bdi|a)(?: [^>]*)?>/) {
        let before = text[..<tag.range.lowerBound].last
        let after = text[tag.range.upperBound...].first
        #expect(isOutside(tag.output.1.isEmpty ? before : after), "\(language)/\(name): \(tag.output.0)")
      }
    }
  }
}
