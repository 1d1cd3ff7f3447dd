import ChannelRecords
import Outbox
import StarStandard
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Looks at what a run needs beside its input: the outbox, room on its disk, the clock. Writes nothing.
struct MachineCheck {
  let configuration: EffectiveConfiguration
  let today: CalendarDate

  struct Result {
    /// Why the next batch could not be published.
    var outbox: [String] = []
    /// Why "today" cannot be right.
    var clock: [String] = []
    var remarks: [String] = []
  }

  /// The room that a batch takes a channel at the most, in bytes: a certificate, the message that carries it, and the
  /// channel's parts of report and decisions.
  private static let bytesPerChannel = 64 * 1024

  /// - Parameters:
  ///   - applied: what the records say of batches; none where they cannot be read.
  ///   - channels: how many there are; nil where they cannot be read.
  func run(applied: [AppliedBatch], channels: Int?) -> Result {
    var result = Result()
    checkClock(applied, &result)
    checkOutbox(channels: channels, &result)
    result.remarks.append("today is \(today) in \(configuration.timeZone)")
    return result
  }

  private func checkClock(_ applied: [AppliedBatch], _ result: inout Result) {
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
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason = String(cString: strerror(errno))
      if errno == ENOENT {
        result.remarks.append("outbox \(path): is not there yet; the first batch makes it")
      } else {
        result.outbox.append("outbox \(path): \(reason)")
      }
      return
    }
    guard (status.st_mode & S_IFMT) == S_IFDIR else {
      result.outbox.append("outbox \(path): is not a folder")
      return
    }
    if access(path, R_OK | W_OK | X_OK) != 0 {
      result.outbox.append("outbox \(path): may not be written by this account: \(String(cString: strerror(errno)))")
    }
    checkRoom(channels: channels, path, &result)
  }

  private func checkRoom(channels: Int?, _ path: String, _ result: inout Result) {
    var disk = statvfs()
    guard let channels, statvfs(path, &disk) == 0 else { return }
    // A file system that does not know its size may say anything.
    func product(_ left: Int, _ right: Int) -> Int {
      let (value, overflows) = left.multipliedReportingOverflow(by: right)
      return overflows ? .max : value
    }
    let free = product(Int(clamping: disk.f_bavail), Int(clamping: disk.f_frsize))
    let needed = product(channels, Self.bytesPerChannel)
    let room =
      "about \(needed >> 20) MiB for a batch of \(channels.counting("channel")), and has \(free >> 20) MiB free"
    if free < needed {
      result.outbox.append("outbox \(path): its disk needs \(room)")
    } else {
      result.remarks.append("outbox \(path): its disk needs \(room)")
    }
    if disk.f_files > 0, Int(clamping: disk.f_favail) < product(channels, 2) {
      result.outbox.append(
        "outbox \(path): its disk has no room for the files of \(channels.counting("channel")) (inodes)")
    }
  }
}
