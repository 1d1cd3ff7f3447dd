import FileSystem
import Foundation
import StarStandard
import Testing

@testable import Outbox

/// A program that makes PDFs is somebody else's: it is bounded, and what it makes is looked at.
@Suite struct PaperRendererTests {
  private let folder: TemporaryFolder
  private static let day = CalendarDate("2027-01-15")
  private static let sound = """
    %PDF-1.4
    <</CreationDate (D:20011111111111+00'00')
    /ModDate (D:20011111111111+00'00')>>
    <</Type /Pages /Count 1>> <</Type /Page
    /MediaBox [0 0 841.92 594.96]>>
    %%EOF

    """

  init() throws { folder = try TemporaryFolder(in: NSTemporaryDirectory()) }

  /// A renderer that is a script, read by a shell: a file that was just written cannot always be started, where other tests start
  /// programs at the same time. `$1` is the page, `$2` the PDF, `$3` its folder.
  private func renderer(_ script: String, seconds: Int = 60) throws -> PaperRenderer {
    let path = folder.path + "/renderer"
    try Data("\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.createDirectory(atPath: folder.path + "/spool", withIntermediateDirectories: true)
    return PaperRenderer(
      "/bin/sh \(path) {html} {pdf} {folder}", temporaryFolder: folder.path + "/spool", seconds: seconds)
  }

  /// What becomes of a page; the error where it is refused.
  private func make(_ script: String, seconds: Int = 60) throws -> Result<String, OutboxError> {
    let renderer = try renderer(script, seconds: seconds)
    let day = try #require(Self.day)
    do {
      let paper = try renderer.paper(of: Array("<p>page</p>".utf8), on: day, path: "certificates/CH-1.pdf")
      return .success(String(decoding: paper.bytes, as: UTF8.self))
    } catch let error as OutboxError {
      return .failure(error)
    }
  }

  private func writing(_ pdf: String) throws -> String {
    try Data(pdf.utf8).write(to: URL(fileURLWithPath: folder.path + "/sound.pdf"))
    return "cp '\(folder.path)/sound.pdf' \"$2\""
  }

  private var leftovers: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/spool")) ?? []
  }

  @Test func thePaperIsWhatTheProgramMadeOnTheDayOfTheDecision() throws {
    let result = try make("grep -q '<p>page</p>' \"$1\" && \(writing(Self.sound))")
    #expect(
      try result.get() == Self.sound.replacing("20011111111111", with: "20270115000000"))
    #expect(leftovers.isEmpty)
  }

  @Test func whatDependsOnTheMachineIsTheSame() throws {
    let result = try make(
      "\(writing(Self.sound)); echo \"% $TZ $LC_ALL $SOURCE_DATE_EPOCH $HOME/\" >>\"$2\"; echo \"$3/\" >>\"$2\"")
    let lines = try result.get().split(separator: "\n").suffix(2)
    #expect(lines.first == "% UTC C.UTF-8 1799971200 \(lines.last ?? "")")
  }

  static let refused: [(String, String)] = [
    ("exit 3", "ended with 3"), ("kill -9 $$", "ended by signal 9"), ("true", "wrote no PDF"),
    ("mkdir \"$2\"", "wrote no PDF"),
    ("ln -s /etc/passwd \"$2\"", "wrote no PDF"), (": >\"$2\"", "it is empty"),
    ("echo '<html>' >\"$2\"", "does not begin as a PDF"),
    ("echo '%PDF-1.4 /Type /Page' >\"$2\"", "does not end as a PDF"),
    ("printf '%%PDF-1.4\\n%%%%EOF' >\"$2\"", "how many pages"),
    ("printf '%%PDF-1.4 /Type/Page/X /Type /Page\\n%%%%EOF' >\"$2\"", "has 2 pages"),
    ("printf '%%PDF-1.4 /Type /Page /MediaBox [0 0 595 842]\\n%%%%EOF' >\"$2\"", "is not A4 in landscape"),
    ("head -c 5000000 /dev/zero >\"$2\"; exit 0", "more than 4 MiB"), ("yes >\"$2\"", "more than 4 MiB"),
  ]

  @Test(arguments: refused)
  func whatIsNoSuchPageIsRefused(_ script: String, _ expected: String) throws {
    guard case .failure(.unprintable(let path, let reason)) = try make(script) else {
      Issue.record("not refused")
      return
    }
    #expect(path == "certificates/CH-1.pdf" && reason.contains(expected), "\(reason)")
    #expect(leftovers.isEmpty)
  }

  @Test func aProgramThatDoesNotEndIsEndedWithWhatItStarted() throws {
    let result = try make("(sleep 3; touch '\(folder.path)/survivor') & sleep 600", seconds: 1)
    guard case .failure(.unprintable(_, let reason)) = result else {
      Issue.record("not refused")
      return
    }
    #expect(reason.hasSuffix("took longer than 1 seconds"))
    sleep(3)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/survivor"))
  }

  /// Why a trial failed; nil where it did not.
  private func reason(_ trial: PaperRenderer.Trial) -> String? {
    guard case .failed(let reason) = trial else { return nil }
    return reason
  }

  @Test func aProgramThatIsNotThereIsNamed() throws {
    let day = try #require(Self.day)
    let renderer = PaperRenderer("/nowhere/renderer {html} {pdf}", temporaryFolder: folder.path)
    #expect(try reason(renderer.trial(on: day))?.hasPrefix("/nowhere/renderer cannot be started: ") == true)
    // One without the right to be executed is the administrator's mistake, too.
    let script = folder.path + "/plain"
    try Data("#!/bin/sh\n".utf8).write(to: URL(fileURLWithPath: script))
    let plain = PaperRenderer("\(script) {html} {pdf}", temporaryFolder: folder.path)
    #expect(try reason(plain.trial(on: day))?.hasPrefix("\(script) cannot be started: ") == true)
  }

  @Test func aTrialSaysWhatTheProgramSaidAndAPageDoesNot() throws {
    let renderer = try renderer("echo 'no fonts for <a@b.example>' >&2; exit 1")
    #expect(try reason(renderer.trial(on: #require(Self.day)))?.hasSuffix("ended with 1: no fonts for …") == true)
    #expect(try self.renderer(writing(Self.sound)).trial(on: #require(Self.day)) == .made)
    guard case .failure(.unprintable(_, let reason)) = try make("echo 'no fonts' >&2; exit 1") else {
      Issue.record("not refused")
      return
    }
    #expect(reason.hasSuffix("ended with 1"))
  }

  /// What a renderer's bytes are, is nobody's to say.
  @Test func noBytesTrap() throws {
    let day = try #require(Self.day)
    let sound = Array(Self.sound.utf8)
    for count in sound.indices {
      #expect(throws: Paper.Unusable.self) { try Paper(Array(sound[..<(count * 9 / 10)]), on: day) }
    }
    for end in [
      "/MediaBox", "/MediaBox [", "/MediaBox [a b c d]", "/Type", "/Type /Page", "/CreationDate (D:", "/ModDate (D:2",
    ] {
      _ = try? Paper(Array("%PDF-1.4 /Type /Page \n%%EOF \(end)".utf8), on: day)
    }
  }
}
