import FileSystem
import StarStandard

/// A program of the machine that makes a PDF of a certificate's page: one process a certificate, no shell, bounded in time and in what
/// it writes.
package struct PaperRenderer: Sendable {
  private let words: [String]
  private let temporaryFolder: String
  private let seconds: Int

  /// What stands in the command for the page, for the PDF, and for a folder that the run may write and that goes away.
  package static let (page, paper, folder) = ("{html}", "{pdf}", "{folder}")

  /// - Parameter command: split at spaces.
  package init(_ command: String, temporaryFolder: String, seconds: Int = 120) {
    words = command.split(separator: " ").map(String.init)
    self.temporaryFolder = temporaryFolder
    self.seconds = seconds
  }

  /// The PDF of a page.
  ///
  /// What the program says is not told: it may quote the page.
  ///
  /// - Parameter path: that of the PDF in its batch, for the error.
  /// - Throws: ``OutboxError``; `Work.Stopped` where somebody asked for it.
  func paper(of page: [UInt8], on day: CalendarDate, path: String) throws -> Paper {
    switch try make(page, on: day) {
    case .success(let paper): return paper
    case .failure(let refusal): throw OutboxError.unprintable(path: path, reason: refusal.reason)
    }
  }

  /// What a trial showed.
  package enum Trial: Equatable {
    case made
    /// There is no PDF, for a reason.
    case failed(String)
    /// Nobody knows: no program may be started where it was tried, for a reason.
    case untried(String)
  }

  /// Makes a PDF of a page that says nothing of anybody.
  ///
  /// - Throws: ``OutboxError``; `Work.Stopped` where somebody asked for it.
  package func trial(on day: CalendarDate) throws -> Trial {
    let page = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Trial</title><style>@page { size: A4 landscape; margin: 0 }</style></head>
      <body><h1>Trial</h1></body></html>

      """
    guard case .failure(let refusal) = try make(Array(page.utf8), on: day) else { return .made }
    return refusal.isForbidden ? .untried(refusal.reason) : .failed(refusal.reason + refusal.said)
  }

  /// Why there is no PDF, and what the program said of it.
  private struct Refusal: Error {
    let reason: String
    var said = ""
    /// Whether no program may be started here, so that nothing is known of this one.
    var isForbidden = false
  }

  private func make(_ page: [UInt8], on day: CalendarDate) throws -> Result<Paper, Refusal> {
    try OutboxError.writing {
      let place = try OutboxError.keeping(in: temporaryFolder) { try TemporaryFolder(in: temporaryFolder) }
      let output = place.path + "/certificate.pdf"
      try write(page, to: place.path + "/certificate.html")
      let (input, errors) = (try Descriptor(temporaryIn: place.path), try Descriptor(temporaryIn: place.path))
      let size = { (try? FileState(of: output, followingLinks: false))?.size ?? 0 }
      let bounds = ProcessBounds(seconds: seconds, environment: variables(place.path, day)) {
        !Stop.isAsked && size() <= Int64(Paper.largest)
      }
      let end = try ChildProcess.run(command(in: place.path), input: input, errors: errors, within: bounds)
      guard !Stop.isAsked else { throw Work.Stopped() }
      let program = words.first ?? ""
      func refuse(_ reason: String) throws -> Result<Paper, Refusal> {
        .failure(Refusal(reason: "\(program) \(reason)", said: try TransferAgent.saying(errors)))
      }
      switch end {
      case .exited(0): break
      case .exited(let status): return try refuse("ended with \(status)")
      case .killed(let signal): return try refuse("was ended by signal \(signal)")
      case .notStarted(let reason): return try refuse("cannot be started: \(reason)")
      case .forbidden(let reason):
        return .failure(
          Refusal(reason: "\(program) cannot be started: \(reason), as of any program here", isForbidden: true))
      case .cutOff:
        let isTooMuch = size() > Int64(Paper.largest)
        return try refuse(
          isTooMuch ? "wrote more than \(Paper.largest >> 20) MiB" : "took longer than \(seconds) seconds")
      }
      guard try kind(of: output) == .file else { return try refuse("wrote no PDF") }
      guard size() <= Int64(Paper.largest) else { return try refuse("wrote more than \(Paper.largest >> 20) MiB") }
      let made = try contents(of: output)
      do throws(Paper.Unusable) {
        return .success(try Paper(made, on: day))
      } catch {
        return try refuse("made something that cannot be used: it \(error.reason)")
      }
    }
  }

  private func write(_ page: [UInt8], to path: String) throws {
    let file = try Descriptor(creating: path)
    try file.write(page)
    try file.close()
  }

  private func command(in folder: String) -> [String] {
    words.map {
      $0.replacing(Self.page, with: folder + "/certificate.html").replacing(
        Self.paper, with: folder + "/certificate.pdf"
      )
      .replacing(Self.folder, with: folder)
    }
  }

  /// What makes a page depend on the machine is the same for every run, as far as a renderer heeds it.
  private func variables(_ folder: String, _ day: CalendarDate) -> [String: String] {
    ["HOME": folder, "TZ": "UTC", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "\(Int(day.dayNumber) * 86_400)"]
  }
}
