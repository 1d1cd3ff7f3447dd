import Testing

@testable import ChannelRecords

/// SQLite believes its pages: rows out of their order, or lost from an index, are no error to it. They are damage to who reads.
@Suite struct DamagedTreeTests {
  private static let ofChannel = [
    "certifications", "appointments", "credits", "participations", "major_events", "downgrades", "waivers",
  ].map { $0 + "_of_channel" }

  private func refusal(_ records: DamagedRecords, threads: Int = 1) throws -> String {
    let error = #expect(throws: RecordsError.self) { try records.read(threads: threads) }
    return error.map { "\($0)" } ?? ""
  }

  @Test func soundRecordsAreRead() throws {
    let records = try DamagedRecords()
    for threads in [1, 2, 3] { try records.read(threads: threads) }
  }

  @Test(arguments: ofChannel + ["channels_by_id"], [1, 2]) func anIndexOutOfOrderIsDamage(
    _ index: String, _ threads: Int
  ) throws {
    let records = try DamagedRecords()
    try records.exchangeEnds(of: index)
    #expect(try refusal(records, threads: threads).contains("the database is damaged or truncated"))
  }

  @Test(arguments: ofChannel + ["certificates_of_person"], [1, 2])
  func anIndexThatLostARowIsDamage(_ index: String, _ threads: Int) throws {
    let records = try DamagedRecords()
    try records.loseRow(of: index)
    let text = try refusal(records, threads: threads)
    #expect(text.contains("the database is damaged or truncated"), "\(text)")
    #expect(text.contains("rows, and its index \(index) has"), "\(text)")
  }

  /// The channel's own rows name one that nobody has any more.
  @Test func aLostChannelIsTold() throws {
    let records = try DamagedRecords()
    try records.loseRow(of: "channels_by_id")
    #expect(try refusal(records).contains("channels has 90 rows, and its index channels_by_id has 89"))
  }

  /// The first number of such a table is beyond its last.
  @Test func aTableOutOfOrderIsDamage() throws {
    let records = try DamagedRecords()
    try records.exchangeEnds(of: "people")
    #expect(try refusal(records).contains("the database is damaged or truncated"))
  }
}
