import Foundation
import Testing

@testable import ChannelRecords

/// A file that is something else than CSV is named for what it is.
@Suite struct ForeignFileTests {
  private func flaw(_ bytes: [UInt8], _ table: Table = .people) -> String {
    ForeignFile.flaw(in: bytes, of: table) ?? ""
  }

  @Test(arguments: [
    ("person_id;name;email\nP-1;Name;\n", "separates its columns by semicolons"),
    ("\u{FEFF}\"person_id\";\"name\";\"email\"\r\n", "separates its columns by semicolons"),
    ("person_id\tname\temail\n", "separates its columns by tabs"),
    ("person_id|name|email\n", "separates its columns by vertical bars"),
    ("person_id，name，email\n", "separates its columns by commas of full width"),
    ("id;nom;mail\n", "separates its columns by semicolons"),
    ("\n\r\nperson_id;name;email\n", "separates its columns by semicolons"),
    ("sep=;\nperson_id;name;email\n", "begins with a line for spreadsheets alone"),
    ("<html><table><tr><td>person_id</td>", "is HTML or XML"),
    ("\u{FEFF}<?xml version=\"1.0\"?><Workbook>", "is HTML or XML"), ("%PDF-1.7", "is a PDF"),
    ("SQLite format 3\u{0}", "is an SQLite database"),
  ])
  func namesWhatATextIs(_ text: String, expected: String) {
    #expect(flaw(Array(text.utf8)).hasPrefix(expected), "\(flaw(Array(text.utf8)))")
  }

  @Test func namesASpreadsheet() {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
    #expect(flaw(zip + Array("[Content_Types].xml".utf8)).hasPrefix("is an Excel workbook (xlsx)"))
    #expect(
      flaw(zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8))
        .hasPrefix("is an OpenDocument spreadsheet (ods)"))
    #expect(flaw(zip).hasPrefix("is a ZIP file, as spreadsheets (xlsx, ods) are"))
    #expect(
      flaw([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
        .hasPrefix("is an old or encrypted Excel workbook (xls)"))
    #expect(flaw([0x1F, 0x8B, 8, 0]).hasPrefix("is a compressed file (gzip)"))
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32])
  func namesAnEncoding(_ encoding: String.Encoding) throws {
    let data = try #require("person_id\tname\temail\r\nP-1\t张\t\r\n".data(using: encoding))
    let expected = encoding == .utf32 ? "is text in UTF-32" : "is text in UTF-16"
    #expect(flaw([UInt8](data)).hasPrefix(expected), "\(flaw([UInt8](data)))")
  }

  @Test(arguments: [
    "", "\n", "person_id,name,email\n", "\u{FEFF}person_id,name,email\n", "\"person_id\",\"name\",\"email\"\n",
    "person_id,name;given,email\n", "name,\"a;b;c\",person_id\n", "person_id\n", "PK,name\n", "nonsense\n",
  ])
  func leavesToTheHeaderWhatMayBeCSV(_ text: String) {
    #expect(flaw(Array(text.utf8)).isEmpty, "\(flaw(Array(text.utf8)))")
  }
}
