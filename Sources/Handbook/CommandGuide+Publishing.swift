extension CommandGuide {
  /// The statuses of a command that publishes a batch.
  private static let publishes: [Int32] = [2, 65, 66, 73, 75, 77]

  static let publishing = [
    CommandGuide(
      "review", statuses: publishes,
      [
        "See what the next review would decide; nothing is changed":
          "star-audit review --report-only --as-of 2027-01-01",
        "Of that, the losses in one country": "star-audit review --report-only --only downgrade revoke --country DE",
        "Publish the review that is due": "star-audit review",
        "Correct the latest review by what is on record now": "star-audit review --supplement",
        "Try other numbers, against a review from the same records":
          "star-audit review --report-only --edition draft.yaml --compare /tmp/draft/2027-01-review",
      ]),
    CommandGuide(
      "renewal-notices", statuses: publishes,
      [
        "See whom it would tell what": "star-audit renewal-notices --report-only --year 2026",
        "Publish the notices of the latest 1 December": "star-audit renewal-notices",
      ]),
    CommandGuide(
      "renew", statuses: publishes,
      [
        "See who would be renewed on a day": "star-audit renew --report-only --as-of 2027-01-15",
        "Publish the audit that is due": "star-audit renew",
      ]),
    CommandGuide(
      "remind", statuses: publishes,
      [
        "See who would be told what": "star-audit remind --report-only",
        "Publish the reminders of today": "star-audit remind",
      ]),
    CommandGuide(
      "apply", statuses: [65, 66, 75],
      [
        "Look at the rows that would be written": "star-audit apply 2027-01-review --dry-run",
        "Write them, once": "star-audit apply 2027-01-review",
        "Write again what a refill of the tables lost": "star-audit apply --restore 2027-01-review",
      ]),
    CommandGuide(
      "withdraw", statuses: [65, 66, 73, 75],
      [
        "Take back a batch that is not applied":
          "star-audit withdraw 2027-01-review --reason 'credits were missing' --by 'A. Meyer'"
      ]),
    CommandGuide(
      "reinstate", statuses: [65, 66, 75],
      [
        "Look at what would be taken back":
          "star-audit reinstate CH-0042 --batch 2027-01-review --reason 'replaced in time' --by 'A. Meyer' --dry-run",
        "Everything that applying a batch wrote, with all departures and events that took a star forgiven for good":
          "star-audit reinstate --all --batch 2027-01-review --reason 'all were heard' --by 'A. Meyer'",
      ]),
    CommandGuide(
      "sign", statuses: [65, 66, 73, 75],
      [
        "Sign a batch that was published before a key was configured":
          "star-audit sign 2027-01-review --signing-key /etc/star-audit/keys/signing.pem"
      ]),
    CommandGuide(
      "send", statuses: [65, 66, 73, 75],
      [
        "List what would be sent": "star-audit send 2027-01-review --dry-run",
        "Send the digest and one of each kind to yourself": "star-audit send 2027-01-review --to me@department.example",
        "Send, or go on with what was not accepted": "star-audit send 2027-01-review --rate 30/min",
        "By another agent": "star-audit send 2027-01-review --with 'msmtp -t'",
      ]),
  ]
}
