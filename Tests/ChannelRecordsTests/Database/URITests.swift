import Foundation
import Testing

@testable import ChannelRecords

/// A database whose path holds what a URI gives a meaning is the database at that path.
@Suite struct URITests {
  @Test(arguments: [
    ("/var/lib/records.db", "file:/var/lib/records.db?immutable=1"),
    ("./a b/100%/who?#1&2=3+4;.db", "file:./a%20b/100%25/who%3F%231%262%3D3%2B4%3B.db?immutable=1"),
    ("/São/星.db", "file:/S%C3%A3o/%E6%98%9F.db?immutable=1"),
    ("/a\\b'\"\n\u{7F}.db", "file:/a%5Cb%27%22%0A%7F.db?immutable=1"),
  ])
  func everyByteThatIsNotPlainIsANumber(_ path: String, _ uri: String) {
    #expect(RecordsDatabase.uri(path, query: "immutable=1") == uri)
  }

  @Test func aPathOfAnyCharactersIsReadBackAsItIs() throws {
    let path = "/" + String(String.UnicodeScalarView((1...0x2FF).compactMap(UnicodeScalar.init)))
    let uri = RecordsDatabase.uri(path, query: "x")
    #expect(uri.dropFirst("file:".count).dropLast("?x".count).removingPercentEncoding == path)
    #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }
}
