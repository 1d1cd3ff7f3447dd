extension CommandGuide {
  static let administration = [
    CommandGuide(
      "config show", statuses: [66],
      [
        "Every value that holds, and where it is from": "star-audit config show",
        "Of another file": "star-audit config show --config new.yaml",
      ]),
    CommandGuide(
      "keygen", statuses: [73],
      [
        "Make a key, and keep its public half":
          "star-audit keygen /etc/star-audit/keys/signing.pem > /etc/star-audit/keys/2027.pub"
      ]),
    CommandGuide(
      "demo", statuses: [65, 66, 73, 75],
      ["Sample records, their review, and where to look": "star-audit demo /tmp/star-audit-demo"]),
  ]
}
