import Configuration

/// Everything that is wrong with a configuration.
package struct ConfigurationErrors: Error {
  package let errors: [ConfigurationError]
}
