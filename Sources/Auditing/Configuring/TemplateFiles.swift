import Configuration
import Outbox

/// The templates of a run: those of the folder configured, and what the program carries in place of what is not there.
enum TemplateFiles {
  /// Compiles the templates of a folder; without one, what the program carries.
  ///
  /// - Returns: the templates, and a remark on each language of which something is missing in the folder.
  /// - Throws: ``ConfigurationErrors``, with everything that is wrong.
  static func load(_ folder: String?) throws -> (templates: NoticeTemplates, remarks: [String]) {
    var errors: [ConfigurationError] = []
    let languages = try folder.map { try Self.languages(in: $0, &errors) } ?? []
    var own: [NoticeTemplates.File] = []
    for language in languages { own += try files(of: language, in: folder ?? "", &errors) }
    let (files, lacking) = TemplateFolder.complete(own, of: languages, from: try carried())
    do {
      let layout = NoticeLayout(try EditedText.decode(Carried.layout, file: "layout.html"))
      let templates = try NoticeTemplates(files, layout: layout)
      guard errors.isEmpty else { throw ConfigurationErrors(errors: errors) }
      return (templates, folder.map { folder in lacking.map { remark(on: $0, in: folder) } } ?? [])
    } catch let wrong as NoticeTemplates.Errors {
      // What serves in two languages is wrong once.
      for error in wrong.errors.map(Self.error) where !errors.contains(error) { errors.append(error) }
      throw ConfigurationErrors(errors: errors)
    }
  }

  private static func error(_ wrong: TemplateError) -> ConfigurationError {
    ConfigurationError(file: wrong.file, place: .init(line: wrong.line, column: 1), reason: wrong.reason)
  }

  /// What the program carries. The same bytes as in a folder, whatever line ends they were checked out with.
  private static func carried() throws -> [NoticeTemplates.File] {
    try Carried.templates.map { template in
      let path = "\(template.language)/\(template.name)"
      return NoticeTemplates.File(
        language: template.language, name: template.name, path: path,
        text: try EditedText.decode(template.bytes, file: path))
    }
  }

  /// The folders of languages, and an error for everything else that is not hidden.
  private static func languages(in folder: String, _ errors: inout [ConfigurationError]) throws -> [String] {
    var languages: [String] = []
    for name in try Files.names(in: folder, what: "the folder of templates") {
      let path = "\(folder)/\(name)"
      if try !Files.isFolder(path) {
        errors.append(
          ConfigurationError(file: path, key: "templates", reason: "is no folder; expected a folder per language"))
      } else if let reason = TemplateFolder.reasonAgainst(language: name) {
        errors.append(ConfigurationError(file: path, key: "templates", reason: reason))
      } else if let other = languages.first(where: { $0.lowercased() == name.lowercased() }) {
        errors.append(
          ConfigurationError(file: path, key: "templates", reason: "is the same language as the folder \(other)"))
      } else {
        languages.append(name)
      }
    }
    return languages
  }

  /// The templates of a language, and an error for everything else that is not hidden.
  private static func files(
    of language: String, in folder: String, _ errors: inout [ConfigurationError]
  ) throws -> [NoticeTemplates.File] {
    var files: [NoticeTemplates.File] = []
    for name in try Files.names(in: "\(folder)/\(language)", what: "the folder of templates") {
      let path = "\(folder)/\(language)/\(name)"
      guard TemplateFolder.names.contains(name), try !Files.isFolder(path) else {
        errors.append(
          ConfigurationError(
            file: path, key: "templates",
            reason: "is no template; expected files of the names \(TemplateFolder.names.joined(separator: ", "))"))
        continue
      }
      let bytes = try Files.read(path, what: "the template")
      do throws(ConfigurationError) {
        let text = try EditedText.decode(bytes, file: path)
        files.append(NoticeTemplates.File(language: language, name: name, path: path, text: text))
      } catch {
        errors.append(error)
      }
    }
    return files
  }

  private static func remark(on lacking: TemplateFolder.Lacking, in folder: String) -> String {
    let what = lacking.isWhole ? "has no template" : "lacks \(lacking.names.joined(separator: ", "))"
    let places = lacking.substitutes
    let instead = places.map { place in
      let names = places.count == 1 ? "its place" : "place of \(place.names.joined(separator: ", "))"
      return "in \(names) serves \(place.folder.map { "\(folder)/\($0)" } ?? "what the program carries")"
    }
    return "templates \(folder)/\(lacking.language): \(what); \(instead.joined(separator: "; "))"
  }
}
