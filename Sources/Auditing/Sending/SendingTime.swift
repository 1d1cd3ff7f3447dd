import Foundation

/// A moment as mail and records write it.
enum SendingTime {
  /// As in a header (RFC 5322, 3.3), in a zone.
  static func header(_ seconds: Int, in zone: String) -> String {
    format(seconds, "EEE, dd MMM yyyy HH:mm:ss Z", TimeZone(identifier: zone))
  }

  /// `2027-01-02T03:04:05Z`
  static func stamp(_ seconds: Int) -> String {
    format(seconds, "yyyy-MM-dd'T'HH:mm:ss'Z'", TimeZone(identifier: "UTC"))
  }

  private static func format(_ seconds: Int, _ pattern: String, _ zone: TimeZone?) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = zone
    formatter.dateFormat = pattern
    return formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
  }
}
