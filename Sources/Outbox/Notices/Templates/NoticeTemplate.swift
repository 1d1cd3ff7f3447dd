/// A template of a notice: mustache, restricted to what a notice needs, so that a mistake is found before anything is sent.
struct NoticeTemplate: Sendable {
  private let program: TemplateProgram

  /// Compiles a template.
  ///
  /// - Parameters:
  ///   - needed: what the template must show.
  ///   - writing: how values are written.
  init(
    file: String, text: String, needed: [String], _ writing: TemplateProgram.Writing,
    templateNames: TemplateNames = .notice
  ) throws(TemplateError) {
    var parser = TemplateParser(file: file, text: text, templateNames: templateNames)
    program = try parser.parse(writing)
    for variable in needed where !parser.named.contains(variable) {
      throw TemplateError(file: file, line: 1, reason: "shows no {{\(variable)}}, which it must show")
    }
  }

  /// The template with the values in their places.
  func render(_ values: TemplateValues) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(program.literals.count * 2)
    program.render(values, to: &bytes)
    return bytes
  }

  /// What a page says where the template has its values; nil where it is not a page of this template.
  func reading(of page: [UInt8]) -> TemplateReading? { program.read(page) }
}

extension TemplateProgram.Writing {
  /// Plain text, in which values stand as they are.
  static let text = Self(isHTML: false)
  static let html = Self(isHTML: true)
  /// A subject, which no name may fill.
  static let subject = Self(isHTML: false, mostCharacters: 80)
}
