/// What there is in the templates of each kind (Templates.md): what none of its notices has would be a hole in each of them.
extension TemplateNames {
  /// What every notice has, whatever was decided.
  static let everywhere: Set<TemplateName> = [
    .channel_id, .channel_name, .route, .from_star, .to_star, .effective_on, .as_of, .edition, .batch, .objections,
    .application_url,
  ]

  /// What the template of a notice may name.
  static func of(_ kind: NoticeKind) -> TemplateNames {
    TemplateNames(
      template: kind.rawValue, variables: everywhere.union([.has_findings, .prospects]).union(own(kind)),
      lists: Set([.findings] + ownLists(kind)))
  }

  private static func own(_ kind: NoticeKind) -> Set<TemplateName> {
    switch kind {
    case .downgrade:
      [
        .advice, .reapply_from, .renewal_pending, .pending, .confirmation_url, .withdrawn, .withdrawn_on, .is_on_hold,
        .grace,
      ]
    case .revoke: [.advice, .renewal_pending, .withdrawn, .withdrawn_on, .is_on_hold]
    case .warning:
      [
        .renewal_pending, .pending, .confirmation_url, .forecast, .forecast_opening, .forecast_closing, .grace,
      ]
    case .withdrawal:
      // Of a renewal, too, that waits and was told otherwise by a batch withdrawn since.
      [
        .advice, .renewal_pending, .pending, .confirmation_url, .forecast, .forecast_opening, .forecast_closing,
        .withdrawn, .withdrawn_on, .is_on_hold, .outlook, .grace,
      ]
    case .renewal:
      [
        .has_cautions, .valid_from, .valid_until, .renewal_starts_on, .renewal_ends_on, .audited_on,
        .lacking_by_audit, .star_by_audit, .is_ready_by_audit, .confirmation_url, .is_ready, .star_foreseen, .is_due,
        .outlook, .grace,
      ]
    case .renewed:
      [
        .advice, .has_cautions, .valid_from, .valid_until, .certificate_number, .verification_code, .is_lower,
        .is_below_sought, .star_sought, .grace, .withdrawn, .withdrawn_on, .is_on_hold,
      ]
    case .notRenewed:
      [
        .advice, .has_cautions, .star_sought, .next_audit, .lacking_by_audit, .lost_on, .grace, .withdrawn,
        .withdrawn_on, .is_on_hold,
      ]
    case .reminder: [.renewal_pending, .pending, .confirmation_url, .valid_from, .valid_until, .outlook]
    case .lapsed: [.valid_from, .valid_until]
    }
  }

  private static func ownLists(_ kind: NoticeKind) -> [TemplateList] {
    switch kind {
    case .warning, .withdrawal: [.forecast_reasons]
    case .renewal, .renewed, .notRenewed: [.cautions]
    case .downgrade, .revoke, .reminder, .lapsed: []
    }
  }

  static let certificate = TemplateNames(
    template: "certificate",
    variables: [
      .channel_id, .channel_name, .star, .star_number, .route, .valid_from, .valid_until, .certificate_number,
      .verification_code, .verify_url, .edition, .batch, .issued_on, .qr_path, .qr_size, .issuer, .mark, .proof,
    ],
    lists: [.stars])

  static let all = NoticeKind.allCases.map(of) + [certificate]
}
