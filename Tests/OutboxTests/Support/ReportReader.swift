import Foundation
import Testing

/// A report, read back with the JSON that its script reads.
struct ReportReader {
  let page: Markup
  let shared: [String: Any]
  /// The short line of each channel listed.
  let index: [[Any]]
  /// What is shown of each when it is opened.
  let details: [[String: Any]]

  init(_ bytes: [UInt8]) throws {
    page = try Markup(reading: bytes)
    func json(_ element: Markup.Element) throws -> Any {
      try JSONSerialization.jsonObject(with: Data(element.raw.utf8))
    }
    let head = try #require(page.element(id: "shared"))
    shared = try #require(try json(head) as? [String: Any])
    index = try page.element(id: "index").map { try json($0) as? [[Any]] ?? [] } ?? []
    details = try page.data.filter { $0.attributes["class"] == "details" }
      .flatMap { try json($0) as? [[String: Any]] ?? [] }
    #expect(details.count == index.count)
  }

  private func place(of channel: String) -> Int? { index.firstIndex { $0.first as? String == channel } }

  func line(of channel: String) -> [Any]? { place(of: channel).map { index[$0] } }

  func detail(of channel: String) -> [String: Any]? {
    place(of: channel).flatMap { details.indices.contains($0) ? details[$0] : nil }
  }
}
