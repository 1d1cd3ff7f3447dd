/// What is wrong with a template.
public struct TemplateError: Error, Sendable, Hashable {
  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong and what was expected.
  public let reason: String
}
