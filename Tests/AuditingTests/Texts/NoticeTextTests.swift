import StarStandard
import Testing

@testable import Outbox

/// Notices of every kind as partners read them: the carried templates with all that they are filled with, in every language.
@Suite struct NoticeTextTests {
  /// A notice as it is sent.
  struct Notice: Sendable {
    let kind: NoticeKind
    let channel: Channel
    let day: CalendarDate
    let subject: String
    let text: String
    let html: String
  }

  /// What is read, made once.
  private struct Year: Sendable {
    let notices: [Language: [Notice]]
    let editions: Editions
    let notReady: [Decision]
    let decisions: [Decision]
    let renderer: NoticeRenderer
  }

  private static let year = Result { try makeYear() }

  /// A year of a department. The records bear Chinese names, so that what else is there is the program's own.
  private static func makeYear() throws -> Year {
    let desk = try Desk(channels: 120)
    try desk.change("UPDATE channels SET name = '远山系统集成'; UPDATE people SET name = '王芳'")
    try desk.change(
      "UPDATE major_events SET kind = '客户投诉'; UPDATE certifications SET renewal_confirmed_on = '2026-12-15' WHERE rowid % 4"
    )
    let editions = desk.configuration.editions
    var decisions = try desk.decisions(of: desk.review("2026-07-01")) + desk.decisions(of: desk.notices)
    decisions += try desk.decisions(of: desk.review())
    for day in ["2027-01-15", "2027-03-31"] { decisions += try desk.decisions(of: desk.renewal(day)) }
    for day in ["2026-12-20", "2027-02-10", "2027-04-10"] {
      decisions += try desk.decisions(
        of: RemindersAuditor(asOf: on(day), after: nil, lastRenewalDay: on("2027-03-31"), editions: editions))
    }
    try desk.change(
      """
      INSERT INTO major_events SELECT 'EV-' || channel_id, channel_id, '2026-10-01', '客户投诉', 'blacklist', '2026-12-30'
      FROM channels LIMIT 30
      """)
    decisions += try desk.decisions(of: desk.review()).filter { $0.outcome == .revoke }
    for decision in decisions where decision.procedure == .review && decision.outcome == .retain {
      var corrected = decision
      corrected.withdraws = [
        EarlierDecision(
          batch: "2026-07-review", asOf: on("2026-07-01"), outcome: .downgrade, fromStar: decision.fromStar,
          toStar: .two,
          wasTold: true)
      ]
      decisions.append(corrected)
    }
    let renderer = desk.configuration.notices(asOf: on("2027-01-01"))
    return Year(
      notices: try Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, try notices(of: decisions, by: renderer, in: $0)) }),
      editions: editions, notReady: decisions.filter { $0.outcome == .notReady }, decisions: decisions,
      renderer: renderer)
  }

  private static func notices(
    of decisions: [Decision], by renderer: NoticeRenderer, in language: Language
  ) throws -> [Notice] {
    try decisions.compactMap { decision in
      guard let kind = NoticeKind(for: decision) else { return nil }
      let (_, found, set) = try #require(renderer.templates.lookUp(kind, language: language.rawValue))
      #expect(found == language)
      let values = renderer.values(of: decision, batch: "2027-01-review", nil, in: language)
      func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
      return Notice(
        kind: kind, channel: decision.channel, day: decision.effectiveOn, subject: text(set.subject.render(values)),
        text: text(set.text.render(values)), html: text(set.html.render(values)))
    }
  }

  private static func notices(in language: Language) throws -> [Notice] {
    try #require(try year.get().notices[language])
  }

  @Test(arguments: Language.allCases) func everyKindIsRead(language: Language) throws {
    let kinds = Set(try Self.notices(in: language).map(\.kind))
    #expect(kinds == Set(NoticeKind.allCases))
  }

  /// What is not the records' own is in the language: no word of a fixed list, nor any other.
  @Test(arguments: Language.allCases.filter { $0 != .english }) func noEnglishWordIsLeft(language: Language) throws {
    let codes = try Self.year.get().editions.all.flatMap { $0.codes.values.joined() }
    var seen: Set<String> = []
    for notice in try Self.notices(in: language) {
      var text = notice.subject + "\n" + notice.text
      text.replace(/https?:\S+/, with: "")
      text.replace(/[A-Za-z_.]+@[A-Za-z.]+/, with: "")
      for code in codes { text.replace(code, with: "") }
      // Of an id and of a batch's name no word is to be read.
      text.replace(/[A-Za-z0-9-]*[0-9][A-Za-z0-9-]*/, with: "")
      for word in EnglishWords.left(in: text, language) where seen.insert(word).inserted {
        Issue.record("\(notice.kind): \(word)")
      }
      #expect(!text.contains("续期"), "one word for a renewal")
    }
  }

  @Test func noChineseWordIsInAnEnglishNotice() throws {
    for notice in try Self.notices(in: .english) {
      var text = notice.subject + "\n" + notice.text
      for own in ["远山系统集成", "王芳", "客户投诉"] { text.replace(own, with: "") }
      let strange = text.unicodeScalars.filter { !$0.isASCII }
      #expect(strange.isEmpty, "\(text)")
    }
  }

  /// A deadline says that its day is included.
  @Test(arguments: Language.allCases.filter { $0 != .english }) func aDeadlineSaysThatItsDayIsIncluded(
    language: Language
  ) throws {
    for notice in try Self.notices(in: language) {
      #expect(notice.text.firstMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2} ?(之?前)/) == nil, "\(notice.text)")
    }
  }

  @Test(arguments: Language.allCases) func everyClauseNamedCanBeLookedUp(language: Language) throws {
    let editions = try Self.year.get().editions
    let known = Set(Clause.all(of: editions.inForce(on: on("2027-01-01"))).map(\.id))
    var named: Set<String> = []
    for notice in try Self.notices(in: language) {
      for match in notice.text.matches(of: /\b[A-G]\.[0-9](?:\.[a-e])?(?: [a-f](?:, [a-f])*)?(?=[,;)、（）])/) {
        named.formUnion(Clause.ids(in: String(match.output)))
      }
    }
    #expect(named.count > 12 && named.isSubset(of: known), "\(named.subtracting(known))")
  }

  /// Who is asked to confirm is told until when.
  @Test(arguments: Language.allCases) func decemberSaysUntilWhenToConfirm(language: Language) throws {
    let asked = try Self.notices(in: language).filter { $0.kind == .renewal }
    #expect(asked.count > 20)
    let until = language.text("by 2027-03-31, that day included") {
      String($0.byThatDayIncluded(on("2027-03-31")).trimmingPrefix(" "))
    }
    for notice in asked { #expect(notice.text.contains(until), "\(notice.text)") }
  }

  /// What the audit alone asks for, as a hotline, is asked by its day, and the words above the points say so.
  @Test(arguments: Language.allCases) func decemberAsksByTheDayOfTheAuditForWhatTheAuditAsks(language: Language) throws
  {
    func due(_ day: String) -> String {
      language.text("Have it on record by \(day), that day included.") { $0.haveItOnRecordBy(on(day)) }
    }
    let notices = try Self.notices(in: language).filter { $0.kind == .renewal }
    let asked = notices.filter { $0.text.contains(due("2027-01-15")) && $0.html.contains(due("2027-01-15")) }
    #expect(asked.count > 2)
    for notice in notices { #expect(!notice.text.contains(due("2027-01-01")), "\(notice.text)") }
    // The day stands in the readiness check, above the points, and with the point.
    for notice in asked { #expect(notice.text.ranges(of: "2027-01-15").count > 2, "\(notice.text)") }
  }

  /// The name is all that is not of the language in a subject: an id reads like capitals to a filter.
  @Test(arguments: Language.allCases) func theSubjectNamesThePartner(language: Language) throws {
    for notice in try Self.notices(in: language) {
      #expect(notice.subject.contains("远山系统集成"), "\(notice.subject)")
      if !language.isLatin { #expect(!notice.subject.contains(notice.channel.id), "\(notice.subject)") }
    }
  }

  /// Over what can no longer be cured nothing says that it can.
  @Test func nothingIsCalledACure() throws {
    for notice in try Self.notices(in: .english) {
      for body in [notice.text, notice.html] { #expect(body.firstMatch(of: /\b[Cc]ured?\b/) == nil, "\(body)") }
    }
  }

  /// Running text has few tags: a name is set apart, a heading is strong, a link is one.
  @Test(arguments: Language.allCases) func runningTextHasFewTags(language: Language) throws {
    for notice in try Self.notices(in: language) {
      let tags = Set(notice.html.matches(of: /<([a-z0-9]+)/).map { String($0.output.1) })
      #expect(
        tags.isSubset(of: [
          "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "ul", "li", "table", "tr", "th",
          "td", "tbody",
          "a", "br", "bdi", "strong",
        ]), "\(notice.kind): \(tags)")
    }
  }

  @Test(arguments: Language.allCases) func noSentenceContradictsAnother(language: Language) throws {
    let nextAudit = language.text("The next audit") {
      String($0.theNextAuditIsOn(on("2027-03-31")).prefix { !$0.isNumber })
    }
    let confirmed = language.text("It was confirmed on 2026-12-15") { $0.itWasConfirmedOn(on("2026-12-15")) }
    let supposed = language.text("until 2026-12-31 is confirmed.") { $0.thisSupposesThatTheRenewal(on("2026-12-31")) }
    // Those on which bars end that begin with a review of this year.
    let openDays = ["2026-10-02", "2027-04-02"].map { day in
      language.text("\(day) on (G.4)") { $0.fromDayOn("", on(day)) }
    }
    for notice in try Self.notices(in: language) {
      let text = notice.text
      let isBarred = openDays.contains { text.contains($0) }
      // Where a downgrade still bars a star, no star is open without saying which.
      if isBarred {
        #expect(!text.contains(language.text("no bar follows") { $0.aStarCanBeApplied }), "\(text)")
        #expect(!text.contains("an application is open at once"), "\(text)")
      }
      if text.contains(language.text("the last audit of the year") { $0.thisWasTheLastAudit }) {
        #expect(!text.contains(nextAudit) && !text.contains("later audit of this year"), "\(text)")
      }
      if text.contains(confirmed) { #expect(!text.contains(supposed), "\(text)") }
      if language == .english {
        #expect(!text.contains("..") && !text.contains(" .") && !text.contains("{{"), "\(text)")
      }
    }
  }

  /// A decision of the year as its notice.
  private static func read(_ decision: Decision, in language: Language) throws -> Notice {
    try #require(try notices(of: [decision], by: year.get().renderer, in: language).first)
  }

  /// Where a Chinese character and a letter of another script, or a digit, stand side by side.
  private static func placesTooClose(_ text: String) -> [String] {
    func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
    func isOther(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x2E80 && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
    let scalars = Array(text.unicodeScalars)
    return zip(scalars.indices, scalars.indices.dropFirst()).compactMap { here, next in
      guard isHan(scalars[here]) && isOther(scalars[next]) || isOther(scalars[here]) && isHan(scalars[next]) else {
        return nil
      }
      return scalars[max(0, here - 8)..<min(scalars.count, next + 8)].map(String.init).joined()
    }
  }

  /// Chinese characters stand apart from Latin names and from numbers beside them, wherever these come from.
  @Test(arguments: Language.allCases.filter { !$0.isLatin }) func charactersStandApartFromOtherScripts(
    language: Language
  ) throws {
    let desk = try Desk(channels: 120)
    try desk.change(
      "UPDATE channels SET name = 'Polar GmbH 24'; UPDATE people SET name = 'Jüri Tamm'; UPDATE major_events SET kind = 'fraud'"
    )
    var decisions = try desk.decisions(of: desk.notices) + desk.decisions(of: desk.review())
    decisions += try desk.decisions(of: desk.renewal("2027-01-15"))
    for day in ["2026-12-20", "2027-02-10", "2027-04-10"] {
      decisions += try desk.decisions(
        of: RemindersAuditor(
          asOf: on(day), after: nil, lastRenewalDay: on("2027-03-31"), editions: desk.configuration.editions,
          schedule: desk.configuration.schedule))
    }
    let notices = try Self.notices(of: decisions, by: Self.year.get().renderer, in: language)
    #expect(notices.count > 100)
    for notice in try notices + Self.notices(in: language) {
      let text = notice.subject + "\n" + notice.text
      let close = Self.placesTooClose(text)
      #expect(close.isEmpty, "\(notice.kind): \(close)")
    }
  }

  /// What the vendor may do for a major event stands with the event, and nowhere without one.
  @Test(arguments: Language.allCases) func theClauseOnEventsStandsWithAnEvent(language: Language) throws {
    let renewals = try Self.year.get().decisions.filter { $0.procedure == .renewalNotices && $0.outcome != .hold }
    let withEvents = renewals.filter { $0.findings.contains { $0.severity == .caution && $0.evidence.eventID != nil } }
    let others = renewals.filter { decision in
      decision.findings.contains { $0.severity == .caution }
        && !decision.findings.contains { $0.evidence.eventID != nil }
    }
    #expect(!withEvents.isEmpty && !others.isEmpty)
    for decision in withEvents { #expect(try Self.read(decision, in: language).text.contains("G.5")) }
    for decision in others {
      let notice = try Self.read(decision, in: language)
      for body in [notice.text, notice.html] { #expect(!body.contains("G.5"), "\(body)") }
    }
  }

  /// Whose last star was lost before the audit is not said to fall short of what a renewal asks for.
  @Test(arguments: Language.allCases) func aStarLostBeforeTheAuditIsTheReason(language: Language) throws {
    let editions = try Self.year.get().editions
    func notice(_ change: (inout Dossier) -> Void) throws -> Notice {
      let dossier = Dossier.confirmed(change)
      guard case .decided(let decision) = RenewalAuditor(asOf: on("2027-01-15"), editions: editions).treat(dossier)
      else { throw CancellationError() }
      #expect(decision.outcome == .notRenewed)
      return try Self.read(decision, in: language)
    }
    let unmet = language.text("not meet the requirements") { _ in
      language.rawValue == "es" ? "no cumple los requisitos para" : "不符合其以"
    }
    let lost = language.text("cannot be renewed, because the channel lost its last star on 2027-01-01.") { _ in
      language.rawValue == "es"
        ? "no puede renovarse, porque el canal perdió su última estrella el 2027-01-01." : "已于 2027-01-01 失去全部星级，"
    }
    let after = try notice { $0.loseStar(on: "2027-01-01", from: .three, to: .none) }
    let short = try notice { dossier in for engineer in ["E1", "E2", "E3"] { dossier.strip(engineer) } }
    for (body, other) in [(after.text, short.text), (after.html, short.html)] {
      #expect(body.contains(lost) && !body.contains(unmet), "\(body)")
      #expect(!other.contains(lost) && other.contains(unmet), "\(other)")
    }
  }

  /// Where all that a star lacks is waived, nothing reads as if it had cost it.
  @Test(arguments: Language.allCases) func whatIsWaivedCostNothing(language: Language) throws {
    let renewed = try Self.year.get().decisions.filter { decision in
      decision.outcome == .renewed && decision.findings.contains { $0.severity == .blocking }
    }
    let besides = language.text("What 3-star asks for besides") { _ in "" }
    var (waived, lower) = (0, 0)
    for decision in renewed {
      let notice = try Self.read(decision, in: language)
      let isLower = (decision.toStar ?? .none) < (decision.starSought ?? .none)
      let values = try Self.year.get().renderer.values(of: decision, batch: "b", nil, in: language)
      if case .flag(let flag) = values[.is_below_sought] { #expect(flag == isLower) } else { Issue.record("no flag") }
      if isLower { lower += 1 } else { waived += 1 }
      guard language == .english else { continue }
      #expect(notice.text.contains("counts for an application") == isLower, "\(notice.text)")
      #expect(notice.text.contains("It is waived and cost nothing") == !isLower, "\(notice.text)")
      if !isLower { #expect(!notice.text.contains(besides)) }
    }
    #expect(waived > 0 && lower > 0)
  }

  /// Several reasons of a forecast are read one by one, in both parts.
  @Test(arguments: Language.allCases) func severalReasonsOfAForecastAreAList(language: Language) throws {
    let warned = try Self.year.get().decisions.filter {
      $0.procedure == .review && $0.withdraws.isEmpty && $0.atRisk && ($0.forecast?.told.count ?? 0) > 0
    }
    var (several, one) = (0, 0)
    for decision in warned {
      let forecast = try #require(decision.forecast)
      let notice = try Self.read(decision, in: language)
      let opening = forecast.opening(in: language).visible
      let lines = notice.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      guard forecast.told.count > 1 else {
        #expect(lines.contains(forecast.message(in: language).visible), "\(notice.text)")
        one += 1
        continue
      }
      several += 1
      #expect(lines.contains(opening), "\(notice.text)")
      for finding in forecast.told {
        #expect(lines.contains(finding.evidence.message(in: language).visible), "\(notice.text)")
      }
      let html = try #require(notice.html.split(separator: "<h2>").first { $0.contains(opening.prefix(20)) })
      #expect(html.components(separatedBy: "<li>").count == forecast.told.count + 1, "\(html)")
    }
    #expect(several > 0 && one > 0)
  }

  /// What has ended is not held.
  @Test(arguments: Language.allCases) func aReminderAfterTheEndSaysWhatIsPending(language: Language) throws {
    let reminded = try Self.year.get().decisions.filter { $0.outcome == .reminded }
    var (pending, others) = (0, 0)
    for decision in reminded {
      let text = try Self.read(decision, in: language).text
      let star = language.star(decision.fromStar ?? .none)
      let ran = language.text("on 2026-12-31; its renewal is pending and will seek \(star).") {
        $0.theCertificationRanOutWith(on("2026-12-31"), star)
      }
      #expect(text.contains(ran) == decision.renewalPending, "\(text)")
      if language == .english { #expect(text.contains(" holds the ") == !decision.renewalPending, "\(text)") }
      if decision.renewalPending { pending += 1 } else { others += 1 }
    }
    #expect(pending > 0 && others > 0)
  }

  /// In December nobody is told to apply for what the certification is already.
  @Test func nobodyIsToldToApplyForWhatIsHeld() throws {
    for decision in try Self.year.get().notReady {
      guard let star = decision.fromStar, let route = decision.route else { continue }
      let own = "\(Language.english.star(star)) by \(Language.english.route(route))"
      let message = decision.prospects?.message(in: .english) ?? ""
      #expect(!message.contains("meets \(own)") && !message.contains("and \(own):"), "\(message)")
    }
  }
}

extension Dossier {
  /// A channel of three stars by certificates that confirmed its renewal for 2027, changed.
  fileprivate static func confirmed(_ change: (inout Dossier) -> Void) -> Dossier {
    meeting(.three).with {
      $0.certifications[0].renewalConfirmedOn = on("2026-12-15")
      change(&$0)
    }
  }
}
