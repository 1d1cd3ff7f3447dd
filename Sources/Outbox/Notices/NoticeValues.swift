import Foundation
import StarStandard

/// What templates of notices may name, as values.
extension NoticeRenderer {
  /// The values that only notices of renewals show.
  func renewalValues(
    of decision: Decision, _ certificate: CertificatePage?, in language: Language
  ) -> [String: Any] {
    var values: [String: Any] = [:]
    if let validity = decision.validity {
      values["valid_from"] = validity.first.description
      values["valid_until"] = validity.last.description
    }
    switch decision.outcome {
    case .ready, .notReady:
      values["renewal_starts_on"] = CalendarYear(containing: decision.effectiveOn).next.firstDay.description
      values["confirmation_url"] = settings.confirmationURL.replacing(
        "{channel_id}", with: decision.channel.id.percentEncoded)
      values["is_ready"] = decision.outcome == .ready
    case .renewed:
      values["certificate_number"] = certificate?.number ?? ""
      values["verification_code"] = certificate?.verificationCode ?? ""
      values["is_lower"] = (decision.toStar ?? .none) < (decision.fromStar ?? .none)
    case .retain:
      if let forecast = decision.forecast { values["forecast"] = forecast.message(in: language).visible }
    case .downgrade, .revoke, .notRenewed, .eligible, .notEligible, .hold: break
    }
    return values
  }

  /// The values that every notice of a decision may show.
  static func values(
    of decision: Decision, batch: String, objections: String, in language: Language
  ) -> [String: Any] {
    func star(_ star: Star?) -> String { star.map(language.star) ?? "" }
    let cautions = decision.findings.filter { $0.severity == .caution }
    let findings = decision.findings.filter { $0.severity != .caution }
    var values: [String: Any] = [
      "channel_id": decision.channel.id, "channel_name": (decision.channel.name ?? "").visible,
      "route": language.route(decision.route), "from_star": star(decision.fromStar), "to_star": star(decision.toStar),
      "effective_on": decision.effectiveOn.description, "edition": decision.edition ?? "", "batch": batch,
      "as_of": decision.effectiveOn.description, "objections": objections,
      "renewal_pending": decision.renewalPending, "has_findings": !findings.isEmpty,
      "has_cautions": !cautions.isEmpty, "findings": findings.map { Self.values(of: $0, in: language) },
      "cautions": cautions.map { Self.values(of: $0, in: language) },
    ]
    if let sought = decision.starSought { values["star_sought"] = star(sought) }
    if let foreseen = decision.starForeseen { values["star_foreseen"] = star(foreseen) }
    let advice = decision.advice(in: language)
    if !advice.isEmpty { values["advice"] = advice }
    if let reapplyFrom = decision.reapplyFrom { values["reapply_from"] = reapplyFrom.description }
    return values
  }

  private static func values(of finding: Finding, in language: Language) -> [String: Any] {
    var values: [String: Any] = [
      "title": RuleTitle.named(finding.rule)?.title.text(in: language) ?? finding.rule.text,
      "rule": finding.rule.text, "clause": finding.clause, "severity": language.severity(finding),
      "message": finding.evidence.message(in: language).visible,
    ]
    // A section of an empty text would be shown.
    let remedy = finding.evidence.remedy(in: language)
    if !remedy.isEmpty { values["remedy"] = remedy.visible }
    if let waiver = finding.waiver { values["waived_until"] = waiver.expiresOn.description }
    return values
  }

  /// The values for a subject, which no name may fill.
  static func shortened(_ values: [String: Any]) -> [String: Any] {
    values.mapValues { value in
      guard let text = value as? String, text.count > 80 else { return value }
      return text.prefix(79) + "…"
    }
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

  func route(_ route: Route?) -> String {
    switch (route, self) {
    case (nil, _): ""
    case (.certificates, .english): "certificates"
    case (.credits, .english): "credits"
    case (.certificates, .chinese): "证书"
    case (.credits, .chinese): "积分"
    }
  }

  fileprivate func severity(_ finding: Finding) -> String {
    guard finding.waiver == nil else { return self == .english ? "waived" : "已豁免" }
    return switch (finding.severity, self) {
    case (.revoke, .english): "excludes the channel"
    case (.downgrade, .english): "costs the star"
    case (.warning, .english): "warning"
    case (.information, .english): "for information"
    case (.blocking, .english): "stands in the way"
    case (.caution, .english): "caution"
    case (.revoke, .chinese): "列入黑名单"
    case (.downgrade, .chinese): "导致降星"
    case (.warning, .chinese): "警告"
    case (.information, .chinese): "提示"
    case (.blocking, .chinese): "未满足"
    case (.caution, .chinese): "注意"
    }
  }
}

extension String {
  /// The text as a part of an address: every byte that is not unreserved as its number (RFC 3986, 2.3).
  var percentEncoded: String { addingPercentEncoding(withAllowedCharacters: Self.unreserved) ?? "" }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
