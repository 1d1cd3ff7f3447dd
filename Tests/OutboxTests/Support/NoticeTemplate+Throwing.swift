@testable import Outbox

extension NoticeTemplate {
  /// A template of any notice.
  ///
  /// - Throws: the first of what is wrong with it.
  init(
    file: String, text: String, needed: [String], _ writing: TemplateProgram.Writing,
    templateNames: TemplateNames = .anyNotice
  ) throws {
    var errors: [TemplateError] = []
    let template = NoticeTemplate(
      file: file, text: text, names: templateNames, needs: TemplateNeeds(names: needed, always: [.route]), writing,
      errors: &errors)
    guard let template else { throw errors[0] }
    self = template
  }
}

extension TemplateNames {
  /// What any notice may name.
  static let anyNotice = TemplateNames(
    template: "any", variables: NoticeKind.allCases.reduce(into: []) { $0.formUnion(TemplateNames.of($1).variables) },
    lists: NoticeKind.allCases.reduce(into: []) { $0.formUnion(TemplateNames.of($1).lists) })

  /// A text that shows everything that may be named, each in a line.
  var shownWhole: String {
    let values = TemplateName.allCases.filter(variables.contains).map { "{{\($0)}}" }
    let shown = TemplateList.allCases.filter(lists.contains).map { list in
      let items = list.names.map { "{{\($0)}}" }.joined(separator: " ")
      return "{{#\(list)}}*\(items){{/\(list)}}"
    }
    return (values + shown).joined(separator: "\n") + "\n"
  }
}
