import Foundation

/// Runs a producer and a consumer side by side: records are read while earlier ones are decided and written.
///
/// Values arrive in the order in which they are produced, one after the other, so that nothing depends on timing. Only so many
/// are under way at a time, which keeps memory flat.
final class Relay<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var waiting: [[Value]] = []
  private var filling: [Value] = []
  private var isComplete = false
  private var isOver = false
  private var failure: (any Error)?

  /// A lock is taken once for so many values, and so many portions may wait.
  private static var portion: Int { 32 }
  private static var mostWaiting: Int { 8 }

  /// The consumer has failed, so that there is no use in producing more.
  private struct Stopped: Error {}

  /// Hands every value that the producer gives on to the consumer, which runs on a thread of its own; returns what the
  /// producer returns when both are done.
  ///
  /// - Throws: what the consumer throws, else what the producer throws. Then no more values are consumed.
  static func run<Result>(
    produce: (_ give: (Value) throws -> Void) throws -> Result, consume: (Value) throws -> Void
  ) throws -> Result {
    let relay = Relay()
    return try withoutActuallyEscaping(consume) { consume in
      // The consumer alone runs it until it is over, and the caller goes on only then.
      let body = Unchecked(consume)
      Thread.detachNewThread { relay.consumeAll(body.value) }
      let result = Swift.Result { try produce(relay.give) }
      try relay.end(isWhole: (try? result.get()) != nil)
      return try result.get()
    }
  }

  private struct Unchecked: @unchecked Sendable {
    let value: (Value) throws -> Void
    init(_ value: @escaping (Value) throws -> Void) { self.value = value }
  }

  // MARK: - The producer's side

  private func give(_ value: Value) throws {
    filling.append(value)
    if filling.count >= Self.portion { try send() }
  }

  private func send() throws {
    condition.lock()
    defer { condition.unlock() }
    while waiting.count >= Self.mostWaiting, failure == nil { condition.wait() }
    guard failure == nil else { throw Stopped() }
    waiting.append(filling)
    filling.removeAll(keepingCapacity: true)
    condition.broadcast()
  }

  /// Waits for the consumer, which takes what is left only of a whole production.
  private func end(isWhole: Bool) throws {
    condition.lock()
    defer { condition.unlock() }
    if isWhole, failure == nil { waiting.append(filling) } else { waiting.removeAll() }
    isComplete = true
    condition.broadcast()
    while !isOver { condition.wait() }
    if let failure { throw failure }
  }

  // MARK: - The consumer's side

  private func consumeAll(_ consume: (Value) throws -> Void) {
    var problem: (any Error)?
    do {
      while let values = next() {
        for value in values { try consume(value) }
      }
    } catch {
      problem = error
    }
    condition.lock()
    failure = problem
    isOver = true
    condition.broadcast()
    condition.unlock()
  }

  private func next() -> [Value]? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty {
      if isComplete { return nil }
      condition.wait()
    }
    condition.broadcast()
    return waiting.removeFirst()
  }
}
