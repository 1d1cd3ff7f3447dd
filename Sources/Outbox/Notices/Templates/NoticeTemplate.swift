/// A template of a notice: mustache, restricted to what a notice needs, so that a mistake is found before anything is sent.
struct NoticeTemplate: Sendable {
  private let program: TemplateProgram

  /// Compiles a template; nil where something is wrong with it.
  ///
  /// - Parameters:
  ///   - names: what it may name.
  ///   - needs: what it must show.
  ///   - writing: how values are written.
  ///   - errors: gets everything that is wrong, in the order of lines.
  init?(
    file: String, text: String, names: TemplateNames, needs: TemplateNeeds = TemplateNeeds(),
    _ writing: TemplateProgram.Writing, errors: inout [TemplateError]
  ) {
    var parser = TemplateParser(file: file, text: text, templateNames: names)
    do throws(TemplateError) {
      program = try parser.parse(writing)
    } catch {
      errors += parser.errors + [error]
      return nil
    }
    let wrong = needs.errors(file: file, parser.shown) + parser.errors
    guard wrong.isEmpty else {
      errors += wrong.sorted { $0.line < $1.line }
      return nil
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
