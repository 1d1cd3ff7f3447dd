import Foundation
import Synchronization
import Testing

@testable import ChannelRecords

/// Portions that several threads make and one takes.
@Suite struct CrewTests {
  private struct Broken: Error, Equatable {
    let portion: Int
  }

  private final class Token {}

  /// The threads that were there. Behind a lock of the system's, which a sanitizer of threads sees; it does not see a `Mutex`.
  private final class Threads: @unchecked Sendable {
    private let lock = NSLock()
    private var threads: Set<UInt> = []

    var all: Set<UInt> { lock.withLock { threads } }

    func add() { _ = lock.withLock { threads.insert(UInt(pthread_self())) } }
  }

  /// A crew over the numbers from 0, each made into itself.
  @discardableResult
  private func work(
    _ count: Int, members: Int, mostUnderWay: Int = 6, make: @escaping @Sendable (Int) throws -> Int = { $0 },
    take: (Int) throws -> Void
  ) throws -> Bool {
    let member = Crew<Int, Int>.Member { previous in
      let next = previous.map { $0 + 1 } ?? 0
      return next < count ? next : nil
    } make: {
      try make($0)
    }
    return try Crew(mostUnderWay: mostUnderWay).work(Array(repeating: member, count: members), take: take)
  }

  @Test(arguments: [1, 2, 3, 7], [0, 1, 5, 6, 7, 1000])
  func whatIsMadeIsTakenInTheOrderOfThePortions(_ members: Int, _ count: Int) throws {
    var seen: [Int] = []
    let isDone = try work(count, members: members) {
      // The first ones take longest.
      if $0 % 7 == 0 { usleep(50) }
      return $0
    } take: {
      seen.append($0)
    }
    #expect(isDone)
    #expect(seen == Array(0..<count))
  }

  @Test func withoutMembersNothingIsDone() throws {
    #expect(try !work(3, members: 0) { _ in Issue.record("nobody made it") })
  }

  @Test func membersWorkOnThreadsOfTheirOwn() throws {
    let own = UInt(pthread_self())
    let threads = Threads()
    // The first of them waits for the second.
    try work(2, members: 2) { portion in
      threads.add()
      while threads.all.count < 2 { usleep(10) }
      return portion
    } take: { _ in
    }
    #expect(threads.all.count == 2)
    #expect(!threads.all.contains(own))
  }

  @Test(arguments: [1, 2, 7])
  func theFirstFailureInTheOrderOfPortionsIsHeardWhenAllBeforeItIsTaken(_ members: Int) {
    var seen: [Int] = []
    #expect(throws: Broken(portion: 20)) {
      try work(1000, members: members) { portion in
        if portion == 20 { usleep(2000) }
        guard portion < 20 else { throw Broken(portion: portion) }
        return portion
      } take: {
        seen.append($0)
      }
    }
    #expect(seen == Array(0..<20))
  }

  @Test func aPortionThatCannotBeCutIsAFailureInItsPlace() {
    var seen: [Int] = []
    let member = Crew<Int, Int>.Member { previous in
      guard previous != 4 else { throw Broken(portion: 5) }
      return previous.map { $0 + 1 } ?? 0
    } make: {
      $0
    }
    #expect(throws: Broken(portion: 5)) {
      _ = try Crew<Int, Int>(mostUnderWay: 4).work([member, member]) { seen.append($0) }
    }
    #expect(seen == [0, 1, 2, 3, 4])
  }

  @Test func whoFailsToTakeStopsAWorkWithoutAnEnd() {
    var seen: [Int] = []
    #expect(throws: Broken(portion: 100)) {
      try work(.max, members: 2) { portion in
        seen.append(portion)
        if portion == 100 { throw Broken(portion: portion) }
      }
    }
    #expect(seen == Array(0...100))
  }

  @Test(arguments: [1, 2, 5])
  func onlySoManyPortionsAreUnderWay(_ members: Int) throws {
    let most = 6
    let begun = Atomic(0)
    let taken = Atomic(0)
    let highest = Atomic(0)
    try work(500, members: members, mostUnderWay: most) { portion in
      let count = begun.add(1, ordering: .sequentiallyConsistent).newValue
      highest.max(count - taken.load(ordering: .sequentiallyConsistent), ordering: .sequentiallyConsistent)
      return portion
    } take: { portion in
      // The first is held until as many as may be are there: a crew that lets more through shows it here.
      while portion == 0, begun.load(ordering: .sequentiallyConsistent) < most { usleep(10) }
      taken.add(1, ordering: .sequentiallyConsistent)
    }
    #expect(highest.load(ordering: .sequentiallyConsistent) >= most)
    // One that is being taken is under way no more.
    #expect(highest.load(ordering: .sequentiallyConsistent) <= most + 1)
  }

  @Test(arguments: [false, true])
  func nothingOfTheMembersIsAliveAfterwards(_ fails: Bool) throws {
    weak var token: Token?
    do {
      let held = Token()
      token = held
      let member = Crew<Int, Int>.Member {
        $0.map { $0 == 9 ? nil : $0 + 1 } ?? 0
      } make: { portion in
        withExtendedLifetime(held) {}
        if fails { throw Broken(portion: portion) }
        return portion
      }
      _ = try? Crew<Int, Int>(mostUnderWay: 2).work([member, member]) { _ in }
    }
    #expect(token == nil)
  }
}
