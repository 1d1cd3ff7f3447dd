import Foundation

/// Who certificates say they are issued by, and under which mark.
package struct CertificateIssuer: Sendable {
  /// Nil: what the template says.
  let name: String?
  /// The mark as the address of a picture, which holds all of it; nil where there is none. A browser runs nothing in a picture, and
  /// loads nothing from there.
  let markAddress: String?

  /// - Parameter mark: an SVG drawing that was checked.
  package init(name: String? = nil, mark: [UInt8]? = nil) {
    self.name = name
    markAddress = mark.map { "data:image/svg+xml;base64," + Data($0).base64EncodedString() }
  }
}
