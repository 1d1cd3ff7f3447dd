import Testing

@testable import Outbox

/// What a template must show it shows whatever else is there.
@Suite struct TemplateNeedsTests {
  private func errors(_ text: String, _ needs: TemplateNeeds) -> [TemplateError] {
    var errors: [TemplateError] = []
    _ = NoticeTemplate(file: "t", text: text, names: .anyNotice, needs: needs, .text, errors: &errors)
    return errors
  }

  @Test(arguments: [
    "{{route}}", "{{#route}}{{route}}{{/route}}", "{{#pending}}a{{/pending}}{{route}}",
    // Whether it is pending or not.
    "{{#pending}}{{route}}{{/pending}}{{^pending}}{{route}}{{/pending}}",
    "{{#pending}}{{#grace}}{{route}}{{/grace}}{{^grace}}{{route}}{{/grace}}{{/pending}}{{^pending}}{{route}}{{/pending}}",
    // What is always there hides nothing.
    "{{#edition}}{{route}}{{/edition}}", "{{#pending}}{{route}}{{/pending}}{{route}}",
  ])
  func whatIsShownInEveryCaseIsShown(_ text: String) {
    #expect(errors(text, TemplateNeeds(names: ["route"], always: TemplateNames.everywhere)).isEmpty)
  }

  @Test(arguments: [
    "{{#is_ready}}{{route}}{{/is_ready}}", "{{^is_ready}}{{route}}{{/is_ready}}", "{{^route}}{{route}}{{/route}}",
    "{{#findings}}{{route}}{{/findings}}", "{{#findings}}{{#remedy}}{{route}}{{/remedy}}{{/findings}}",
    "{{#pending}}{{route}}{{/pending}}{{^grace}}{{route}}{{/grace}}",
    "{{#pending}}{{#grace}}{{route}}{{/grace}}{{/pending}}{{^pending}}{{route}}{{/pending}}",
    "{{#pending}}{{^pending}}{{route}}{{/pending}}{{/pending}}", "{{^edition}}{{route}}{{/edition}}",
  ])
  func whatIsShownInSomeCasesIsNot(_ text: String) {
    let errors = errors("\n" + text, TemplateNeeds(names: ["route"], always: TemplateNames.everywhere))
    #expect(errors.map(\.line) == [2])
    #expect(errors.first?.reason.hasPrefix("{{route}} stands only in sections that need not be there") == true)
  }

  @Test(arguments: [
    ("{{#advice}}{{advice}}{{/advice}}", "advice", true), ("{{#advice}}x{{/advice}}", "advice", false),
    ("{{#has_findings}}{{#findings}}{{message}}{{/findings}}{{/has_findings}}", "findings.message", true),
    ("{{#findings}}{{#remedy}}{{remedy}}{{/remedy}}{{/findings}}", "findings.remedy", true),
    ("{{#findings}}{{#remedy}}{{message}}{{/remedy}}{{/findings}}", "findings.message", false),
    ("{{#has_cautions}}{{#findings}}{{message}}{{/findings}}{{/has_cautions}}", "findings.message", false),
    ("{{#cautions}}{{message}}{{/cautions}}", "findings.message", false),
    ("{{^findings}}none{{/findings}}", "findings", false), ("{{#findings}}one{{/findings}}", "findings", true),
  ])
  func whereThereIsNothingNothingNeedsToBeShown(_ text: String, _ name: String, _ isShown: Bool) {
    #expect(errors(text, TemplateNeeds(names: [name])).isEmpty == isShown)
  }

  @Test func anExceptionIsACaseInWhichNothingNeedsToBeShown() {
    let text = "{{^is_on_hold}}{{to_star}}{{/is_on_hold}}"
    #expect(errors(text, TemplateNeeds(names: ["to_star"], exception: .is_on_hold)).isEmpty)
    #expect(!errors(text, TemplateNeeds(names: ["to_star"])).isEmpty)
  }
}
