import Foundation

/// Threads that each take the next portion of a work, and then the next one; what they make of the portions is taken in the
/// portions' order, so that nothing depends on timing.
///
/// Only so many portions are under way at a time, which keeps memory flat.
///
/// No library does it: a member works inside of its own database's queue, where nothing can be awaited, and none may outlive the
/// call, which only a thread that is joined can promise; neither a queue of Dispatch nor a group of tasks tells when it has let
/// go of a closure.
package final class Crew<Portion, Made>: @unchecked Sendable {
  /// Who works.
  package struct Member {
    /// The portion after another one, or the first; nil where there is none. One member at a time is asked.
    let cut: (Portion?) throws -> Portion?
    /// What it makes of a portion.
    let make: (Portion) throws -> Made

    /// Somebody who cuts portions and makes something of them.
    package init(cut: @escaping (Portion?) throws -> Portion?, make: @escaping (Portion) throws -> Made) {
      self.cut = cut
      self.make = make
    }
  }

  private let condition = NSCondition()
  private let mostUnderWay: Int
  /// How many portions were begun, and the last of them.
  private var begun = 0
  private var last: Portion?
  /// Whether no more portions are begun.
  private var isOver = false
  /// What was made and waits for its turn.
  private var waiting: [Int: Result<Made, any Error>] = [:]
  private var taken = 0

  /// - Parameter mostUnderWay: how many portions may be begun and not taken.
  package init(mostUnderWay: Int) {
    self.mostUnderWay = mostUnderWay
  }

  /// Lets the members work side by side, each on a thread of its own, and takes what they make.
  ///
  /// - Returns: false where no thread is to be had; then nothing was done.
  /// - Throws: what `take` throws; else what was thrown over the first portion of which anything was thrown, when all that
  ///   comes before it was taken.
  package func work(_ members: [Member], take: (Made) throws -> Void) throws -> Bool {
    let threads = members.compactMap { member in Thread { self.work(member) } }
    guard !threads.isEmpty else { return false }
    let result = Result { try takeAll(take) }
    condition.withLock {
      isOver = true
      condition.broadcast()
    }
    // A thread has let go of its member when it is joined, and not before.
    for thread in threads { thread.join() }
    try result.get()
    return true
  }

  // MARK: - A member's side

  private func work(_ member: Member) {
    while let (number, portion) = next(member) {
      let made = Result { try member.make(portion) }
      condition.withLock { lay(made, of: number) }
    }
  }

  /// The next portion and its number; nil where no more are begun.
  private func next(_ member: Member) -> (Int, Portion)? {
    condition.withLock {
      while begun - taken >= mostUnderWay, !isOver { condition.wait() }
      guard !isOver else { return nil }
      let number = begun
      do {
        last = try member.cut(last)
      } catch {
        begun += 1
        lay(.failure(error), of: number)
        return nil
      }
      guard let last else {
        isOver = true
        condition.broadcast()
        return nil
      }
      begun += 1
      return (number, last)
    }
  }

  /// Lays down what was made of a portion until its turn comes.
  private func lay(_ made: Result<Made, any Error>, of number: Int) {
    waiting[number] = made
    if case .failure = made { isOver = true }
    condition.broadcast()
  }

  // MARK: - The side of whoever takes

  private func takeAll(_ take: (Made) throws -> Void) throws {
    while let made = nextMade() { try take(made.get()) }
  }

  private func nextMade() -> Result<Made, any Error>? {
    condition.withLock {
      while true {
        if let made = waiting.removeValue(forKey: taken) {
          taken += 1
          condition.broadcast()
          return made
        }
        if isOver, taken == begun { return nil }
        condition.wait()
      }
    }
  }
}

/// A thread that can be waited for: when it is joined, nothing of what it was given is alive in it any more.
private struct Thread {
  private let handle: pthread_t

  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }

  /// Starts a thread; nil where the system has none to give.
  init?(_ run: @escaping () -> Void) {
    let body = Unmanaged.passRetained(Body(run))
    var handle = pthread_t()
    let code = pthread_create(
      &handle, nil,
      { raw in
        if let raw { Unmanaged<Body>.fromOpaque(raw).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    guard code == 0 else {
      body.release()
      return nil
    }
    self.handle = handle
  }

  func join() { pthread_join(handle, nil) }
}
