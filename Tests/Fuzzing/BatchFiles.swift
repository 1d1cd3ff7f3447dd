import Foundation
import StarStandard

@testable import Auditing
@testable import Outbox

/// What stands in batches, read back by later commands.
enum BatchFiles {
  static func readBack(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    if let manifest = try? decoder.decode(ManifestReading.self, from: Data(bytes)) {
      _ = manifest.summary.unfavourable
    }
    let folder = Scratch.folder
    _ = Scratch.write(bytes, Manifest.fileName)
    do {
      let batch = try PublishedBatch(path: folder)
      promise(BatchPlan.isName(batch.manifest.batch), "a batch has the name of one")
      promise(
        !batch.manifest.files.contains { $0.path.hasPrefix("/") || $0.path.split(separator: "/").contains("..") },
        "a batch names no file outside")
    } catch {
      promise(error is OutboxError, "a batch is refused by an error of its own")
    }
    _ = try? ManifestHead(path: folder)
    if let line = try? decoder.decode(DecisionLine.self, from: Data(bytes)) {
      _ = (line.outcome, line.fromStar, line.toStar, line.withdraws?.map(\.isLoss))
      promise(line.effectiveOn.map { "\($0)".utf8.count == 10 } ?? true, "a day is a date")
    }
    do {
      let decision = try PublishedDecision(line: Data(bytes), of: "2027-01-review", path: "f")
      promise("\(decision.effectiveOn)".utf8.count == 10, "a day is a date")
    } catch {
      promise(error is OutboxError, "a decision is refused by an error of its own")
    }
    if let record = Withdrawal(json: bytes) {
      promise(Withdrawal(json: record.json) == record, "a withdrawal written is the one that was read")
    }
    writeText(bytes)
  }

  /// Whatever text is written as JSON is what others read.
  private static func writeText(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var json = JSONWriter()
    json.object { json in
      json.key("t")
      json.text(text)
      json.key(text)
      json.number(1)
    }
    let read = try? JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
    promise(read?["t"] as? String == text || text == "t", "a text written as JSON is the text that is read")
    promise(!json.bytes.contains { $0 < 0x20 }, "JSON has no raw controls")
  }
}
