import Configuration

/// Everything that is wrong with a configuration.
struct ConfigurationErrors: Error {
  let errors: [ConfigurationError]
}
