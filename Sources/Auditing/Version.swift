/// What this program is. Two numbers, since most releases decide nothing otherwise.
package enum Version {
  /// What is released: `--version`, the package, the manual. Counts up with every release.
  package static let release = "0.3.0"
  /// By which rules it decides: the first release that decides as this one does. Manifests name it, and the same records may decide
  /// otherwise under another; see *Decides otherwise* in the change log.
  package static let rules = "0.3.0"
  /// The program and its release.
  package static let name = "star-audit \(release)"
  /// The release, where manifests name it beside the rules.
  package static var ofBatches: String? { release == rules ? nil : release }
  /// What manifests name.
  package static let program = "star-audit \(rules)"
}
