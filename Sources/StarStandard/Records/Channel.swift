/// A partner company (`channels`). What cannot be read is nil, and then the dossier has a defect that says so.
package struct Channel: Sendable {
  package var id: String
  package var name: String?
  /// `AD`, `ACPD`, …: any word; an edition says which are in scope.
  package var kind: String?
  package var country: String?
  /// A BCP 47 tag; nil where the record has none.
  package var language: String?
  /// Where notices go.
  package var serviceEmail: String?
  /// The vendor's office that looks after the channel.
  package var officeEmail: String?
  /// Its after-sales hotline.
  package var hotline: Hotline?
  /// Whether it has a support e-mail.
  package var supportEmail: Bool?
  /// How it tracks customers' issues.
  package var trackingSystem: TrackingSystem?
  /// What it is to the vendor.
  package var status: ChannelStatus?

  /// A channel of which only the id is known yet.
  package init(id: String) {
    self.id = id
  }
}

extension Channel {
  /// Whether its kind is in an edition's scope; one that cannot be read counts as in scope (STANDARD 8).
  func isInScope(of edition: Edition) -> Bool { kind.map(edition.kinds.contains) ?? true }

}
