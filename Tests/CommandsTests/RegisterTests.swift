import Foundation
import Testing

/// The register of stars in force, and certificates that somebody shows: `channels`, `verify --code`.
@Suite struct RegisterTests {
  private func office() throws -> Office {
    try Office(
      Records().adding("CH-2", "CH-3"), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'",
      "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-3'",
      "UPDATE credits SET points = 300 WHERE channel_id = 'CH-2'")
  }

  private func register(_ office: Office, _ arguments: String..., on day: String) throws -> [[String: Any]] {
    let result = try Program.run(
      ["channels", "--format", "jsonl", "--database", office.database] + arguments, on: day)
    #expect(result.status == 0, "\(result.errors)")
    return try result.output.split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  private func line(_ entry: [String: Any]) -> String {
    let next = (entry["next"] as? [String: Any]).map { "\($0["date"] ?? "") \($0["rule"] ?? "")" } ?? "-"
    return "\(entry["channel_id"] ?? "") \(entry["star"] ?? "") \(entry["certification_id"] ?? "") "
      + "\(entry["renewal_pending"] ?? "") \(next)"
  }

  @Test func theRegisterFollowsWhatIsApplied() throws {
    let office = try office()
    #expect(
      try register(office, on: "2026-12-20").map(line) == [
        "CH-1 3 CERT-1 0 -", "CH-2 3 CERT-1-CH-2 0 2027-01-01 credit-baseline",
      ])
    try office.passJanuaryReview()
    #expect(
      try register(office, on: "2027-01-10").map(line).map { $0.prefix(17) } == [
        "CH-1 3 CERT-1 1 2", "CH-2 2 CERT-1-CH-",
      ])
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    let renewed = try register(office, "--star", "2", on: "2027-01-16")
    #expect(renewed.count == 1 && renewed.first?["valid_until"] as? String == "2027-12-31")
    #expect(try register(office, "--as-of", "2025-06-01", on: "2027-01-16").isEmpty)
  }

  @Test func everyFormatHasTheSameColumns() throws {
    let office = try office()
    let csv = try Program.run(["channels", "--format", "csv", "--database", office.database], on: "2026-12-20").text
    #expect(
      csv.hasPrefix(
        "channel_id,channel_name,kind,country,star,route,certification_id,issued_on,valid_until,renewal_pending,next\r\n"
      ))
    #expect(csv.contains("2027-01-01 credit-baseline"))
    let json = try Program.run(["channels", "--format", "json", "--database", office.database], on: "2026-12-20")
    let document = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect((document["channels"] as? [Any])?.count == 2)
    #expect(try Program.run(["channels", "--star", "5", "--database", office.database]).status == 64)
  }

  /// A review's batch holds the register of its day, before its decisions; no other batch does.
  @Test func aReviewHoldsTheRegister() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    let files = try office.files(of: "2027-01-review")
    let register = String(decoding: try #require(files["register.csv"]), as: UTF8.self)
    let printed = try Program.run(
      ["channels", "--format", "csv", "--as-of", "2027-01-01", "--database", office.database], on: "2027-01-01")
    #expect(register == "\u{FEFF}" + printed.text)
    #expect(register.split(separator: "\r\n").count == 3)
    #expect(files["register.html"].map { String(decoding: $0, as: UTF8.self).contains("3-star 2") } ?? false)
    try office.must("verify", "2027-01-review", "--database", office.database)
    let path = office.batch("2027-01-review") + "/register.csv"
    try Data((register + "x").utf8).write(to: URL(fileURLWithPath: path))
    let altered = try office.run("verify", "2027-01-review")
    #expect(altered.status == 65 && altered.errors.contains("register.csv was altered"), "\(altered.errors)")
    try Data(register.utf8).write(to: URL(fileURLWithPath: path))
    try office.must("apply", "2027-01-review")
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try office.files(of: "2027-01-15-renewal")["register.csv"] == nil)
  }

  @Test func aCertificateIsCheckedByItsCode() throws {
    let office = try office()
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    let page = String(
      decoding: office.folder.contents("outbox/2027-01-15-renewal/certificates/CH-1.html"), as: UTF8.self)
    let found = try #require(page.firstMatch(of: /https:\/\/service\.example\.com\/certificate\?code=([0-9A-F-]{19})/))
    let code = String(found.1)
    func check(_ code: String, _ arguments: String..., on day: String = "2027-02-01") throws -> Program.Result {
      try Program.run(
        ["verify", "--code", code, "--database", office.database, "--outbox", office.outbox] + arguments, on: day)
    }
    let early = try check(code)
    #expect(early.status == 65 && early.errors.contains("is not applied"), "\(early.errors)")
    try office.must("apply", "2027-01-15-renewal")
    let good = try check(code.lowercased().replacingOccurrences(of: "-", with: ""))
    #expect(
      good.status == 0 && good.text.contains("3-star: in force on 2027-02-01, valid until 2027-12-31"), "\(good.text)")
    #expect(try check(code, "--star-on", "2028-01-01").errors.contains("ran out on 2027-12-31"))
    for wrong in ["0000-0000-0000-0000", "nonsense", ""] { #expect(try check(wrong).status == 65) }
    #expect(try office.run("verify").status == 64)
    #expect(try office.run("verify", "2027-01-15-renewal", "--code", code).status == 64)
    try office.must(
      "reinstate", "CH-1", "--batch", "2027-01-15-renewal", "--reason", "r", "--by", "b", on: "2027-02-03")
    let taken = try check(code, on: "2027-02-04")
    #expect(taken.status == 65 && taken.errors.contains("was taken back on 2027-02-03"), "\(taken.errors)")
  }
}
