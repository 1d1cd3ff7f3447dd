import StarStandard

/// Evidence as people read it: small lists and tables of the same values that programs get.
extension HTMLWriter {
  /// All fields, behind a fold.
  mutating func evidence(_ fields: [EvidenceField]) {
    guard !fields.isEmpty else { return }
    markup("\n<details class=\"evidence\"><summary>Evidence</summary>\n")
    if let comparison = Comparison(fields) {
      table(of: comparison)
      self.fields(comparison.others)
    } else {
      self.fields(fields)
    }
    markup("</details>")
  }

  private mutating func fields(_ fields: [EvidenceField]) {
    guard !fields.isEmpty else { return }
    markup("<dl class=\"pairs\">")
    for field in fields {
      markup("<div>")
      element("dt", field.label)
      markup("<dd>")
      value(of: field)
      markup("</dd></div>")
    }
    markup("</dl>\n")
  }

  private mutating func value(of field: EvidenceField) {
    if field.name == "window", case .list(let days) = field.value, days.count == 2 {
      joined(days, by: " to ") { $0.value($1) }
    } else {
      value(field.value)
    }
  }

  private mutating func value(_ value: EvidenceValue) {
    switch value {
    case .null: markup("<span class=\"unknown\">none</span>")
    case .bool(let value): text(value ? "yes" : "no")
    case .number(let value): text("\(value)")
    case .text(let value): if let day = CalendarDate(value) { date(day) } else { isolated(value) }
    case .object(let fields): self.fields(fields)
    case .list(let values):
      if values.isEmpty {
        markup("<span class=\"unknown\">none</span>")
      } else if let table = Alike(values) {
        self.table(of: table)
      } else {
        joined(values) { $0.value($1) }
      }
    }
  }

  private mutating func table(of rows: Alike) {
    markup("<table class=\"small\"><thead><tr>")
    for label in rows.labels { element("th", [Attribute("scope", "col")], label) }
    markup("</tr></thead>\n<tbody>")
    for row in rows.rows {
      markup("<tr>")
      for field in row {
        markup("<td>")
        value(of: field)
        markup("</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  private mutating func table(of comparison: Comparison) {
    markup(
      """
      <table class="small"><thead><tr><td></td><th scope="col">Required</th><th scope="col">Counted</th></tr></thead>
      <tbody>
      """)
    for (required, counted) in zip(comparison.required, comparison.counted) {
      markup("<tr>")
      element("th", [Attribute("scope", "row")], required.label)
      for field in [required, counted] {
        markup("<td>")
        value(of: field)
        markup("</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }
}

/// Objects with the same fields, which make a table.
private struct Alike {
  let labels: [String]
  let rows: [[EvidenceField]]

  init?(_ values: [EvidenceValue]) {
    var rows: [[EvidenceField]] = []
    for value in values {
      guard case .object(let fields) = value, rows.first.map({ $0.map(\.name) == fields.map(\.name) }) ?? true
      else { return nil }
      rows.append(fields)
    }
    guard let first = rows.first, !first.isEmpty else { return nil }
    labels = first.map(\.label)
    self.rows = rows
  }
}

/// What is required beside what was counted, where both have the same parts.
private struct Comparison {
  let required: [EvidenceField]
  let counted: [EvidenceField]
  let others: [EvidenceField]

  init?(_ fields: [EvidenceField]) {
    func parts(_ name: String) -> [EvidenceField]? {
      guard let field = fields.first(where: { $0.name == name }), case .object(let parts) = field.value else {
        return nil
      }
      return parts
    }
    guard let required = parts("required"), let counted = parts("counted"),
      required.map(\.name) == counted.map(\.name)
    else { return nil }
    self.required = required
    self.counted = counted
    others = fields.filter { $0.name != "required" && $0.name != "counted" }
  }
}

extension EvidenceField {
  /// The name as people read it: `project_management` is `Project management`.
  fileprivate var label: String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return Self.label(of: name) }
    return Self.plainLabel(of: name)
  }

  private static func label(of name: String) -> String {
    let words = name.split(separator: "_").map(String.init)
    guard let first = words.first else { return name }
    let tail = words.dropFirst().joined(separator: " ")
    return first.prefix(1).uppercased() + first.dropFirst() + (tail.isEmpty ? "" : " " + tail)
  }

  /// The same for what is plain ASCII, as nearly all names are.
  private static func plainLabel(of name: String) -> String {
    guard let first = name.utf8.first, first != UInt8(ascii: "_"), name.utf8.last != UInt8(ascii: "_") else {
      return label(of: name)
    }
    var label: [UInt8] = []
    for byte in name.utf8 {
      if byte != UInt8(ascii: "_") {
        label.append(label.isEmpty && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & 0xDF : byte)
      } else if label.last != UInt8(ascii: " ") {
        label.append(UInt8(ascii: " "))
      }
    }
    return String(decoding: label, as: UTF8.self)
  }
}
