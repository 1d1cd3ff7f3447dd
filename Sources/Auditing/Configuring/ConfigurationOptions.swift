/// What is given in place of what the configuration says: on the command line, or by the environment.
package struct ConfigurationOptions: Sendable {
  /// The configuration file.
  package let config: String?
  package let database: String?
  package let outbox: String?
  /// The file of the private key that signs.
  package let signingKey: String?

  package init(
    config: String? = nil, database: String? = nil, outbox: String? = nil, signingKey: String? = nil
  ) {
    self.signingKey = signingKey
    self.config = config
    self.database = database
    self.outbox = outbox
  }
}
