import Crypto

/// A style sheet or script that the program carries, with the digest by which a page allows it and nothing else.
struct PageAsset: Sendable {
  /// What stands between the tags.
  let bytes: [UInt8]
  /// The source in a Content-Security-Policy: `'sha256-…'`.
  let policySource: String

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var digest: [UInt8] = []
    TransferEncoding.appendBase64(Array(SHA256.hash(data: bytes))[...], to: &digest)
    policySource = "'sha256-\(String(decoding: digest, as: UTF8.self))'"
  }

  static let reportStyle = PageAsset(PackageResources.report_css)
  static let reportScript = PageAsset(PackageResources.report_js)
}
