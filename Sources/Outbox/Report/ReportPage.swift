import StarStandard

/// The report of a batch for people: one HTML file that needs no network.
///
/// The file is ``top(_:_:_:)``, then ``channels(_:from:to:)``, where there are any the forecasts, then ``bottom(_:)``; of a batch
/// with more rows than a browser can show, the channels are those of the most important decisions. It can be read without its script, which
/// finds and opens channels. Every value from the records is escaped (``HTMLWriter``, ``ReportData``), and the page's own
/// policy allows its one style sheet, its one script, and nothing else.
package struct ReportPage: Sendable {
  private let run: Manifest.Run
  private let selection: ReportSelection
  private let language: Language
  private let edition: Edition

  /// The report of the batch made from this.
  ///
  /// - Parameters:
  ///   - selection: which decisions have a row in it.
  ///   - edition: whose numbers it tells the clauses with.
  ///   - language: of the page.
  package init(
    run: Manifest.Run, selection: ReportSelection = ReportSelection(), clausesOf edition: Edition,
    in language: Language = .english
  ) {
    self.run = run
    self.edition = edition
    self.language = language
    self.selection = selection
  }

  /// Everything before the channels: known only when all decisions are.
  ///
  /// - Parameter changes: what changed since an earlier batch; nil where none was named.
  package func top(_ summary: Summary, _ figures: ReportFigures, _ changes: BatchChanges? = nil) -> [UInt8] {
    var html = HTMLWriter(in: language)
    html.markup("<!DOCTYPE html>\n")
    html.open("html", [.init("lang", language.pageTag)])
    html.markup("\n")
    let batch = run.batch ?? ""
    html.reportHead(
      title: language.text(
        "\(batch), as of \(run.asOf): star-audit report"
      ) { $0.asOfStarauditReport(batch, run.asOf) })
    html.markup("<body>\n")
    html.element(
      "a", [.init("class", "skip"), .init("href", "#channels")],
      language.text("Skip to the channels") { $0.skipToTheChannels })
    html.markup("\n")
    html.reportHeader(run, summary.procedure)
    html.markup("<main>\n")
    html.answer(summary, figures, changes)
    html.pictures(summary, figures, changes, batch: run.batch)
    if let changes { html.changes(changes, selection) }
    return html.bytes
  }

  /// The start of the forecasts.
  package func forecastsBegin(count: Int) -> [UInt8] {
    var html = HTMLWriter(in: language)
    html.forecastsBegin(nextReview: HalfYear(containing: run.asOf).next.firstDay, count: count)
    return html.bytes
  }

  /// The forecast of a decision; nil where the channel would not fall by the next review.
  package static func forecast(of decision: Decision, in language: Language = .english) -> ForecastRow? {
    // Whose old credits merely leave the window is as everybody else.
    guard let forecast = decision.forecast, !forecast.isOrdinary,
      forecast.decidedOn <= HalfYear(containing: decision.effectiveOn).next.firstDay
    else { return nil }
    let isLinked = !decision.findings.isEmpty
    func row(isLinked: Bool) -> [UInt8] {
      var html = HTMLWriter(in: language)
      html.row(of: forecast, decision, isLinked: isLinked)
      return html.bytes
    }
    return ForecastRow(bytes: row(isLinked: isLinked), withoutLink: isLinked ? row(isLinked: false) : nil)
  }

  /// The end of the forecasts.
  ///
  /// - Parameter count: how many there are, shown or not.
  package func forecastsEnd(count: Int) -> [UInt8] {
    var html = HTMLWriter(in: language)
    html.markup("</tbody></table>\n")
    html.more(than: selection.most, of: count, "decisions.jsonl")
    html.markup("</details>\n</section>\n")
    return html.bytes
  }

  /// The channels.
  ///
  /// The script stands behind the short lines, which are all that it needs to find channels, and before the rest.
  ///
  /// - Parameters:
  ///   - source: has what the decisions add.
  ///   - write: takes the page.
  package func channels(
    _ summary: Summary, from source: some ReportSource, to write: ([UInt8]) throws -> Void
  ) throws {
    func markup(_ text: StaticString) throws { try write(text.withUTF8Buffer { Array($0) }) }
    try write(channelsBegin(summary))
    if selection.all > 0 {
      try markup("<script type=\"application/json\" id=\"index\">[")
      var isFirst = true
      try source.replay(.line) { line in
        try write((isFirst ? [] : Array(",\n".utf8)) + line)
        isFirst = false
      }
      try markup("]</script>\n")
    }
    try write(script)
    if selection.all > 0 {
      try write(plainBegin)
      try source.replay(.row) { row in try write(Array(row)) }
      try markup("</tbody>\n</table>\n</noscript>\n")
      var count = 0
      try source.replay(.detail) { detail in
        let isFirst = count.isMultiple(of: ReportData.together)
        if isFirst, count > 0 { try markup("]</script>\n") }
        try markup(isFirst ? "<script type=\"application/json\" class=\"details\">[" : ",\n")
        try write(Array(detail))
        count += 1
      }
      if count > 0 { try markup("]</script>\n") }
    }
    try markup("</section>\n")
  }

  private func channelsBegin(_ summary: Summary) -> [UInt8] {
    var html = HTMLWriter(in: language)
    html.channelsBegin(summary, selection)
    html.markup("<script type=\"application/json\" id=\"shared\">")
    html.data(ReportData.shared(run, summary.procedure, in: language))
    html.markup("</script>\n")
    return html.bytes
  }

  /// The start of the table for readers without the script.
  private var plainBegin: [UInt8] {
    var html = HTMLWriter(in: language)
    html.markup("<noscript>\n<table class=\"plain\">")
    html.caption(language.text("Channels with findings or on hold, by channel id") { $0.channelsWithFindingsOrOn })
    html.markup("<thead><tr>")
    html.headings(
      language.text("Channel") { $0.channel }, language.text("Decision") { $0.decision },
      language.text("Findings and remedies") { $0.findingsAndRemedies })
    html.markup("</tr></thead>\n<tbody>\n")
    return html.bytes
  }

  private var script: [UInt8] {
    var html = HTMLWriter()
    html.markup("<script>")
    html.asset(.reportScript)
    html.markup("</script>\n")
    return html.bytes
  }

  /// Everything after channels and forecasts.
  package func bottom(_ summary: Summary) -> [UInt8] {
    var html = HTMLWriter(in: language)
    html.lists(summary, selection)
    html.clauses(summary.procedure, of: edition)
    html.basis(run)
    html.markup("</section>\n</main>\n")
    let batch = run.batch ?? ""
    html.element(
      "footer", class: "foot",
      language.text(
        "\(run.program), \(batch), as of \(run.asOf). End of the report."
      ) { $0.asOfEndOfThe(run.program, batch, run.asOf) })
    html.markup("\n</body>\n</html>\n")
    return html.bytes
  }
}

/// What a decision adds to the channels of a report.
package struct ReportEntry: Sendable {
  let rank: ReportRank
  private let line: [UInt8]
  private let row: [UInt8]
  private let detail: [UInt8]

  /// The places in the page to which a decision adds.
  package enum Part: CaseIterable, Sendable {
    /// By which it is found and listed.
    case line
    /// The row for readers without the script.
    case row
    /// What is shown when it is opened.
    case detail
  }

  /// What the decision adds; nil for a channel that is as it should be, without a finding.
  package init?(of decision: Decision, in language: Language = .english) {
    guard let rank = ReportRank(of: decision) else { return nil }
    self.rank = rank
    var html = HTMLWriter(in: language, capacity: 1024)
    html.row(of: decision)
    row = html.bytes
    line = ReportData.line(of: decision)
    detail = ReportData.detail(of: decision, in: language)
  }

  package func bytes(_ part: Part) -> [UInt8] {
    switch part {
    case .line: line
    case .row: row
    case .detail: detail
    }
  }
}

/// Where a report has from what its decisions add to the channels.
package protocol ReportSource {
  /// Hands over that part of each decision shown, in the order of the channels' ids.
  func replay(_ part: ReportEntry.Part, _ body: (ArraySlice<UInt8>) throws -> Void) throws
}

/// The line of a channel among the forecasts.
package struct ForecastRow: Sendable {
  let bytes: [UInt8]
  /// The same without the way to the channel's row, for a report that may not have that; nil where there is none anyway.
  let withoutLink: [UInt8]?
}
