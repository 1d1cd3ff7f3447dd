import StarStandard

/// Rows of bars, each of several parts: findings by rule, stars by country and kind.
struct BarsPicture {
  let id: String
  let title: String
  let note: String
  /// What a row is, over the names of the table.
  let heading: String
  /// The parts of a bar: the class of its colour and what it is called.
  let parts: [(name: String, heading: String)]
  let groups: [Group]
  /// What the number at a bar's end is.
  let total: String
  let language: Language

  struct Group {
    /// Over its rows; empty for the only one.
    let heading: String
    let rows: [Row]
  }

  struct Row {
    let name: String
    /// The same where a sentence names it.
    var short = ""
    let filter: String?
    let values: [Int]
    /// Beside the number.
    let remark: String
    /// Behind what it says and its name: how many its link leads to, where these are fewer.
    var listed = ""

    var all: Int { values.reduce(0, +) }
  }

  private static let (heading, bar, number) = (26, 11, 110)

  /// Where bars begin: beside the names where all of them are short, else below.
  private var left: Int { rows.allSatisfy { $0.name.shortened(to: 11) == $0.name } ? 84 : 0 }
  private var rowHeight: Int { left > 0 ? 21 : 33 }

  private var rows: [Row] { groups.flatMap(\.rows) }
  private var most: Int { max(1, rows.map(\.all).max() ?? 1) }

  private var picture: Picture {
    let headings = groups.count { !$0.heading.isEmpty }
    return Picture(
      id: id, title: title, note: note,
      height: 8 + 24 + rows.count * rowHeight + headings * Self.heading,
      numbers: .init(
        columns: [heading] + parts.map(\.heading) + [total],
        rows: rows.map { row in
          .init(
            name: row.name, filter: row.filter, remark: row.listed,
            values: (row.values + [row.all]).map { language.grouped($0) })
        }))
  }

  func draw(to html: inout HTMLWriter) {
    html.picture(picture) { html in
      var y = legend(to: &html)
      for group in groups {
        if !group.heading.isEmpty {
          html.drawn(group.heading, 0, y + 18, "over")
          y += Self.heading
        }
        for row in group.rows {
          bar(row, y, to: &html)
          y += rowHeight
        }
      }
    }
  }

  /// The parts that occur, with their colours; where the first row stands.
  private func legend(to html: inout HTMLWriter) -> Int {
    var x = 0
    for (index, part) in parts.enumerated() where rows.contains(where: { $0.values[index] > 0 }) {
      html.rectangle("part " + part.name, .init(x: x, y: 4, width: 10, height: 10))
      html.drawn(part.heading, x + 15, 13)
      x += 15 + part.heading.columns * 13 / 2 + 12
    }
    return 24
  }

  private func bar(_ row: Row, _ y: Int, to html: inout HTMLWriter) {
    let said = zip(parts, row.values).filter { $0.1 > 0 }.map {
      "\($0.0.heading.lowercased()) \(language.grouped($0.1))"
    }
    html.drawnLink(row.filter, row.name + language.colon + said.joined(separator: language.comma) + row.listed) {
      html in
      html.drawn(row.name.shortened(to: 44), 0, y + 12)
      let top = left > 0 ? y + 2 : y + 17
      let width = Picture.width - Self.number - left
      var (x, sum) = (left, 0)
      for (part, value) in zip(parts, row.values) where value > 0 {
        sum += value
        // The ends of parts are taken from their sums, so that they add up.
        let end = max(x + 3, left + sum * width / most)
        html.rectangle("part " + part.name, .init(x: x, y: top, width: end - x, height: Self.bar))
        x = end
      }
      html.drawn(language.grouped(row.all) + row.remark, x + 7, top + 10, "figure")
    }
  }
}

extension BarsPicture {
  /// Findings by rule, by what they cost; what costs nothing apart.
  init?(rules figures: ReportFigures, _ summary: Summary, in language: Language) {
    let procedure = summary.procedure
    let rows = procedure.rules.flatMap { rule -> [(row: Row, isCostly: Bool)] in
      guard var effects = figures.effects[rule.id] else { return [] }
      var rows: [Row] = []
      func add(_ name: String, _ short: String, _ filter: String, _ effects: [Effect: Int]) {
        let row = Row(
          name: name, short: short, filter: filter, values: Effect.allCases.map { effects[$0] ?? 0 }, remark: "")
        if row.all > 0 { rows.append(row) }
      }
      // Who lapsed may well have confirmed.
      let lapsed = rule.id == RuleTitle.renewalConfirmation.id ? figures.lapsed : 0
      var filter = String.filter(["rule": rule.id.text])
      if lapsed > 0 {
        effects[.warns, default: 0] -= lapsed
        filter = .filter(["outcome": Outcome.reminded.rawValue, "rule": rule.id.text])
      }
      add(rule.title.text(in: language), rule.id.inShort(in: language), filter, effects)
      if lapsed > 0 {
        let name = language.text("Renewal lapsed") { $0.renewalLapsed }
        add(name, name, .filter(["outcome": Outcome.lapsed.rawValue, "rule": rule.id.text]), [.warns: lapsed])
      }
      return rows.map { ($0, $0.all > $0.values[Effect.informs.rawValue]) }
    }
    guard !rows.isEmpty else { return nil }
    func taking(_ row: Row) -> Int { row.values[Effect.takes.rawValue] }
    func warning(_ row: Row) -> Int { row.values[Effect.warns.rawValue] }
    // Sorted by what they cost, then by how many; of equals the standard's order stays.
    let costly = rows.enumerated().filter { $0.element.isCostly }.sorted { one, other in
      let (left, right) = (one.element.row, other.element.row)
      return (taking(right), right.all, one.offset) < (taking(left), left.all, other.offset)
    }.map(\.element.row)
    let others = rows.filter { !$0.isCostly }.map(\.row)
    /// The names of those of which there are most, and how many these are.
    func most(_ count: (Row) -> Int) -> (names: String, isOne: Bool, count: Int)? {
      guard let most = costly.map(count).max(), most > 0 else { return nil }
      let first = costly.filter { count($0) == most }.map { row in
        language.text("“\(row.short)”") { $0.quoted(row.short) }
      }
      return (language.list(first, atMost: 3), first.count == 1, most)
    }
    func found(_ count: Int, _ isOne: Bool) -> String {
      count.grouped(counting: "finding") + (isOne ? "" : " each")
    }
    let title: String =
      if procedure == .reminders, let (names, isOne, count) = most(warning) {
        language.text(
          "\(names) \(isOne ? "is" : "are") what most are reminded of: \(found(count, isOne))"
        ) { $0.isWhatMostAreReminded(names, isOne, language.grouped(count)) }
      } else if let (names, isOne, count) = most(taking) {
        language.text(
          "\(names) "
            + (procedure.isReview
              ? isOne ? "takes the most stars" : "take the most stars"
              : isOne ? "stands in the way most often" : "stand in the way most often") + ": \(found(count, isOne))"
        ) { $0.finding(names, isOne, procedure.isReview, language.grouped(count)) }
      } else if let (names, isOne, _) = most(warning) {
        language.text(
          "No finding costs a star; \(names) \(isOne ? "is the most frequent warning" : "are the most frequent warnings")"
        ) { $0.noFindingCostsAStar(names, isOne) }
      } else {
        language.text("Nothing found costs anything") { $0.nothingFoundCostsAnything }
      }
    self.init(
      id: "rules", title: title,
      note: language.text("Findings by rule; a channel may have several.") { $0.findingsByRuleAChannel },
      heading: language.text("Rule") { $0.rule },
      parts: Effect.allCases.map { ($0.name, $0.heading(procedure, in: language)) },
      groups: [
        Group(heading: "", rows: costly),
        Group(heading: language.text("For information, costs nothing") { $0.forInformationCostsNothing }, rows: others),
      ].filter { !$0.rows.isEmpty }, total: language.text("Findings") { $0.findings }, language: language)
  }

  /// Stars after the decision, by a word of the channels.
  init?(_ word: Word, _ figures: ReportFigures, _ procedure: Procedure, in language: Language) {
    let isForeseen = procedure == .renewalNotices
    let (shown, rest) = (word == .country ? figures.countries : figures.kinds).largest(15)
    guard !shown.isEmpty else { return nil }
    let parts: [(name: String, heading: String)] = [
      ("stars4", language.star(.four)), ("stars3", language.star(.three)), ("stars2", language.star(.two)),
      ("stars0", language.text("None") { $0.barsPictureNone }),
      ("held", language.text("On hold") { $0.barsPictureOnHold }),
    ]
    func row(_ name: String, _ filter: String?, _ place: PlaceTally.Place) -> Row {
      // Where nothing was found there is no row to lead to.
      let isPart = filter != nil && (1..<place.all).contains(place.listed)
      return Row(
        name: name, filter: place.listed > 0 ? filter : nil,
        values: [Star.four, .three, .two, .none].map { place.stars[$0] ?? 0 } + [place.held],
        remark: place.lost > 0
          ? language.text(
            ", \(language.grouped(place.lost)) \(isForeseen ? "not ready" : place.lost == 1 ? "loses" : "lose")"
          ) { $0.andSoManyLost(isForeseen, language.grouped(place.lost)) } : "",
        listed: isPart ? language.listedBelow(place.listed) : "")
    }
    var rows = shown.map { row($0.word, .filter([word == .country ? "country" : "kind": $0.word]), $0.place) }
    if let rest { rows.append(row(language.text("All others") { $0.allOthers }, nil, rest)) }
    let most = shown.map(\.place.lost).max() ?? 0
    let worst = shown.filter { most > 0 && $0.place.lost == most }.sorted { $0.word < $1.word }
    let isCountry = word == .country
    func tied(_ words: [String], _ lost: Int) -> String {
      let names = language.list(words, atMost: 3)
      return language.text(
        "\(names) \(isForeseen ? "have the most that are not ready" : "lose the most"): "
          + "\(lost.grouped(counting: "channel")) each"
      ) { $0.mostOfEach(names, isForeseen, language.grouped(lost)) }
    }
    let title =
      worst.count > 1
      ? tied(worst.map { $0.word.shortened(to: 30) }, most)
      : worst.first.map { word, place in
        language.text(
          "\(word.shortened(to: 30)) \(isForeseen ? "has the most that are not ready" : "loses the most"): "
            + "\(language.grouped(place.lost)) of its \(place.all.grouped(counting: "channel"))"
        ) { $0.ofIts(word.shortened(to: 30), isForeseen, language.grouped(place.all), language.grouped(place.lost)) }
      }
        ?? language.text(
          "No \(isCountry ? "country" : "kind") \(isForeseen ? "has one that is not ready" : "loses a star")"
        ) { $0.barsPictureNo(isCountry, isForeseen) }
    self.init(
      id: isCountry ? "countries" : "kinds", title: title,
      note: language.text(
        "Stars \(isForeseen ? "foreseen" : "after the decision"), by \(isCountry ? "country" : "kind of partner")."
      ) { $0.starsBy(isForeseen, isCountry) },
      heading: isCountry ? language.text("Country") { $0.country } : language.text("Kind") { $0.kind }, parts: parts,
      groups: [Group(heading: "", rows: rows)], total: language.text("Channels") { $0.channels }, language: language)
  }

  enum Word {
    case country
    case kind
  }
}
