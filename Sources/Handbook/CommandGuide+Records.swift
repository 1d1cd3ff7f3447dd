extension CommandGuide {
  static let records = [
    CommandGuide(
      "import", statuses: [65, 66, 73, 75],
      [
        "Begin with ten empty files with headers": "star-audit import --template records",
        "See what would be imported, or why not": "star-audit import records --database records.db --dry-run",
        "Make a database, or add to one": "star-audit import records --database records.db",
        "Replace the rows of known ids": "star-audit import records --database records.db --update",
      ]),
    CommandGuide(
      "schema", statuses: [65, 66],
      [
        "The columns, words and statements of one table": "star-audit schema waivers",
        "All tables, for a program": "star-audit schema --format json",
      ]),
    CommandGuide(
      "migrate", statuses: [65, 66, 75],
      ["After an upgrade, or after a tool made tables anew": "star-audit migrate --database records.db"]),
    CommandGuide(
      "check", statuses: [65, 66, 73, 75],
      [
        "Everything that is wrong": "star-audit check",
        "Records and a configuration before they are used": "star-audit check --config new.yaml --database records.db",
      ]),
    CommandGuide(
      "sample", statuses: [73],
      [
        "A database of a thousand channels": "star-audit sample --channels 1000 --seed 1 sample.db",
        "The same as CSV files": "star-audit sample --channels 1000 --seed 1 sample",
      ]),
  ]
}
