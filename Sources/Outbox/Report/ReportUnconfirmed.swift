import StarStandard

/// Whose renewal waits for a confirmation.
extension HTMLWriter {
  /// The list of those who have not confirmed and may still keep a star; nothing where nobody is to be asked.
  mutating func unconfirmed(_ summary: Summary, _ selection: ReportSelection) {
    guard let channels = summary.toConfirm else { return }
    list(
      language.text("Renewal not confirmed") { $0.renewalNotConfirmed }, id: "unconfirmed", count: channels.count,
      language.text(
        "Nobody audits what nobody confirmed: without it these stars lapse after the last renewal day (F.2)."
      ) { $0.nobodyAuditsWhatNobodyConfirmed }
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
