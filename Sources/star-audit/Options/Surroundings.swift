import Configuration
import Glibc
import Handbook
import StarStandard

/// Clock, environment and terminal: taken once, here, and given in as values everywhere else.
struct Surroundings {
  let environment: [String: String]
  /// Seconds since 1970-01-01T00:00:00Z.
  let now: Int
  let isTerminal: Bool

  static func current() -> Surroundings {
    var variables: [String: String] = [:]
    var entry = environ
    while let variable = entry.pointee {
      let text = String(cString: variable)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      entry += 1
    }
    return Surroundings(environment: variables, now: time(nil), isTerminal: isatty(1) == 1)
  }

  /// The value of an option that the environment gives; an empty one counts as none.
  func value(of option: String) -> String? {
    guard let value = environment[Variable.name(of: option)], !value.isEmpty else { return nil }
    return value
  }

  /// The variables that are named like overrides, which the environment cannot give.
  var overrides: [String] { environment.keys.filter { $0.hasPrefix(Variable.overridePrefix) }.sorted() }

  /// The variables that are named like an option's and that nothing reads.
  var unknown: [String] {
    environment.keys.filter { name in
      name.hasPrefix(Variable.prefix) && !name.hasPrefix(Variable.overridePrefix)
        && !Variable.ofOptions.contains { $0.name == name }
    }.sorted()
  }

  /// Whether there is somebody to ask.
  var canAsk: Bool { isatty(0) == 1 && isatty(2) == 1 }

  /// Whether somebody looks on who can be shown how far the work is.
  var showsProgress: Bool { isatty(2) == 1 && environment["TERM"] != "dumb" }

  /// Where what is needed only for a while is kept.
  var temporaryFolder: String {
    guard let folder = environment["TMPDIR"], !folder.isEmpty else { return "/tmp" }
    return folder
  }

  func today(in zone: String) -> CalendarDate { TimeZones.date(at: now, in: zone) }

  /// The same for people, with the zone and how far its clocks are from UTC.
  func describeToday(in zone: String) -> String { TimeZones.describe(now, in: zone) }

  var paper: Paper {
    let charset = Charset { environment[$0] }
    guard isTerminal else { return Paper(hasColour: false, width: 0, charset: charset) }
    var size = winsize()
    let isKnown = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Paper(
      hasColour: !noColour && environment["TERM"] != "dumb", width: isKnown ? Int(size.ws_col) : 80, charset: charset)
  }
}
