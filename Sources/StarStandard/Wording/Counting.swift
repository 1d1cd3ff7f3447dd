extension Int {
  /// The number with what it counts: `1 row`, `2 rows`, `0 rows`.
  ///
  /// - Parameter plural: what stands after every number but one, where an s behind the singular does not make it.
  package func counting(_ singular: String, _ plural: String? = nil) -> String {
    "\(self) " + (self == 1 ? singular : plural ?? singular + "s")
  }
}
