/// The templates of `config/templates/es`, by the names of their files. A target of its own, because the package manager
/// names what is carried by the file alone.
package enum SpanishTemplates {
  package static let language = "es"
  package static let files: [(name: String, bytes: [UInt8])] = [
    ("downgrade.html", PackageResources.downgrade_html), ("downgrade.txt", PackageResources.downgrade_txt),
    ("revoke.html", PackageResources.revoke_html), ("revoke.txt", PackageResources.revoke_txt),
    ("warning.html", PackageResources.warning_html), ("warning.txt", PackageResources.warning_txt),
    ("renewal.html", PackageResources.renewal_html), ("renewal.txt", PackageResources.renewal_txt),
    ("renewed.html", PackageResources.renewed_html), ("renewed.txt", PackageResources.renewed_txt),
    ("not-renewed.html", PackageResources.not_renewed_html), ("not-renewed.txt", PackageResources.not_renewed_txt),
    ("withdrawal.html", PackageResources.withdrawal_html), ("withdrawal.txt", PackageResources.withdrawal_txt),
    ("reminder.html", PackageResources.reminder_html), ("reminder.txt", PackageResources.reminder_txt),
    ("lapsed.html", PackageResources.lapsed_html), ("lapsed.txt", PackageResources.lapsed_txt),
    ("certificate.html", PackageResources.certificate_html),
  ]
}
