extension CommandGuide {
  static let administration = [
    CommandGuide(
      "config show", statuses: [66],
      [
        "Every value that holds, and where it is from": "star-audit config show",
        "Of another file": "star-audit config show --config new.yaml",
      ]),
    CommandGuide(
      "demo", statuses: [65, 66, 73, 75],
      ["Sample records, their review, and where to look": "star-audit demo /tmp/star-audit-demo"]),
  ]
}
