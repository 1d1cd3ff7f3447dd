import StarStandard

extension ChannelBuilder {
  /// The channel's own row.
  mutating func describe() {
    let required = edition.requirement(of: star)
    draft.channel.name = country.companyName(&names)
    draft.channel.country = country.code
    draft.channel.kind = kind()
    // Most say in which language they want to be written to; the more usual tag of the country comes first.
    draft.channel.language =
      names.chance(perMille: 120)
      ? nil : names.chance(perMille: 700) ? country.languages[0] : names.pick(country.languages)
    draft.channel.serviceEmail = serviceEmail()
    draft.channel.officeEmail = names.chance(perMille: 850) ? "office.\(country.code.lowercased())@example.com" : nil
    draft.channel.status =
      switch plot {
      case .closed: .closed
      case .blacklisted: .blacklisted
      default: .active
      }
    draft.channel.hotline = required.hotline
    draft.channel.supportEmail = required.supportEmail
    draft.channel.trackingSystem = required.trackingSystem
    if random.chance(perMille: 300) { draft.channel.hotline = .always }
    if random.chance(perMille: 600) { draft.channel.supportEmail = true }
    if random.chance(perMille: 300) { draft.channel.trackingSystem = .automatic }
    switch plot {
    case .hotline: draft.channel.hotline = required.hotline == .always ? .officeHours : Hotline.none
    case .supportEmail: draft.channel.supportEmail = false
    case .tracking: draft.channel.trackingSystem = required.trackingSystem == .automatic ? .manual : TrackingSystem.none
    default: break
    }
  }

  private mutating func kind() -> String {
    if plot == .outOfScope { return random.pick(["Distributor", "OEM", "ISV", "Reseller"]) }
    return edition.kinds.isEmpty ? "ACP" : random.pick(edition.kinds)
  }

  /// A few channels cannot be written to at all, and some only at the address of their service manager.
  var cannotBeReached: Bool { number % 64 == 7 }

  /// Where the channel's addresses are: always below a domain that is reserved for examples.
  var mailDomain: String { "\(country.code.lowercased())\(number)." + Self.domains[number % Self.domains.count] }

  private mutating func serviceEmail() -> String? {
    if cannotBeReached || names.chance(perMille: 30) {
      return names.chance(perMille: 500) ? nil : names.pick(Self.malformed)
    }
    return names.pick(["service", "support", "info", "aftersales"]) + "@" + mailDomain
  }

  private static let domains = ["example.com", "example.net", "example.org"]
  private static let malformed = [
    "service(at)example.com", "info@", "support@@example.org", "see website", "服务@example.com",
    "a@example.com; b@example.com",
  ]
}
