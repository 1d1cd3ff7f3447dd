/// What is wrong with a template.
package struct TemplateError: Error, Sendable, Hashable {
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// What is wrong and what was expected.
  package let reason: String
}
