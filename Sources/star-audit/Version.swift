/// What this program is, as manifests and `--version` name it. Counts up whenever the same records may decide otherwise.
enum Version {
  static let number = "0.2.0"
  static let program = "star-audit \(number)"
}
