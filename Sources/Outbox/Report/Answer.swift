import StarStandard

/// How many lose a star, in parts that lead to the channels that they count.
struct Answer {
  private(set) var parts: [Part] = []
  /// Whether a number says how much it differs from that of an earlier batch.
  private(set) var isCompared = false

  /// Some words, the filter of what they count, and how many of them the page lists where not all have a row; nil where it counts
  /// nothing, or leads to all that it counts.
  typealias Part = (words: String, filter: String?, listed: Int?)

  /// What is said of so many, in another language than English; and where they are none.
  private typealias Count = (any Wording, Int) -> String
  private typealias None = (any Wording) -> String

  /// - Parameters:
  ///   - changes: since an earlier batch, of which each number says how much it differs.
  ///   - listed: how many of an outcome have a row in the page; nil where there is no page.
  init(
    _ summary: Summary, since changes: BatchChanges? = nil, listed: [Outcome: Int]? = nil, in language: Language
  ) {
    let earlier = changes?.totals
    /// Behind a number of now, how much more or less it is than then.
    func change(_ now: Int, _ before: Int?) -> String {
      guard let before, before != now else { return "" }
      isCompared = true
      let by = language.signed(now - before)
      return language.text(" (\(by))") { $0.changedBy(by) }
    }
    let (all, taken) = (summary.reviewed, summary.taken)
    func outcomes(_ outcome: Outcome) -> Int { summary.outcomes[outcome] ?? 0 }
    /// Whether everything is said of the only channel.
    var isTold = false
    /// The first part: so many of all.
    func first(
      _ count: Int, _ filter: String, _ one: String, _ many: String, _ none: String, _ only: String, _ other: Count,
      _ otherNone: None, _ otherOnly: None
    ) {
      let channels = language.channels(all)
      if all == 0 {
        parts.append((language.text("No channel is concerned") { $0.noChannelIsConcerned }, nil, nil))
      } else if count == 0, all == 1, outcomes(.hold) == 1 {
        parts.append((language.text("The only channel is on hold") { $0.theOnlyOneIsOnHold }, "outcome=hold", nil))
        isTold = true
      } else if count == 0, all == 1 {
        parts.append((language.text("The only channel \(only)", otherOnly), nil, nil))
        isTold = !summary.procedure.isReview
      } else if count == 0 {
        let none = language.text(none, otherNone)
        parts.append((language.text("None of \(channels) \(none)") { $0.noneOf(channels, none) }, nil, nil))
      } else {
        let words = language.text(count == 1 ? one : many) { other($0, count) }
        let sum = language.text("\(language.grouped(count)) of \(channels) \(words)") {
          $0.answerOf(channels, language.grouped(count), words)
        }
        parts.append((sum, filter, nil))
      }
    }
    /// A later part: so many, of all or of those of the first. Of nobody there is nothing more to say.
    ///
    /// - Parameter rows: how many of them have a row; nil where all have.
    func then(
      _ count: Int, _ filter: String, _ one: String, _ many: String, _ none: String, _ other: Count, _ otherNone: None,
      isPart: Bool = false, rows: Int? = nil
    ) {
      guard all > 0, !isTold, !isPart || taken > 0 else { return }
      guard count > 0 else { return parts.append((language.text(none, otherNone), nil, nil)) }
      let words = language.text(count == 1 ? one : many) { other($0, count) }
      let sum = language.text("\(language.grouped(count)) \(words)") {
        isPart ? $0.andOfThese(language.grouped(count), words) : $0.andSoMany(language.grouped(count), words)
      }
      parts.append((sum, rows == 0 ? nil : filter, rows.flatMap { $0 < count ? $0 : nil }))
    }
    /// The change stands behind the part that was added last.
    func note(_ now: Int, _ before: Int?) {
      if all > 0, !isTold, let last = parts.indices.last { parts[last].words += change(now, before) }
    }
    switch summary.procedure {
    case .review, .supplement:
      first(
        taken, "outcome=loses", "loses a star", "lose a star", "loses a star", "loses no star", { $0.lostAStar($1) },
        { $0.noneLostAStar }, { $0.onlyOneLosesNoStar })
      note(taken, earlier?.taken)
      then(
        outcomes(.revoke), "outcome=revoke", "of these is revoked", "of these are revoked", "nobody is revoked",
        { $0.wasRevoked($1) }, { $0.noneRevoked }, isPart: true)
      then(
        summary.atRisk, "outcome=at-risk", "keeps it at risk", "keep it at risk", "nobody is at risk",
        { $0.keepItAtRisk($1) }, { $0.noneAtRisk })
      note(summary.atRisk, earlier?.atRisk)
    case .renewalNotices:
      first(
        outcomes(.notReady), "outcome=not-ready", "is not ready to renew", "are not ready to renew",
        "is unready to renew", "is ready to renew",
        { $0.wasNotReady($1) }, { $0.noneUnready }, { $0.onlyOneIsReady })
      then(
        outcomes(.ready), "outcome=ready", "is ready", "are ready", "nobody is ready", { $0.wasReady($1) },
        { $0.noneReady }, rows: listed.map { $0[.ready] ?? 0 })
    case .renewal:
      first(
        taken, "outcome=loses", "is not renewed at its star", "are not renewed at their star",
        "fails to be renewed at its star", "is renewed at its star", { $0.notRenewedAtItsStar($1) },
        { $0.noneRefusedItsStar }, { $0.onlyOneIsRenewed })
      then(
        taken - outcomes(.notRenewed), "outcome=lower", "of these at a lower one", "of these at a lower one",
        "nobody at a lower one", { $0.renewedAtALowerOne($1) }, { $0.noneAtALowerOne }, isPart: true)
      then(
        outcomes(.renewed), "outcome=renewed", "is renewed", "are renewed", "nobody is renewed", { $0.wasRenewed($1) },
        { $0.noneRenewed }, rows: listed.map { $0[.renewed] ?? 0 })
    case .reminders:
      first(
        outcomes(.reminded), "outcome=reminded", "is told what will cost its star",
        "are told what will cost their star",
        "has anything to be told of", "is told that its renewal lapsed", { $0.wasReminded($1) }, { $0.noneReminded },
        { $0.onlyOneLapsed })
      then(
        outcomes(.lapsed), "outcome=lapsed", "renewal lapsed", "renewals lapsed", "no renewal lapsed",
        { $0.hadLapsed($1) }, { $0.noneLapsed })
    // It makes no batch.
    case .application: break
    }
    then(
      outcomes(.hold), "outcome=hold", "is on hold", "are on hold", "nobody is on hold", { $0.wasHeld($1) },
      { $0.noneHeld })
    note(outcomes(.hold), earlier?.held)
  }

  /// The answer as a sentence.
  func sentence(in language: Language) -> String {
    parts.map(\.words).joined(separator: language.clauseComma) + language.text(".") { $0.fullStop }
  }
}

/// What of a batch waits for a human, the most urgent first.
struct Attention {
  /// What waits, and where in the report it stands: a filter or a place of the page.
  private(set) var items: [(words: String, place: String)] = []

  init(_ summary: Summary, _ figures: ReportFigures, in language: Language) {
    func add(_ count: Int, _ place: String, _ one: String, _ many: String, _ other: (any Wording, String) -> String) {
      guard count > 0 else { return }
      items.append(
        (
          language.text("\(language.grouped(count)) \(count == 1 ? one : many)") { other($0, language.grouped(count)) },
          place
        ))
    }
    let saved = figures.savedByPending
    if summary.procedure.isReview {
      add(
        saved, "pending=saves", "would keep its star if credits that await approval were approved first",
        "would keep their star if credits that await approval were approved first", { $0.wouldKeepTheirStar($1) })
      add(
        figures.leftMoreByPending, "pending=lower",
        "would keep a higher star if credits that await approval were approved first",
        "would keep a higher star if credits that await approval were approved first",
        { $0.wouldKeepAHigherStar($1) })
    } else {
      add(
        saved, "pending=saves", "would lack nothing if credits that await approval were approved first",
        "would lack nothing if credits that await approval were approved first", { $0.wouldLackNothing($1) })
    }
    add(
      summary.toBeMended.count, "holds", "channel is on hold until its rows are mended",
      "channels are on hold until their rows are mended", { $0.areOnHoldUntilMended($1) })
    add(
      summary.waiting.ids.count, "waiting", "channel is on hold until a supplement of the January review decides it",
      "channels are on hold until a supplement of the January review decides them", { $0.areOnHoldUntilASupplement($1) }
    )
    add(
      summary.undetermined.count, "undetermined", "channel of which nobody can tell whether it is concerned",
      "channels of which nobody can tell whether they are concerned", { $0.cannotBeTold($1) })
    for rule in Rule.all where rule.place == .awaitingRuling {
      add(
        figures.effects[rule.id]?[.warns] ?? 0, "rule=\(rule.id)", "major event waits for a ruling",
        "major events wait for a ruling", { $0.eventsAwaitARuling($1) })
    }
    add(
      summary.undeliverable.count, "undeliverable", "channel has no usable address for its notice",
      "channels have no usable address for their notice", { $0.haveNoUsableAddress($1) })
    add(
      summary.orphanDefects.count, "orphan-defects", "defective row belongs to no channel",
      "defective rows belong to no channel", { $0.rowsBelongToNoChannel($1) })
  }
}
