import StarStandard

/// Whose renewal waits for a confirmation.
extension HTMLWriter {
  /// The list of those who have not confirmed; nothing outside of the months in which renewals are confirmed.
  mutating func unconfirmed(_ summary: Summary, _ selection: ReportSelection) {
    guard let channels = summary.unconfirmed else { return }
    list(
      language.text("Renewal not confirmed", zh: "续证未确认"), id: "unconfirmed", count: channels.count,
      language.text(
        "Nobody audits what nobody confirmed: without it these stars lapse after the last renewal day (F.2).",
        zh: "未确认的不予审核：逾最后一个续证审核日仍未确认的，星级失效（F.2）。")
    ) { html in
      html.markup("<ul class=\"ids\">\n")
      for channel in channels.prefix(selection.most) {
        html.markup("<li>")
        html.isolated(html.language.channel(channel.id, channel.name))
        html.markup("</li>\n")
      }
      html.markup("</ul>\n")
      html.more(than: selection.most, of: channels.count, "manifest.json")
    }
  }
}
