import FileSystem
import StarStandard

/// The register's lines as programs and spreadsheets read them.
package enum RegisterText {
  private static let columns: [(name: String, value: @Sendable (RegisterEntry) -> String)] = [
    ("channel_id", { $0.channel.id }), ("channel_name", { $0.channel.name ?? "" }), ("kind", { $0.channel.kind ?? "" }),
    ("country", { $0.channel.country ?? "" }), ("star", { $0.star.map { "\($0.rawValue)" } ?? "" }),
    ("route", { $0.certification.route?.rawValue ?? "" }), ("certification_id", { $0.certification.id }),
    ("issued_on", { $0.certification.issuedOn.description }),
    ("valid_until", { $0.certification.validUntil.description }),
    ("renewal_pending", { "\($0.renewalPending)" }),
    ("next", { entry in entry.next.map { "\($0.date) \($0.rule.id)" } ?? "" }),
  ]

  /// The header of the register as CSV.
  package static let header = csvRow(columns.map(\.name))

  /// A line as CSV; in `next` the day and the rule, separated by a blank.
  package static func csv(_ entry: RegisterEntry) -> [UInt8] {
    csvRow(columns.map { DecisionCSV.guarded($0.value(entry)) })
  }
}

extension JSONWriter {
  /// A line of the register as one object.
  package mutating func registerEntry(_ entry: RegisterEntry) {
    object { json in
      json.field("channel_id", entry.channel.id)
      json.field("channel_name", entry.channel.name)
      json.field("kind", entry.channel.kind)
      json.field("country", entry.channel.country)
      json.field("star", entry.star?.rawValue)
      json.field("route", entry.certification.route?.rawValue)
      json.field("certification_id", entry.certification.id)
      json.field("issued_on", entry.certification.issuedOn)
      json.field("valid_until", entry.certification.validUntil)
      json.field("renewal_pending", entry.renewalPending)
      json.key("next")
      guard let next = entry.next else { return json.text(nil) }
      json.object { json in
        json.field("date", next.date)
        json.field("rule", next.rule.id.text)
      }
    }
  }
}
