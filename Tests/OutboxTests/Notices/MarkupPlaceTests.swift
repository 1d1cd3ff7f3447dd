import Testing

@testable import Outbox

/// Values stand in HTML only where they are nothing but text.
@Suite struct MarkupPlaceTests {
  private func errors(_ text: String) -> [TemplateError] {
    var errors: [TemplateError] = []
    _ = NoticeTemplate(file: "t", text: text, names: .anyNotice, .html, errors: &errors)
    return errors
  }

  @Test(arguments: [
    "<p>{{route}}</p>", "<p title=\"{{route}}\">", "<p title = '{{route}}'>", "<P\nTITLE=\"a {{route}} b\"\n>",
    "<br/>{{route}}", "<img alt=\"a>b\" title=\"{{route}}\">", "3 < 4 {{route}}", "a > b {{route}}",
    "<!-- <p title= -->{{route}}", "<!DOCTYPE html>{{route}}", "<style>p > a { }</style>{{route}}",
    "<script>if (a < b) { c = \"</p>\" }</script >{{route}}", "<STYLE></Style>{{route}}",
    "<a href=\"{{confirmation_url}}\">", "<a href=\"mailto:{{objections}}\">", "<a href=\" https://x/{{route}}\">",
    "{{#pending}}<p title=\"{{pending}}\">{{/pending}}{{route}}",
    "<p{{#pending}} class=\"a\"{{/pending}} title=\"{{route}}\">",
    "<p title=\"{{#pending}}{{pending}}{{/pending}}\">{{route}}", "{{#findings}}<p>{{message}}</p>{{/findings}}",
    "&{{route}};", "<title>{{route}}</title>", "<p class=a title=\"{{route}}\">{{route}}",
  ])
  func aValueMayStandInTextAndInQuotes(_ text: String) {
    #expect(errors(text).isEmpty)
  }

  @Test(arguments: [
    ("<p title={{route}}>", "in the attribute title without quotes; write title=\"…\""),
    ("<p title=a{{route}}>", "in the attribute title without quotes"), ("<p title= {{route}}>", "without quotes"),
    ("<p {{route}}>", "in a tag outside of a value in quotes"), ("<{{route}}>", "in a tag"),
    ("</{{route}}>", "in a tag"),
    ("<p{{route}}>", "in a tag"), ("<p title{{route}}=\"\">", "in a tag"), ("<p title=\"a\" {{route}}>", "in a tag"),
    ("<!-- {{route}} -->", "in a comment"), ("<!DOCTYPE {{route}}>", "in a comment"),
    ("<!-- > {{route}} -->", "in a comment"),
    ("<script>var a = \"{{route}}\"</script>", "in <script>"),
    ("<STYLE>p::after { content: \"{{route}}\" }</STYLE>", "in <style>"),
    ("<script src=\"a\">{{route}}", "in <script>"), ("<style></p>{{route}}", "in <style>"),
    ("<p onclick=\"f('{{route}}')\">", "in the attribute onclick"),
    ("<p STYLE='width: {{route}}'>", "in the attribute style"),
    ("<a href=\"{{channel_name}}\">", "where the attribute href has an address"),
    ("<img src=' {{route}}'>", "where the attribute src has an address"),
    ("<a href=\"{{#pending}}x{{/pending}}{{route}}\">", "where the attribute href has an address"),
    ("{{#findings}}<p title={{message}}>{{/findings}}", "{{message}} stands in the attribute title without quotes"),
  ])
  func aValueMayStandNowhereElse(_ text: String, _ reason: String) {
    let errors = errors("<p>\n" + text)
    #expect(errors.map(\.line) == [2], "\(errors)")
    #expect(errors.first?.reason.contains(reason) == true, "\(errors)")
  }

  /// Else it would depend on other values what the next one stands in.
  @Test(arguments: [
    "<p title={{#pending}}\"{{/pending}}{{route}}\">", "{{#pending}}<p title=\"{{/pending}}{{route}}\">",
    "{{^pending}}<!-- {{/pending}}-->", "<p {{#findings}}title=\"{{/findings}}\">",
  ])
  func aSectionEndsWhereItBegins(_ text: String) {
    #expect(errors(text).contains { $0.reason.contains("does not stand in the same part of the markup") })
  }

  @Test func textsHaveNoMarkup() {
    var errors: [TemplateError] = []
    _ = NoticeTemplate(file: "t", text: "<{{route}}> a={{route}}", names: .anyNotice, .text, errors: &errors)
    #expect(errors.isEmpty)
  }
}
