import Testing

@testable import Outbox

/// Templates by the cases of the mustache specification for what is left of it here: values, sections, inverted sections,
/// comments, and lines on which a tag stands alone.
@Suite struct TemplateTests {
  private func render(
    _ text: String, _ values: TemplateValues, _ writing: TemplateProgram.Writing = .html
  ) throws -> String {
    String(decoding: try NoticeTemplate(file: "t", text: text, needed: [], writing).render(values), as: UTF8.self)
  }

  private func finding(_ message: String, remedy: String? = nil) -> FindingText {
    FindingText(
      title: "T", rule: "r", clause: "E.1.a", severity: "warning", message: message, remedy: remedy, waivedUntil: nil)
  }

  /// `route` is a text, `is_ready` true, `is_lower` false, `advice` not there, `findings` two, `cautions` none.
  private var values: TemplateValues {
    var values = TemplateValues()
    values.set(.route, "X")
    values.set(.edition, "")
    values.set(.channel_name, "& \" < > '")
    values.set(.is_ready, true)
    values.set(.is_lower, false)
    values.findings = [finding("one", remedy: "cure"), finding("two")]
    return values
  }

  // MARK: - Text

  /// Readers of mail treat them in ways of their own, and nobody sees them where a template is edited.
  @Test(arguments: [("a\0b", 1, "U+0000"), ("a\n\u{1B}[31m", 2, "U+001B"), ("a\r\n\tb\n\u{7F}", 3, "U+007F")])
  func aCharacterOfControlIsRefused(_ text: String, _ line: Int, _ number: String) {
    let error = #expect(throws: TemplateError.self) { try render(text, values) }
    #expect(error == TemplateError(file: "t", line: line, reason: "has the character of control \(number)"))
  }

  @Test func endsOfLinesAndTabsAreNone() throws {
    #expect(try render("a\tb\r\nc\n", values, .text) == "a\tb\r\nc\n")
  }

  // MARK: - Values

  @Test func aValueIsEscapedInHTMLAndInHTMLOnly() throws {
    #expect(try render("a {{channel_name}} b", values) == "a &amp; &quot; &lt; &gt; &#39; b")
    #expect(try render("a {{channel_name}} b", values, .text) == "a & \" < > ' b")
  }

  /// A mark with an accent is a mark all the same.
  @Test func aMarkThatOthersCombineWithIsEscaped() throws {
    var values = values
    values.set(.channel_name, "<\u{338}b>\u{301} '\u{301}")
    #expect(try render("{{channel_name}}", values).utf8.elementsEqual("&lt;\u{338}b&gt;\u{301} &#39;\u{301}".utf8))
  }

  /// Basic interpolation, missing contexts, surrounding whitespace, padding, standalone interpolation.
  @Test(arguments: [
    ("plain, { braces } and }} too\n", "plain, { braces } and }} too\n"), ("{{route}}", "X"), ("[{{advice}}]", "[]"),
    ("| {{route}} |", "| X |"), ("  {{route}}\n", "  X\n"), ("|{{ route }}|", "|X|"),
    ("{{is_ready}}{{is_lower}}", "truefalse"),
    ("{{route}}{{route}}", "XX"), ("星{{route}}级", "星X级"),
  ])
  func aValueStandsInItsPlace(_ text: String, _ expected: String) throws {
    #expect(try render(text, values) == expected)
  }

  @Test func ofASubjectNoValueFillsMoreThanItsShare() throws {
    var values = values
    values.set(.route, String(repeating: "é", count: 81))
    #expect(try render("{{route}}", values, .subject) == String(repeating: "é", count: 79) + "…")
    values.set(.route, String(repeating: "é", count: 80))
    #expect(try render("{{route}}", values, .subject) == String(repeating: "é", count: 80))
  }

  // MARK: - Sections

  /// Truthy, falsy, missing, a text as context, lists, empty lists, doubled, nested; each also inverted.
  @Test(arguments: [
    ("\"{{#is_ready}}shown{{/is_ready}}\"", "\"shown\""), ("\"{{#is_lower}}shown{{/is_lower}}\"", "\"\""),
    ("[{{#advice}}shown{{/advice}}]", "[]"), ("\"{{#route}}Hi {{route}}.{{/route}}\"", "\"Hi X.\""),
    ("\"{{#findings}}{{message}}{{/findings}}\"", "\"onetwo\""), ("\"{{#cautions}}Yay!{{/cautions}}\"", "\"\""),
    ("\"{{^is_lower}}shown{{/is_lower}}\"", "\"shown\""), ("\"{{^is_ready}}shown{{/is_ready}}\"", "\"\""),
    ("[{{^advice}}shown{{/advice}}]", "[shown]"), ("\"{{^route}}no{{/route}}\"", "\"\""),
    ("\"{{^findings}}no{{/findings}}\"", "\"\""), ("\"{{^cautions}}none{{/cautions}}\"", "\"none\""),
    (
      "{{#is_ready}}\n* first\n{{/is_ready}}\n* {{route}}\n{{#is_ready}}\n* third\n{{/is_ready}}\n",
      "* first\n* X\n* third\n"
    ),
    ("| A {{#is_ready}}B {{#is_ready}}C{{/is_ready}} D{{/is_ready}} E |", "| A B C D E |"),
    ("| A {{#is_lower}}B {{#is_ready}}C{{/is_ready}} D{{/is_lower}} E |", "| A  E |"),
    ("| A {{^is_lower}}B {{^is_lower}}C{{/is_lower}} D{{/is_lower}} E |", "| A B C D E |"),
    ("{{#findings}}{{route}}{{#remedy}}({{remedy}}){{/remedy}}{{^remedy}}-{{/remedy}}{{/findings}}", "X(cure)X-"),
    // A text that is empty is there, as one that nobody gave is not.
    ("[{{#edition}}shown{{/edition}}]", "[shown]"),
    // What the inner finding does not say, the outer one does.
    ("{{#findings}}{{#findings}}[{{remedy}}]{{/findings}}{{/findings}}", "[cure][cure][cure][]"),
    ("{{#findings}}{{^cautions}}{{message}}{{/cautions}}{{/findings}}", "onetwo"),
    // Surrounding and internal whitespace, indented inline sections, padding.
    (" | {{#is_ready}}\t|\t{{/is_ready}} | \n", " | \t|\t | \n"),
    (" | {{#is_ready}} {{! Important Whitespace }}\n {{/is_ready}} | \n", " |  \n  | \n"),
    (" {{#is_ready}}YES{{/is_ready}}\n {{#is_ready}}GOOD{{/is_ready}}\n", " YES\n GOOD\n"),
    ("|{{# is_ready }}={{/ is_ready }}|", "|=|"), ("|{{^ is_lower }}={{/ is_lower }}|", "|=|"),
  ])
  func aSectionIsShownWhereItsValueIs(_ text: String, _ expected: String) throws {
    #expect(try render(text, values) == expected)
  }

  @Test func theStarsAreAsManyAsTheStarHas() throws {
    var values = values
    values.stars = 3
    let template = try NoticeTemplate(
      file: "t", text: "{{#stars}}*{{/stars}}{{^stars}}none{{/stars}}", needed: [], .html, templateNames: .certificate)
    #expect(template.render(values) == Array("***".utf8))
  }

  // MARK: - Lines on which a tag stands alone

  @Test(arguments: [
    ("| This Is\n{{#is_ready}}\n|\n{{/is_ready}}\n| A Line\n", "| This Is\n|\n| A Line\n"),
    ("| This Is\n  {{#is_ready}}\n|\n  {{/is_ready}}\n| A Line\n", "| This Is\n|\n| A Line\n"),
    ("| This Is\n\t{{^is_lower}} \n|\n \t{{/is_lower}}\t\n| A Line\n", "| This Is\n|\n| A Line\n"),
    ("|\r\n{{#is_ready}}\r\n{{/is_ready}}\r\n|", "|\r\n|"), ("|\r\n{{^is_lower}}\r\n{{/is_lower}}\r\n|", "|\r\n|"),
    ("  {{#is_ready}}\n#{{/is_ready}}\n/", "#\n/"), ("  {{^is_lower}}\n^{{/is_lower}}\n/", "^\n/"),
    ("#{{#is_ready}}\n/\n  {{/is_ready}}", "#\n/\n"), ("^{{^is_lower}}\n/\n  {{/is_lower}}", "^\n/\n"),
    ("#{{#is_ready}}\n/\n  {{/is_ready}} ", "#\n/\n"),
    // Two tags in a line are not alone, nor is one after a value.
    ("{{#is_ready}}{{/is_ready}}\n|", "\n|"), ("{{route}} {{#is_ready}}\n|{{/is_ready}}\n", "X \n|\n"),
    ("{{#is_ready}}\nA{{/is_ready}} {{#is_ready}}\nB\n{{/is_ready}}\n", "A \nB\n"),
    ("{{#is_ready}}A\n{{/is_ready}}\n  {{#is_ready}}\n  B\n  {{/is_ready}}\n", "A\n  B\n"),
    (
      "{{#findings}}\n\n* {{message}}\n{{#remedy}}\n  {{remedy}}\n{{/remedy}}\n{{/findings}}\nend",
      "\n* one\n  cure\n\n* two\nend"
    ),
  ])
  func aLineOfATagAloneIsLeftOut(_ text: String, _ expected: String) throws {
    #expect(try render(text, values) == expected)
  }

  // MARK: - Comments

  @Test(arguments: [
    ("12345{{! Comment Block! }}67890", "1234567890"),
    ("12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "1234567890\n"),
    ("Begin.\n{{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Begin.\n  {{! Indented }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("|\r\n{{! Standalone Comment }}\r\n|", "|\r\n|"), ("  {{! I'm Still Standalone }}\n!", "!"),
    ("!\n  {{! I'm Still Standalone }}", "!\n"),
    ("Begin.\n  {{!\n    Something's going on here...\n  }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("  12 {{! 34 }}\n", "  12 \n"), ("12345 {{! Comment Block! }} 67890", "12345  67890"),
    ("{{!route}}", ""),
  ])
  func aCommentIsNotShown(_ text: String, _ expected: String) throws {
    #expect(try render(text, values) == expected)
  }

  // MARK: - What is refused

  @Test(arguments: [
    ("{{{route}}}", 1, "{{{route}} is not allowed"), ("\n{{&route}}", 2, "{{&route}} is not allowed"),
    ("{{> partial}}", 1, "is not allowed"), ("{{=<% %>=}}", 1, "is not allowed"), ("{{<parent}}", 1, "is not allowed"),
    ("{{$block}}", 1, "is not allowed"), ("{{% CONTENT_TYPE:TEXT}}", 1, "is not allowed"),
    ("{{.}}", 1, "is not allowed"),
    ("{{a.b}}", 1, "is not allowed"), ("{{}}", 1, "is not allowed"), ("{{ }}", 1, "is not allowed"),
    ("{{route\n}}", 1, "is not allowed"), ("{{\troute}}", 1, "is not allowed"),
    ("{{uppercase(route)}}", 1, "is not allowed"),
    ("{{nothing}}", 1, "{{nothing}} names no value; known are advice, application_url, as_of, audited_on, batch"),
    ("{{message}}", 1, "is a value of what a list holds; write it within {{#cautions}} or {{#findings}} or"),
    ("{{#message}}{{/message}}", 1, "is a value of what a list holds"),
    ("{{findings}}", 1, "is a list; write {{#findings}} … {{/findings}} around what is shown of each"),
    ("{{#stars}}{{/stars}}", 1, "{{stars}} is never there in any, only in certificate; known are advice"),
    ("\n\n{{route", 3, "a tag is never closed: {{ without }}"),
    ("a\n{{#is_ready}}\n{{#route}}{{/route}}\n", 2, "{{#is_ready}} is never closed"),
    ("{{#is_ready}}\n\n{{/route}}", 3, "{{/route}} closes no section that is open"),
    ("{{/route}}", 1, "closes no section"),
    // A line that is left out is a line all the same.
    ("{{#is_ready}}\n{{/is_ready}}\n{{! a\nb }}\n{{nothing}}", 5, "names no value"),
  ])
  func whatANoticeHasNoUseForIsRefused(_ text: String, _ line: Int, _ reason: String) {
    #expect { try NoticeTemplate(file: "en/x.txt", text: text, needed: [], .html) } throws: { error in
      guard let error = error as? TemplateError else { return false }
      return error.file == "en/x.txt" && error.line == line && error.reason.contains(reason)
    }
  }

  /// Who mends a template wants to know all that is wrong with it.
  @Test func everyNameThatIsNoneIsToldWithItsLine() {
    var errors: [TemplateError] = []
    let template = NoticeTemplate(
      file: "t", text: "{{nothing}}\n{{#never}}\n{{findings}}{{/never}}\n{{route}}{{star}}\n",
      names: .of(.downgrade), needs: TemplateNeeds(names: ["batch"]), .text, errors: &errors)
    #expect(template == nil)
    #expect(errors.map(\.line) == [1, 1, 2, 3, 4])
    let named = ["shows no {{batch}}", "{{nothing}}", "{{never}}", "{{findings}}", "{{star}}"]
    for (error, name) in zip(errors, named) { #expect(error.reason.hasPrefix(name), "\(error)") }
  }

  /// What cannot be read further is the last that is told.
  @Test func namesAreToldBesideAFormThatIsWrong() {
    var errors: [TemplateError] = []
    _ = NoticeTemplate(
      file: "t", text: "{{nothing}}\n{{#route}}", names: .of(.downgrade), .text, errors: &errors)
    #expect(errors.map(\.line) == [1, 2])
    #expect(errors.last?.reason == "{{#route}} is never closed")
  }

  @Test func aTemplateShowsWhatItMust() throws {
    let needed = ["route", "findings", "findings.message"]
    #expect(throws: TemplateError(file: "t", line: 1, reason: "shows no {{findings.message}}, which it must show")) {
      try NoticeTemplate(file: "t", text: "{{route}}{{#findings}}{{title}}{{/findings}}", needed: needed, .text)
    }
    _ = try NoticeTemplate(file: "t", text: "{{route}}{{#findings}}{{message}}{{/findings}}", needed: needed, .text)
  }
}
