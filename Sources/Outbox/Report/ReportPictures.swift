import StarStandard

/// The pictures of a report, each where there is something to draw.
extension HTMLWriter {
  mutating func pictures(_ summary: Summary, _ figures: ReportFigures) {
    guard summary.reviewed > 0 else { return }
    markup("<section aria-labelledby=\"pictures\">\n<h2 id=\"pictures\">Pictures</h2>\n<div class=\"pictures\">\n")
    FlowPicture(figures, summary)?.draw(to: &self)
    BarsPicture(rules: figures, summary)?.draw(to: &self)
    BarsPicture(.country, figures)?.draw(to: &self)
    BarsPicture(.kind, figures)?.draw(to: &self)
    CreditsPicture(figures)?.draw(to: &self)
    MonthsPicture(figures)?.draw(to: &self)
    GracePicture(figures)?.draw(to: &self)
    markup("</div>\n</section>\n")
  }
}
