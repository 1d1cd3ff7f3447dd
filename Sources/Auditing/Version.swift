/// What this program is, as manifests and `--version` name it. Counts up whenever the same records may decide otherwise.
package enum Version {
  package static let number = "0.3.0"
  package static let program = "star-audit \(number)"
}
