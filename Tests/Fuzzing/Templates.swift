import StarStandard

@testable import Outbox

/// Templates, compiled and shown.
enum Templates {
  /// No template lets a value through unescaped, and one without tags says what it says.
  static func compileAndRender(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    for names in TemplateNames.all {
      var errors: [TemplateError] = []
      guard let template = NoticeTemplate(file: "f", text: text, names: names, .html, errors: &errors) else {
        promise(!errors.isEmpty, "what is no template is told why")
        promise(errors.allSatisfy { (1...lines).contains($0.line) }, "an error stands on a line of the template")
        continue
      }
      let page = template.render(values)
      if !text.contains("☠") {
        promise(
          !String(decoding: page, as: UTF8.self).contains("<☠")
            && !String(decoding: page, as: UTF8.self).contains("\"☠"),
          "no value brings markup with it")
      }
      if !text.contains("{{") { promise(page == bytes, "a template without tags says what it says") }
    }
  }

  private static let values: TemplateValues = {
    let value = "<☠ a=\"☠\">&'"
    var values = TemplateValues()
    for name in TemplateName.allCases { values.set(name, value) }
    values.set(.has_findings, true)
    values.set(.has_cautions, false)
    values.stars = 3
    let finding = FindingText(
      title: value, rule: value, clause: value, severity: value, message: value, remedy: value, waivedUntil: nil)
    values.findings = [finding, finding]
    return values
  }()
}
