import Foundation
import FoundationXML
import StarStandard

@testable import Configuration

/// Files that an administrator writes.
enum ConfigurationFiles {
  static func readAsSettings(_ bytes: [UInt8]) {
    do {
      let reading = try settings(bytes)
      for error in reading.errors + reading.examples { check(error, bytes) }
      guard let other = otherLineEnds(bytes) else { return }
      let again = try settings(other)
      promise(
        reading.errors == again.errors && reading.pinned.elementsEqual(again.pinned) { $0 == $1 },
        "settings do not depend on line ends")
    } catch let error as ConfigurationError {
      check(error, bytes)
    } catch {
      fatalError("broken promise: settings are refused by an error of their own: \(error)")
    }
  }

  private static func settings(_ bytes: [UInt8]) throws -> Settings.Reading {
    try Settings.read(SettingsFile(name: "f", folder: "/", bytes: bytes))
  }

  static func readAsEdition(_ bytes: [UInt8]) {
    do throws(ConfigurationErrors) {
      let edition = try EditionFile.decode(bytes, file: "f")
      promise(edition.categories.contains(edition.deliveryCategory), "deliveries are of a category")
      promise(edition.severities.count == Rule.all.count, "every rule has a severity")
      guard let other = otherLineEnds(bytes) else { return }
      let again = try EditionFile.decode(other, file: "f")
      promise(
        edition.name == again.name && edition.effectiveFrom == again.effectiveFrom
          && edition.requirements == again.requirements && edition.codes == again.codes && edition.kinds == again.kinds
          && edition.categories == again.categories && edition.periods == again.periods
          && edition.options == again.options && edition.severities == again.severities,
        "an edition does not depend on line ends")
    } catch {
      promise(!error.errors.isEmpty, "an edition that is refused is told why")
      for error in error.errors { check(error, bytes) }
    }
  }

  /// What is taken for a mark is XML for other readers, too, and is the same mark when it is read again.
  static func readAsMark(_ bytes: [UInt8]) {
    do {
      let mark = try Mark(bytes, file: "f")
      promise(try Mark(mark.bytes, file: "f") == mark, "a mark is the same when it is read again")
      promise(XMLParser(data: Data(mark.bytes)).parse(), "a mark is well-formed XML")
      let text = String(decoding: mark.bytes, as: UTF8.self).lowercased()
      for word in ["<script", "<image", "<foreignobject", "<!doctype", "<!entity", "javascript:"] {
        promise(!text.contains(word) || text.contains("<!--") || word == "javascript:", "a mark holds no \(word)")
      }
    } catch {
      check(error, bytes)
    }
  }

  /// The bytes with CR LF in place of LF; nil where there are carriage returns already.
  private static func otherLineEnds(_ bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.contains(UInt8(ascii: "\r")) else { return nil }
    return bytes.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
  }

  /// An error is one line that names a place in the file.
  private static func check(_ error: ConfigurationError, _ bytes: [UInt8]) {
    let text = "\(error)"
    promise(
      text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
      "an error is one line, as it is seen")
    guard let place = error.place else { return }
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + bytes.count { $0 == UInt8(ascii: "\r") } + 2
    promise(place.line >= 1 && place.column >= 1, "an error has a line and a column")
    // Readers of YAML end lines at these characters, too.
    guard
      !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: {
        "\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
      })
    else { return }
    promise(place.line <= lines, "an error stands on a line of the file")
  }
}
