/// Everything that is wrong with a configuration.
package struct ConfigurationErrors: Error, Sendable {
  package let errors: [ConfigurationError]

  /// These errors, in the order in which they are told.
  package init(errors: [ConfigurationError]) {
    self.errors = errors
  }
}
