import Foundation

/// Domains that are for examples and tests and belong to nobody (RFC 2606, RFC 6761): no mail arrives there.
package enum ExampleDomain {
  private static let topLevel: Set<String> = ["example", "invalid", "localhost", "test"]
  private static let secondLevel: Set<String> = ["example.com", "example.net", "example.org"]

  /// Whether the domain is one of them or below one of them.
  package static func contains(_ domain: String) -> Bool {
    let labels = domain.lowercased().split(separator: ".")
    guard let last = labels.last else { return false }
    return topLevel.contains(String(last)) || secondLevel.contains(labels.suffix(2).joined(separator: "."))
  }

  /// The domain of an e-mail address or a web address, where it is one of them.
  static func named(in address: String) -> String? {
    let domain =
      if address.contains("://") {
        // What is put in later is no part of the host, and braces are none of an address.
        URLComponents(string: address.filter { $0 != "{" && $0 != "}" })?.host
      } else {
        address.split(separator: "@").last.map(String.init)
      }
    return domain.flatMap { contains($0) ? $0 : nil }
  }
}
