import Testing

@testable import Outbox

/// QR codes against what another encoder (qrcode 8 for Python) makes of the same text and mask, module by module.
@Suite struct QRCodeTests {
  private static func rows(_ code: QRCode) -> [String] {
    (0..<code.size).map { y in String((0..<code.size).map { x in code.isDark(x, y) ? "#" : "." }) }
  }

  @Test func everyModuleIsWhereAnotherEncoderHasIt() throws {
    let code = try #require(QRCode("https://verify.example.com/1A2B3C4D5E6F7081"))
    #expect(
      Self.rows(code) == [
        "#######..####.#...######..#######",
        "#.....#..##....##.#..#..#.#.....#",
        "#.###.#.##.#..##....####..#.###.#",
        "#.###.#.###.#..#..##.#..#.#.###.#",
        "#.###.#.##..#.###...#.#...#.###.#",
        "#.....#.#.#.##.....#.#.##.#.....#",
        "#######.#.#.#.#.#.#.#.#.#.#######",
        "........####....#..#####.........",
        "#.#####..#.#..#..###...##.#####..",
        "#.##...#.#.#.#.######..#..##.####",
        "##...##.##...#####....#..#..#.#..",
        ".##.##..#....#.#.##.....#.#.#####",
        "##.#.###......###...#####..#.#...",
        "######.#.###...#.##.....###..####",
        "#.#.#####..##.####..#.#..####.##.",
        "##.##...#...##.#..#..#..###..##..",
        "...####.##.#.#.###..#.#.##.##.#.#",
        "##.##..#.....#....####.#.###.##..",
        "#.#...##..#######.#.##..##.##.##.",
        ".###.#..##.###..#...#############",
        "#.#.#####.##.##...##.#......##...",
        "#.#..#..#.##...##...########.##.#",
        "#..##.#.#....##..###.##.##....##.",
        "#.##....#...##..#..####.#.#...###",
        "#..#.##.####.#...#.#..########..#",
        "........##.####..####.###...#.###",
        "#######...#.##.###..#.###.#.#.#..",
        "#.....#.#.###.#####....##...###.#",
        "#.###.#.#..#....#...###.######...",
        "#.###.#.#.#.##.#.##....###..###.#",
        "#.###.#.#.##..####..##.##.##.##..",
        "#.....#.....##.#.....#.#....###..",
        "#######.###.#.##.#....#.#..#..##.",
      ])
  }

  /// The bytes that each version holds at the most (ISO/IEC 18004, table 7, level M).
  @Test(arguments: [
    (1, 14), (2, 26), (3, 42), (4, 62), (5, 84), (6, 106), (7, 122), (8, 152), (9, 180), (10, 213), (15, 412),
    (20, 666),
  ])
  func aVersionHoldsWhatTheStandardSays(version: Int, bytes: Int) throws {
    #expect(try #require(QRCode(String(repeating: "a", count: bytes))).size == version * 4 + 17)
    let next = QRCode(String(repeating: "a", count: bytes + 1))
    if version == 20 { #expect(next == nil) } else { #expect(try #require(next).size > version * 4 + 17) }
  }

  /// The picture has each dark module once, with the quiet zone around.
  @Test func thePathDrawsTheModules() throws {
    let code = try #require(QRCode("A"))
    var drawn: Set<[Int]> = []
    for match in code.path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
      let (x, y, width) = (Int(match.1) ?? 0, Int(match.2) ?? 0, Int(match.3) ?? 0)
      #expect(match.3 == match.4)
      for dx in 0..<width { #expect(drawn.insert([x + dx - QRCode.quietZone, y - QRCode.quietZone]).inserted) }
    }
    for y in 0..<code.size {
      for x in 0..<code.size { #expect(drawn.contains([x, y]) == code.isDark(x, y)) }
    }
    #expect(drawn.count == Self.rows(code).joined().count { $0 == "#" })
  }
}
