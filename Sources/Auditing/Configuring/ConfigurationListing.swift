import Configuration
import Outbox

/// The configuration that holds, value by value, each with where it is from: for `config show`.
package struct ConfigurationListing {
  /// A value, as it stands in a file, and where it is from.
  package struct Line: Sendable {
    package let key: String
    /// Nil where there is none.
    package let value: String?
    /// `command line`, `environment STAR_AUDIT_…`, `FILE:LINE`, or `default`.
    package let origin: String
    /// What the value means, where it may have been meant otherwise.
    package let meaning: String?
  }

  package let source: String
  package let lines: [Line]

  /// - Parameter given: where a value is from that stands in no file, by its key: the command line or a variable's name.
  package init(_ configuration: EffectiveConfiguration, given: [String: String]) {
    source = configuration.source
    let file = configuration.source
    let meanings = Dictionary(
      uniqueKeysWithValues: EffectiveConfiguration.limits(configuration.settings).map {
        ($0.key, $0.limit.value.meaning(of: $0.unit))
      })
    lines = configuration.values.map { key, value, origin in
      let place: String =
        switch origin {
        case .carried, .misread: "default"
        case .file(let place): file + (place.map { ":\($0.line)" } ?? "")
        case .given: given[key] ?? "command line"
        }
      return Line(key: key, value: value, origin: place, meaning: meanings[key])
    }
  }

  /// The same as one document.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("source", source)
      json.field("values", each: lines) { json, line in
        json.object { json in
          json.field("key", line.key)
          json.field("value", line.value)
          json.field("origin", line.origin)
          if let meaning = line.meaning {
            json.field("meaning", meaning)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
