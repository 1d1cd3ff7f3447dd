import ChannelRecords
import SampleRecords
import StarStandard
import Testing

private func rows(
  _ channels: Int, seed: UInt64 = 1, around asOf: String = "2027-01-01"
) -> [[String]] {
  RecordBook(channels: channels, seed: seed, around: on(asOf)).rows.map { [$0.table.name] + $0.values }
}

@Test func sameParametersSameRows() {
  #expect(rows(60) == rows(60))
}

@Test func anotherSeedOtherRows() {
  let (first, second) = (rows(60, seed: 1), rows(60, seed: 2))
  #expect(first != second)
  #expect(first.filter { $0[0] == "people" } != second.filter { $0[0] == "people" })
}

@Test func channelsDoNotDependOnHowManyThereAre() {
  let few = rows(50)
  #expect(Array(rows(500).prefix(few.count)) == few)
}

@Test(arguments: [
  "2027-01-01", "2026-07-01", "2028-01-31", "2028-07-31", "2028-02-29", "2026-11-30", "0001-01-01", "9999-12-31",
])
func everyRowIsValid(asOf: String) {
  for seed: UInt64 in [0, 7, .max] {
    var validator = RowValidator()
    for row in RecordBook(channels: 100, seed: seed, around: on(asOf)).rows { validator.see(row.table, row.values) }
    #expect(validator.faults == [])
  }
}

@Test func channelsComeInTheOrderOfTheirIDs() {
  let ids = rows(120).filter { $0[0] == "channels" }.map { $0[1] }
  #expect(ids.count == 120)
  #expect(ids == ids.sorted())
  #expect(rows(120).allSatisfy { $0[1].utf8.count <= 15 })
}

@Test(arguments: [0, -3])
func noChannelsNoRows(channels: Int) {
  #expect(rows(channels).isEmpty)
}

@Test func anEditionWithoutListsWillDo() {
  let bare = Edition(
    name: "bare", effectiveFrom: Edition2025.standard.effectiveFrom, requirements: Edition2025.standard.requirements,
    codes: [:],
    kinds: [], categories: [], deliveryCategory: "none",
    periods: Periods([:], reminderDays: [90, 60, 30]).with(.timelyDeclaration, 1),
    options: Edition2025.standard.options, severities: [:])
  var validator = RowValidator()
  SampleRecords(channels: 200, seed: 5, around: on("2027-07-01"), edition: bare).forEachRow { validator.see($0, $1) }
  #expect(validator.faults == [])
}

@Test func addressesAreReservedForExamples() {
  var checked = 0
  for row in RecordBook(channels: 300, seed: 3, around: on("2027-01-01")).rows {
    for (column, value) in zip(row.table.columns, row.values) where column.kind == .email && value.contains("@") {
      checked += 1
      let reserved = ["example.com", "example.net", "example.org"].contains {
        value.hasSuffix("@" + $0) || value.hasSuffix("." + $0)
      }
      #expect(reserved || value == "info@", "\(value)")
    }
  }
  #expect(checked > 300)
}

@Test func aBodyThatThrowsEndsIt() {
  struct Stop: Error {}
  var seen = 0
  #expect(throws: Stop.self) {
    try SampleRecords(channels: 10, seed: 1, around: on("2027-01-01"), edition: Edition2025.standard).forEachRow {
      _, _ in
      seen += 1
      if seen == 5 { throw Stop() }
    }
  }
  #expect(seen == 5)
}
