import FileSystem
import Testing

@testable import Auditing

@Suite struct PaceTests {
  @Test(
    arguments: [
      (12_000, 20_000, 4.0, "12,000 of 20,000 channels, 3,000/s, 3 s left"),
      (20_000, 20_000, 4.0, "20,000 of 20,000 channels, 5,000/s, 0 s left"),
      (30, 400, 60.0, "30 of 400 channels, 30/min, 12 min left"),
      (999, 1_000_000, 10.0, "999 of 1,000,000 channels, 99/s, 2 h 47 min left"),
      (1_000, nil, 2.0, "1,000 channels, 500/s"), (3, 4, 100.0, "3 of 4 channels, 108/h, 34 s left"),
      // More than were counted before, nothing yet, and a clock that stood still or was set back.
      (25_000, 20_000, 5.0, "25,000 of 25,000 channels, 5,000/s, 0 s left"), (0, 20_000, 2.0, "0 of 20,000 channels"),
      (1, Int.max, 2.0, "1 of 9,223,372,036,854,775,807 channels, 30/min, days left"),
      (100, 200, 0.0, "100 of 200 channels, 100,000/s, 1 s left"),
      (100, 200, -5.0, "100 of 200 channels, 100,000/s, 1 s left"),
    ] as [(Int, Int?, Double, String)])
  func aLineSaysHowFarHowFastAndHowLong(_ done: Int, _ total: Int?, _ seconds: Double, _ line: String) {
    let step = Work.Step(done: done, total: total, unit: "channels")
    #expect(Pace(from: 100).line(step, at: 100 + seconds) == line)
  }
}
