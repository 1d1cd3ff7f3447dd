/// The value of one key, and where it is from.
package struct Setting<Value: Sendable>: Sendable {
  /// What holds.
  package var value: Value
  /// Where it is from.
  package var origin: SettingOrigin

  /// A value from somewhere.
  package init(_ value: Value, _ origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}
