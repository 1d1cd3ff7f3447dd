import FileSystem
import Testing

/// The cells of a CSV row are told apart, whatever they hold.
@Suite struct CSVRowTests {
  @Test(arguments: [
    (["a", "b c", ""], "a,b c,\r\n"),
    (["a,b", "c"], "\"a,b\",c\r\n"),
    (["say \"so\""], "\"say \"\"so\"\"\"\r\n"),
    (["two\nlines", "two\r\nlines", "a\ttab"], "\"two\nlines\",\"two\r\nlines\",\"a\ttab\"\r\n"),
    (["星级", "São"], "星级,São\r\n"),
    ([], "\r\n"),
  ])
  func aCellThatHoldsASeparatorAQuoteOrAControlIsQuoted(_ cells: [String], _ row: String) {
    #expect(csvRow(cells) == Array(row.utf8))
  }
}
