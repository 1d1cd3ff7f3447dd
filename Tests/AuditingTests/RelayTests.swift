import Foundation
import Synchronization
import Testing

@testable import Auditing

/// Values from a producer to a consumer that runs beside it.
@Suite struct RelayTests {
  private struct Broken: Error, Equatable {
    let side: String
  }

  private final class Token {}

  /// A portion is 32 values: none, a part of one, exactly one, one more, and more than may wait.
  @Test(arguments: [0, 1, 31, 32, 33, 320, 10_000])
  func everyValueArrivesInItsOrder(_ count: Int) throws {
    var seen: [Int] = []
    let result = try Relay<Int>.run { give in
      for value in 0..<count { try give(value) }
      return "done"
    } consume: {
      seen.append($0)
    }
    #expect(result == "done")
    #expect(seen == Array(0..<count))
  }

  @Test func theConsumerRunsOnAThreadOfItsOwn() throws {
    let producer = pthread_self()
    var consumer = producer
    try Relay<Int>.run {
      try $0(1)
    } consume: { _ in
      consumer = pthread_self()
    }
    #expect(pthread_equal(producer, consumer) == 0)
  }

  @Test func aConsumerThatFailsStopsAProducerWithoutAnEnd() {
    var given = 0
    var seen: [Int] = []
    #expect(throws: Broken(side: "consumer")) {
      try Relay<Int>.run { give in
        while true {
          try give(given)
          given += 1
        }
      } consume: { value in
        seen.append(value)
        if value == 100 { throw Broken(side: "consumer") }
      }
    }
    #expect(seen == Array(0...100))
    #expect(given > 100)
  }

  @Test func aConsumerThatFailsIsHeardThoughTheProducerIsDone() {
    #expect(throws: Broken(side: "consumer")) {
      try Relay<Int>.run {
        try $0(1)
      } consume: { _ in
        throw Broken(side: "consumer")
      }
    }
  }

  @Test func aProducerThatTakesNoNoticeOfAFailureDoesNotHideIt() {
    #expect(throws: Broken(side: "consumer")) {
      try Relay<Int>.run { give in
        for value in 0..<10_000 { try? give(value) }
      } consume: { _ in
        throw Broken(side: "consumer")
      }
    }
  }

  @Test func aProducerThatFailsEndsTheRunWithItsError() {
    var seen: [Int] = []
    #expect(throws: Broken(side: "producer")) {
      try Relay<Int>.run { give in
        for value in 0..<1000 { try give(value) }
        throw Broken(side: "producer")
      } consume: {
        seen.append($0)
      }
    }
    // What was under way may be dropped, but nothing is turned round or left out in between.
    #expect(seen == Array(0..<seen.count))
    #expect(seen.count < 1000)
  }

  @Test func whereBothFailTheConsumerIsHeard() {
    #expect(throws: Broken(side: "consumer")) {
      try Relay<Int>.run { give in
        for value in 0..<10_000 { try give(value) }
        throw Broken(side: "producer")
      } consume: { _ in
        throw Broken(side: "consumer")
      }
    }
  }

  /// Eight portions may wait; besides them one is being filled and one consumed.
  @Test func onlySoManyValuesAreUnderWay() throws {
    let most = 32 * 10
    let given = Atomic(0)
    let consumed = Atomic(0)
    var highest = 0
    try Relay<Int>.run { give in
      for value in 0..<5000 {
        try give(value)
        given.add(1, ordering: .sequentiallyConsistent)
        highest = max(
          highest, given.load(ordering: .sequentiallyConsistent) - consumed.load(ordering: .sequentiallyConsistent))
      }
    } consume: { value in
      // The first value is held until as many more as may wait are there: a relay that lets more through shows it here.
      while value == 0, given.load(ordering: .sequentiallyConsistent) < 32 * 8 { usleep(10) }
      consumed.add(1, ordering: .sequentiallyConsistent)
    }
    #expect(highest >= 32 * 8)
    #expect(highest <= most)
  }

  @Test(arguments: [false, true])
  func nothingOfTheConsumerIsAliveAfterwards(_ fails: Bool) throws {
    weak var token: Token?
    do {
      let held = Token()
      token = held
      try? Relay<Int>.run {
        try $0(1)
      } consume: { _ in
        withExtendedLifetime(held) {}
        if fails { throw Broken(side: "consumer") }
      }
    }
    #expect(token == nil)
  }

  @Test(arguments: [false, true])
  func noThreadIsLeft(_ fails: Bool) throws {
    var thread = ""
    try? Relay<Int>.run {
      try $0(1)
    } consume: { _ in
      thread = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
      if fails { throw Broken(side: "consumer") }
    }
    try #require(thread.contains("/task/"))
    // A thread that is joined has done its work; the system takes its entry away a moment later.
    var rounds = 0
    while FileManager.default.fileExists(atPath: "/proc/" + thread), rounds < 1000 {
      usleep(1000)
      rounds += 1
    }
    #expect(!FileManager.default.fileExists(atPath: "/proc/" + thread))
  }
}
