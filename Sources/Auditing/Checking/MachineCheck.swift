import ChannelRecords
import Configuration
import FileSystem
import Outbox
import StarStandard

/// Looks at what a run needs beside its input: the outbox, room on its disk, the clock, the program that makes PDFs. Writes
/// nothing but to the temporary folder.
package struct MachineCheck {
  private let configuration: EffectiveConfiguration
  /// Seconds since 1970-01-01T00:00:00Z.
  private let now: Int
  private let temporaryFolder: String

  /// - Parameters:
  ///   - now: seconds since 1970-01-01T00:00:00Z.
  ///   - temporaryFolder: where what is needed only for a while is kept.
  package init(configuration: EffectiveConfiguration, now: Int, temporaryFolder: String) {
    self.temporaryFolder = temporaryFolder
    self.configuration = configuration
    self.now = now
  }

  package struct Result {
    /// Why the next batch could not be published.
    package var outbox: [String] = []
    /// Why "today" cannot be right.
    package var clock: [String] = []
    /// Why no PDF of a certificate could be made.
    package var papers: [ConfigurationError] = []
    package var remarks: [String] = []
  }

  /// The room that a batch takes a channel at the most, in bytes: a certificate, the message that carries it, and the
  /// channel's parts of report and decisions.
  private static let bytesPerChannel = 64 * 1024
  /// What a PDF takes besides, in a file and in the message that carries it.
  private static let bytesPerPaper = 512 * 1024

  /// - Parameters:
  ///   - applied: what the records say of batches; none where they cannot be read.
  ///   - channels: how many there are; nil where they cannot be read.
  package func run(applied: [AppliedBatch], channels: Int?) throws -> Result {
    var result = Result()
    // Nothing is said of the zone and the outbox that the program carries where the file means others that nobody can read.
    if configuration.settings.timeZone.origin != .misread { checkClock(applied, &result) }
    if configuration.settings.outbox.origin != .misread { checkOutbox(channels: channels, &result) }
    if configuration.settings.timeZone.origin != .misread { checkAhead(applied, &result) }
    try checkPapers(&result)
    return result
  }

  private func checkPapers(_ result: inout Result) throws {
    let setting = configuration.settings.certificateRenderer
    guard let command = setting.value else { return }
    let today = TimeZones.date(at: now, in: configuration.timeZone)
    let reason: String
    switch try PaperRenderer(command, temporaryFolder: temporaryFolder).trial(on: today) {
    case .made: return
    case .untried(let why):
      // The units start no program, and are to be told of everything else that is wrong all the same.
      result.remarks.append(
        "certificate_renderer: cannot be tried here: \(why); certificates become PDFs where `renew` is run by hand: "
          + "try it there with `star-audit check`")
      return
    case .failed(let why): reason = why
    }
    var place: ConfigurationError.Place?
    if case .file(let own) = setting.origin { place = own }
    result.papers.append(
      ConfigurationError(file: configuration.source, place: place, key: "certificate_renderer", reason: reason))
  }

  /// A batch as of a day still to come shuts out those of the days until then.
  private func checkAhead(_ applied: [AppliedBatch], _ result: inout Result) {
    let today = TimeZones.date(at: now, in: configuration.timeZone)
    func text(_ batch: String, _ what: String, _ asOf: CalendarDate) -> String {
      "\(batch): is \(what) as of \(asOf), a day still to come: until then it shuts out the batches before it"
    }
    for record in applied {
      guard let asOf = CalendarDate(record.asOf), asOf > today else { continue }
      result.clock.append("\(text(record.batch, "applied", asOf)); \(record.wayBack(among: applied))")
    }
    guard configuration.settings.outbox.origin != .misread else { return }
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    for name in (try? outbox.batches()) ?? [] where !applied.contains(where: { $0.batch == name }) {
      guard BatchName(name) != nil, let state = try? BatchState(named: name, in: outbox, record: nil),
        let asOf = CalendarDate(state.asOf), asOf > today
      else { continue }
      result.remarks.append(
        "\(text(name, "published", asOf)); if that is a mistake: \(Withdrawal.command(name))")
    }
  }

  private func checkClock(_ applied: [AppliedBatch], _ result: inout Result) {
    let today = TimeZones.date(at: now, in: configuration.timeZone)
    result.remarks.append("today is \(TimeZones.describe(now, in: configuration.timeZone))")
    if let first = configuration.editions.all.first, today < first.effectiveFrom {
      result.remarks.append("today is \(today), before the first edition of \(first.effectiveFrom), which serves")
    }
    let latest = applied.compactMap { CalendarDate($0.appliedOn) }.max()
    if let latest, today < latest {
      result.clock.append("today is \(today), but a batch was applied on \(latest) already: is the clock right?")
    }
  }

  private func checkOutbox(channels: Int?, _ result: inout Result) {
    let path = configuration.outbox
    let outbox = OutboxFolder(path: path, temporaryFolder: "")
    result.outbox += outbox.obstacles().map { "outbox \(path): \($0)" }
    guard let folder = try? outbox.folderThatIsThere(), let isMissing = try? outbox.isMissing() else { return }
    if isMissing, result.outbox.isEmpty {
      result.remarks.append("outbox \(path): is not there yet; the first batch makes it in \(folder)")
    }
    checkRoom(channels: channels, path, on: folder, &result)
  }

  private func checkRoom(channels: Int?, _ path: String, on folder: String, _ result: inout Result) {
    guard let channels, let free = try? Room(at: folder) else { return }
    func product(_ left: Int, _ right: Int) -> Int {
      let (value, overflows) = left.multipliedReportingOverflow(by: right)
      return overflows ? .max : value
    }
    let needed = product(
      channels, Self.bytesPerChannel + (configuration.certificateRenderer == nil ? 0 : Self.bytesPerPaper))
    let room =
      "about \(max(1, needed >> 20)) MiB for a batch of \(channels.counting("channel")), and has \(free.bytes >> 20) MiB free"
    if free.bytes < needed {
      result.outbox.append("outbox \(path): its disk needs \(room)")
    } else {
      result.remarks.append("outbox \(path): its disk needs \(room)")
    }
    if let files = free.files, files < product(channels, 2) {
      result.outbox.append(
        "outbox \(path): its disk has no room for the files of \(channels.counting("channel")) (inodes)")
    }
  }
}
