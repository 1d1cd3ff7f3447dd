import Configuration
import Outbox

/// The templates of a run: those of the folder configured, else what the program carries.
enum TemplateFiles {
  /// Compiles the templates.
  ///
  /// - Throws: ``ConfigurationErrors``, with everything that is wrong.
  static func load(_ settings: Settings, source: String) throws -> NoticeTemplates {
    do {
      return try NoticeTemplates(try files(settings, source: source))
    } catch let wrong as NoticeTemplates.Errors {
      throw ConfigurationErrors(
        errors: wrong.errors.map {
          ConfigurationError(file: $0.file, place: .init(line: $0.line, column: 1), reason: $0.reason)
        })
    }
  }

  private static func files(_ settings: Settings, source: String) throws -> [NoticeTemplates.File] {
    guard let folder = settings.templates else {
      return Carried.templates.map { template in
        NoticeTemplates.File(
          language: template.language, name: template.name, path: "\(template.language)/\(template.name)",
          text: String(decoding: template.bytes, as: UTF8.self))
      }
    }
    guard try Files.isFolder(folder) else {
      throw ConfigurationError(
        file: source, place: settings.places["templates"], key: "templates", reason: "there is no folder \(folder)")
    }
    var files: [NoticeTemplates.File] = []
    for language in try Files.names(in: folder, what: "the folder of templates") {
      guard try Files.isFolder("\(folder)/\(language)") else { continue }
      for name in try Files.names(in: "\(folder)/\(language)", what: "the folder of templates") {
        let path = "\(folder)/\(language)/\(name)"
        guard name.hasSuffix(".txt") || name.hasSuffix(".html") else { continue }
        guard let text = String(validating: try Files.read(path, what: "the template"), as: UTF8.self) else {
          throw ConfigurationError(file: path, reason: "is not valid UTF-8")
        }
        files.append(NoticeTemplates.File(language: language, name: name, path: path, text: text))
      }
    }
    return files
  }
}
