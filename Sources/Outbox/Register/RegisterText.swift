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
      json.key("channel_id")
      json.text(entry.channel.id)
      json.key("channel_name")
      json.text(entry.channel.name)
      json.key("kind")
      json.text(entry.channel.kind)
      json.key("country")
      json.text(entry.channel.country)
      json.key("star")
      json.number(entry.star?.rawValue)
      json.key("route")
      json.text(entry.certification.route?.rawValue)
      json.key("certification_id")
      json.text(entry.certification.id)
      json.key("issued_on")
      json.text(entry.certification.issuedOn.description)
      json.key("valid_until")
      json.text(entry.certification.validUntil.description)
      json.key("renewal_pending")
      json.flag(entry.renewalPending)
      json.key("next")
      guard let next = entry.next else { return json.text(nil) }
      json.object { json in
        json.key("date")
        json.text(next.date.description)
        json.key("rule")
        json.text(next.rule.id.text)
      }
    }
  }
}
