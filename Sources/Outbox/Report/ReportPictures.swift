import StarStandard

/// The pictures of a report, each where there is something to draw.
extension HTMLWriter {
  mutating func pictures(_ summary: Summary, _ figures: ReportFigures, _ changes: BatchChanges?, batch: String?) {
    guard summary.reviewed > 0 else { return }
    markup("<section aria-labelledby=\"pictures\">\n<h2 id=\"pictures\">")
    say("Pictures") { $0.pictures }
    markup("</h2>\n<div class=\"pictures\">\n")
    FlowPicture(figures, summary, in: language)?.draw(to: &self)
    HistoryPicture(changes, summary, batch: batch, in: language)?.draw(to: &self)
    BarsPicture(rules: figures, summary, in: language)?.draw(to: &self)
    // A reminder changes no star, and what it tells of has not come yet.
    if summary.procedure != .reminders {
      BarsPicture(.country, figures, summary.procedure, in: language)?.draw(to: &self)
      BarsPicture(.kind, figures, summary.procedure, in: language)?.draw(to: &self)
    }
    CreditsPicture(figures, in: language)?.draw(to: &self)
    MonthsPicture(figures, in: language)?.draw(to: &self)
    if summary.procedure != .reminders { GracePicture(figures, in: language)?.draw(to: &self) }
    markup("</div>\n</section>\n")
  }
}
