import StarStandard

/// What notices show, as values.
extension NoticeRenderer {
  /// Everything that the notice of a decision may show.
  func values(
    of decision: Decision, batch: String, _ certificate: CertificatePage?, in language: Language
  ) -> TemplateValues {
    func star(_ star: Star?) -> String { star.map(language.star) ?? "" }
    let day = decision.effectiveOn.description
    var values = TemplateValues()
    for finding in decision.findingsTold {
      let text = FindingText(finding, in: language)
      // What is waived is no reason why nothing was renewed.
      let isNoReason = finding.severity == .caution || decision.outcome == .notRenewed && finding.waiver != nil
      if isNoReason { values.cautions.append(text) } else { values.findings.append(text) }
    }
    values.set(.channel_id, decision.channel.id)
    values.set(.channel_name, (decision.channel.name ?? "").visible)
    values.set(.route, language.route(decision.route))
    values.set(.from_star, star(decision.fromStar))
    values.set(.to_star, star(decision.toStar))
    values.set(.effective_on, day)
    values.set(.edition, (decision.edition ?? "").visible)
    values.set(.batch, batch)
    values.set(.as_of, day)
    values.set(.objections, settings.objections)
    values.set(.application_url, link(settings.applicationURL, decision))
    values.set(.renewal_pending, decision.renewalPending)
    values.set(.has_findings, !values.findings.isEmpty)
    values.set(.has_cautions, !values.cautions.isEmpty)
    if let sought = decision.starSought { values.set(.star_sought, star(sought)) }
    if let foreseen = decision.starForeseen { values.set(.star_foreseen, star(foreseen)) }
    let advice = decision.adviceTold(in: language)
    if !advice.isEmpty { values.set(.advice, advice.visible) }
    if let reapplyFrom = decision.reapplyFromTold { values.set(.reapply_from, reapplyFrom.description) }
    if let prospects = decision.prospects?.message(in: language), !prospects.isEmpty {
      values.set(.prospects, prospects.visible)
    }
    let outlook = decision.outlook(in: language)
    if !outlook.isEmpty { values.set(.outlook, outlook.visible) }
    let grace = decision.grace(in: language)
    if !grace.isEmpty { values.set(.grace, grace.visible) }
    addPending(decision, in: language, to: &values)
    addWithdrawal(decision, in: language, to: &values)
    addRenewal(decision, certificate, in: language, to: &values)
    return values
  }

  /// The values of a renewal that is still to come, of a certification that has run out.
  private func addPending(_ decision: Decision, in language: Language, to values: inout TemplateValues) {
    guard let pending = decision.pendingRenewal else { return }
    let lastDay = settings.schedule.lastRenewalDay(of: decision.effectiveOn)
    // A reminder of the confirmation says itself that it is wanting.
    let isReminded = decision.findings.contains { $0.rule == RuleTitle.renewalConfirmation.id }
    values.set(.pending, pending.message(in: language, lastDay: lastDay, saysUnconfirmed: !isReminded).visible)
    if pending.confirmedOn == nil { values.set(.confirmation_url, link(settings.confirmationURL, decision)) }
  }

  /// The values of what an earlier notice said and is withdrawn.
  private func addWithdrawal(_ decision: Decision, in language: Language, to values: inout TemplateValues) {
    guard !decision.withdraws.isEmpty else { return }
    values.set(.withdrawn, language.list(decision.withdraws.map { $0.notice(in: language) }).visible)
    // One batch after another may have taken of it.
    values.set(.withdrawn_on, language.list(decision.withdraws.map(\.asOf.description).uniqued()))
    values.set(.is_on_hold, decision.outcome == .hold)
  }

  /// The values that only notices of renewals show, and the forecast.
  private func addRenewal(
    _ decision: Decision, _ certificate: CertificatePage?, in language: Language, to values: inout TemplateValues
  ) {
    if let validity = decision.validity {
      values.set(.valid_from, validity.first.description)
      values.set(.valid_until, validity.last.description)
    }
    switch decision.outcome {
    case .ready, .notReady:
      let firstDay = CalendarYear(containing: decision.effectiveOn).next.firstDay
      values.set(.renewal_starts_on, firstDay.description)
      values.set(.renewal_ends_on, settings.schedule.lastRenewalDay(of: firstDay).description)
      values.set(.audited_on, settings.schedule.firstRenewalDay(of: firstDay).description)
      values.set(.confirmation_url, link(settings.confirmationURL, decision))
      values.set(.is_ready, decision.outcome == .ready)
      values.set(.is_ready_by_audit, decision.isReadyByAudit)
      addLacking(decision, in: language, to: &values)
      if let star = decision.starByAudit { values.set(.star_by_audit, language.star(star)) }
      // Who is certified through the coming year already has nothing to renew yet.
      let lastDay = CalendarYear(containing: decision.effectiveOn).lastDay
      values.set(.is_due, decision.validity.map { $0.last <= lastDay } ?? true)
    case .renewed:
      values.set(.certificate_number, certificate?.number ?? "")
      values.set(.verification_code, certificate?.verificationCode ?? "")
      values.set(.is_lower, (decision.toStar ?? .none) < (decision.fromStar ?? .none))
      values.set(.is_below_sought, (decision.toStar ?? .none) < (decision.starSought ?? .none))
    case .retain:
      // What is violated all the same, on the day of a loss, has no forecast.
      if let forecast = decision.forecast {
        addForecast(forecast, in: language, to: &values)
      } else if !decision.findings.contains(where: \.costsStar) {
        values.set(.forecast, Forecast.nothingTakesTheStar(in: language))
      }
    case .reminded:
      // Who has confirmed is not asked to, nor whom a confirmation keeps no star.
      guard decision.findings.contains(where: { $0.confirmBy != nil }) else { return }
      values.set(.confirmation_url, link(settings.confirmationURL, decision))
    case .notRenewed:
      if let lostOn = decision.lastStarLostOn { values.set(.lost_on, lostOn.description) }
      let next = decision.nextAudit(in: language, settings.schedule)
      if !next.isEmpty { values.set(.next_audit, next.visible) }
      addLacking(decision, in: language, to: &values)
    case .downgrade, .revoke, .eligible, .notEligible, .lapsed, .hold: break
    }
  }

  /// What an audit that is still to come would lack besides.
  private func addLacking(_ decision: Decision, in language: Language, to values: inout TemplateValues) {
    if let lacking = decision.lackingByAudit { values.set(.lacking_by_audit, lacking.message(in: language).visible) }
  }

  /// What would take the star if nothing changes; several reasons one by one.
  private func addForecast(_ forecast: Forecast, in language: Language, to values: inout TemplateValues) {
    values.set(.forecast, forecast.message(in: language).visible)
    guard forecast.told.count > 1 else { return }
    values.set(.forecast_opening, forecast.opening(in: language).visible)
    let closing = forecast.closing(in: language)
    if !closing.isEmpty { values.set(.forecast_closing, closing.visible) }
    values.forecastReasons = forecast.told.map { FindingText($0, in: language) }
  }

  private func link(_ address: String, _ decision: Decision) -> String {
    address.replacing("{channel_id}", with: decision.channel.id.percentEncoded)
  }
}

extension FindingText {
  fileprivate init(_ finding: Finding, in language: Language) {
    // A section of an empty text would be shown.
    // Of an event or a departure that was judged otherwise nothing is left to be done.
    let isOver = (finding.waiver?.isByReinstatement ?? false) && finding.evidence.subject != nil
    let remedy = isOver ? "" : finding.evidence.remedy(in: language)
    self.init(
      title: finding.title(in: language), rule: finding.rule.text,
      clause: finding.clause(in: language), severity: language.severity(finding),
      message: finding.evidence.message(in: language).visible, remedy: remedy.isEmpty ? nil : remedy.visible,
      waivedUntil: finding.waiver?.lastDayTold?.description)
  }
}

extension Language {
  /// The language of the sentences of our own beside a template of the tag, by lookup (RFC 4647, 3.4); nil where there are
  /// none.
  init?(tag: String) {
    guard LanguageTag.isWellFormed(tag),
      let language = LanguageTag.lookup(tag).lazy.compactMap(Language.init(rawValue:)).first
    else { return nil }
    self = language
  }

  fileprivate func severity(_ finding: Finding) -> String {
    guard finding.waiver == nil else { return text("waived") { $0.waived } }
    return switch finding.severity {
    case .revoke: text("excludes the channel") { $0.excludesTheChannel }
    case .downgrade: text("costs the star") { $0.costsTheStar }
    case .warning: text("warning") { $0.warning }
    case .information: text("for information") { $0.forInformation }
    case .blocking: text("stands in the way") { $0.standsInTheWay }
    case .reminder: text("will cost the star") { $0.willCostTheStar }
    case .caution: text("caution") { $0.caution }
    }
  }
}

extension String {
  /// The text as a part of an address: every byte that is not unreserved as its number (RFC 3986, 2.3).
  var percentEncoded: String {
    var encoded: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded.append(UInt8(ascii: "%"))
        encoded.append(contentsOf: TransferEncoding.digits(of: byte))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
