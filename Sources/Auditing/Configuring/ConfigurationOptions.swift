/// What is given in place of what the configuration says: on the command line, or by the environment.
package struct ConfigurationOptions: Sendable {
  /// The configuration file.
  package let config: String?
  package let database: String?
  package let outbox: String?

  package init(config: String? = nil, database: String? = nil, outbox: String? = nil) {
    self.config = config
    self.database = database
    self.outbox = outbox
  }
}
