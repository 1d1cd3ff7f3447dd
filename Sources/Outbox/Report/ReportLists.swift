import StarStandard

/// The channels and rows that stand apart from the decisions.
extension HTMLWriter {
  /// What needs a human: channels on hold, not decided, not deliverable.
  mutating func lists(_ summary: Summary, _ selection: ReportSelection) {
    // Where all decisions that are not just favourable have their rows, so have all holds.
    let (most, isWhole) = (selection.most, selection.isWhole)
    let hasEveryHold = selection.shown(of: .decided) == selection.count(of: .decided)
    markup("<section aria-labelledby=\"attention\">\n<h2 id=\"attention\">Holds and rows to be mended</h2>\n")
    list(
      "On hold", id: "holds", count: summary.holds.count,
      "Nothing is concluded about these channels until their rows are mended; the defects stand with each channel below."
    ) { $0.channelIDs(summary.holds, linked: hasEveryHold, atMost: most) }
    list(
      "Undetermined", id: "undetermined", count: summary.undetermined.count,
      "Of these channels nobody can tell whether they are under review."
    ) { html in
      html.channelIDs(summary.undetermined, linked: false, atMost: most)
      html.defects(summary.undeterminedDefects, atMost: most)
    }
    list(
      "Orphan defects", id: "orphan-defects", count: summary.orphanDefects.count,
      "Defective rows that belong to no channel."
    ) { $0.defects(summary.orphanDefects, atMost: most) }
    list(
      "Undeliverable", id: "undeliverable", count: summary.undeliverable.count,
      "The decision stands, but there is no usable address for its notice."
    ) { $0.channelIDs(summary.undeliverable, linked: isWhole, atMost: most) }
    unconfirmed(summary, selection)
    list(
      "Out of scope", id: "out-of-scope", count: summary.outOfScope.count,
      "Channels of a kind that the standard does not cover: listed, never decided."
    ) { $0.channelIDs(summary.outOfScope, linked: false, atMost: most) }
    markup("</section>\n")
  }

  mutating func list(
    _ name: StaticString, id: String, count: Int, _ meaning: StaticString, _ body: (inout HTMLWriter) -> Void
  ) {
    open("details", [Attribute("class", "list"), Attribute("id", id), Attribute("open", count == 0 ? nil : "")])
    markup("<summary>")
    markup(name)
    markup(" ")
    element("span", class: "tally", count.grouped)
    markup("</summary>\n<p class=\"note\">")
    if count == 0 { markup("None.") } else { markup(meaning) }
    markup("</p>\n")
    if count > 0 { body(&self) }
    markup("</details>\n")
  }

  mutating func channelIDs(_ ids: [String], linked: Bool, atMost most: Int) {
    markup("<ul class=\"ids\">\n")
    for id in ids.prefix(most) {
      markup("<li>")
      if linked, let anchor = Self.anchor(of: id) {
        element("a", [Attribute("href", "#" + anchor)], id)
      } else {
        isolated(id)
      }
      markup("</li>\n")
    }
    markup("</ul>\n")
    more(than: most, of: ids.count, "manifest.json")
  }

  /// Says that a list is longer than what is shown of it, and where all of it is.
  mutating func more(than most: Int, of count: Int, _ place: StaticString) {
    guard count > most else { return }
    markup("<p class=\"note more\">And ")
    text((count - most).grouped)
    markup(" more: see ")
    markup(place)
    markup(".</p>\n")
  }

  mutating func defects(_ defects: [Defect], atMost most: Int = .max) {
    guard !defects.isEmpty else { return }
    markup(
      """
      <table class="small defects"><caption>Defects</caption>
      <thead><tr><th scope="col">Table</th><th scope="col">Row</th><th scope="col">Column</th>
      <th scope="col">What is wrong</th></tr></thead>
      <tbody>

      """)
    for defect in defects.prefix(most) {
      markup("<tr>")
      for value in [defect.table, defect.row, defect.column, defect.reason] {
        markup("<td>")
        isolated(value)
        markup("</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
    more(than: most, of: defects.count, "manifest.json")
  }

  /// The place of a channel's row; nil for an id that is no word that a link may hold.
  static func anchor(of id: String) -> String? {
    let isPlain = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
    return isPlain && !id.isEmpty ? "channel-" + id : nil
  }
}
