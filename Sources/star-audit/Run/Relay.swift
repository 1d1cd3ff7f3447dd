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
      guard let thread = ConsumerThread({ relay.consumeAll(consume) }) else {
        // Where no thread is to be had, one does all the work.
        return try produce(consume)
      }
      let result = Swift.Result { try produce(relay.give) }
      relay.end(isWhole: (try? result.get()) != nil)
      // The thread has let go of the consumer when it is joined, and not before.
      thread.join()
      if let failure = relay.failure { throw failure }
      return try result.get()
    }
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

  /// Says that no more comes; of a production that failed, nothing more is taken.
  private func end(isWhole: Bool) {
    condition.lock()
    defer { condition.unlock() }
    if isWhole, failure == nil { waiting.append(filling) } else { waiting.removeAll() }
    isComplete = true
    condition.broadcast()
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

/// A thread that can be waited for: when it is joined, nothing of what it was given is alive in it any more.
private struct ConsumerThread {
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
