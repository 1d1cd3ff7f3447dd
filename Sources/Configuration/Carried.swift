import ChineseTemplates
import EnglishTemplates
import SpanishTemplates
import StarStandard

/// What the program carries of `config/`, so that it can do the whole job alone.
package enum Carried {
  package static let settings = PackageResources.star_audit_yaml
  /// What the pages of notices have in common.
  package static let layout = PackageResources.layout_html
  /// The edition files, by name.
  package static let editions: [(file: String, bytes: [UInt8])] = [("2025.yaml", PackageResources._025_yaml)]
  /// The templates, by the folder of their language and their name.
  package static let templates: [(language: String, name: String, bytes: [UInt8])] =
    EnglishTemplates.files.map { (EnglishTemplates.language, $0.name, $0.bytes) }
    + ChineseTemplates.files.map { (ChineseTemplates.language, $0.name, $0.bytes) }
    + SpanishTemplates.files.map { (SpanishTemplates.language, $0.name, $0.bytes) }
}
