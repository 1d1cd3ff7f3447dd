extension CommandGuide {
  /// The statuses of a command that reads the records.
  private static let reads: [Int32] = [65, 66, 75]

  static let questions = [
    CommandGuide(
      "assess", statuses: [2] + reads,
      [
        "Every star and route, and from when on each is open": "star-audit assess CH-0042 --all",
        "One of them on a day": "star-audit assess CH-0042 --star 4 --route credits --on 2027-04-02",
      ]),
    CommandGuide(
      "explain", statuses: reads,
      [
        "Why a channel lost its star, rule by rule": "star-audit explain CH-0042 --as-of 2027-01-01",
        "Find its id by a part of its name": "star-audit explain 'Grupo Cuau'",
      ]),
    CommandGuide(
      "channels", statuses: reads,
      [
        "The register of today, for a spreadsheet": "star-audit channels --format csv",
        "Who has four stars on a day": "star-audit channels --star 4 --as-of 2027-01-02",
      ]),
    CommandGuide(
      "rules", statuses: [66],
      [
        "All rules": "star-audit rules",
        "One, with dated stories": "star-audit rules departure-in-grace",
      ]),
    CommandGuide(
      "status", statuses: [3] + reads,
      [
        "What is due, missing, to be applied, to be sent": "star-audit status",
        "For those who watch": "star-audit status --metrics /var/lib/prometheus/star-audit.prom",
      ]),
    CommandGuide(
      "verify", statuses: reads,
      [
        "Whether a batch is as it was published": "star-audit verify 2027-01-review",
        "Whether it still follows from the records":
          "star-audit verify 2027-01-review --database /var/lib/star-audit/records.db",
        "Whether all batches are what was published": "star-audit verify --chain",
        "Whether a certificate is in force": "star-audit verify --code 0123456789abcdef",
        "What a signed certificate proves by itself": "star-audit verify --certificate CH-0042.html --key 2027.pub",
      ]),
  ]
}
