import Foundation

/// The day on which a run takes place: an office does everything on its day, and so does a test that says nothing else. A review
/// as of a day runs on that day, the notices of a year on 1 December, `apply 2027-01-15-renewal` on 15 January; whatever names no
/// day runs on the last day of 2027.
enum Clock {
  /// The environment of a program for which it is noon in Shanghai on a day, written `YYYY-MM-DD`.
  static func environment(_ day: String) throws -> [String: String] {
    let format = ISO8601DateFormatter()
    guard let date = format.date(from: day + "T04:00:00Z") else { return [:] }
    return ["CLOCK": "\(Int(date.timeIntervalSince1970))"].merging(Preload.environment([try library.get()])) { $1 }
  }

  /// The day that a command line is about.
  static func day(of arguments: [String]) -> String {
    func value(_ option: String) -> String? {
      arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    let day: String? =
      switch arguments.first {
      case "review", "renew": value("--as-of")
      case "renewal-notices": value("--year").map { "\($0)-12-01" }
      case "apply": arguments.dropFirst().first.flatMap(batchDay)
      default: nil
      }
    return day.flatMap { $0 > "1970" && ISO8601DateFormatter().date(from: $0 + "T00:00:00Z") != nil ? $0 : nil }
      ?? "2027-12-31"
  }

  /// The last day that a batch of the name may be of.
  private static func batchDay(_ batch: String) -> String? {
    let name = (batch as NSString).lastPathComponent
    if name.hasSuffix("-renewal") { return String(name.dropLast("-renewal".count)) }
    return name.hasSuffix("-review") ? name.dropLast("-review".count) + "-31" : nil
  }

  private static let library = Result { try Preload.compile("clock") }
}
