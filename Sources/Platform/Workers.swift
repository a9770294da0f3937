import Dispatch
import Synchronization

/// Work shared among threads with results that do not depend on how many there are.
public enum Workers {
    /// Calls `body` once for each index in `0..<count`, on up to `workers` threads, the caller's among them.
    ///
    /// Indices are handed out in order. After an error no further index is handed out, those under way finish, and the
    /// error of the lowest index is thrown: the same one whatever the number of workers. One worker starts no thread.
    public static func forEach<Failure: Error>(
        count: Int, workers: Int, _ body: @Sendable (Int) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(workers > 0, "work needs at least one worker")
        guard workers > 1, count > 1 else {
            for index in 0..<max(0, count) { try body(index) }
            return
        }
        let next = Atomic<Int>(0)
        let failed = Guarded<(index: Int, error: Failure)?>(nil)
        DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                if index >= count { return }
                do throws(Failure) { try body(index) } catch {
                    next.store(count, ordering: .relaxed)
                    failed.withLock { known in
                        if let earlier = known, earlier.index < index { return }
                        known = (index, error)
                    }
                }
            }
        }
        if let failure = failed.withLock({ $0 }) { throw failure.error }
    }

    /// `body` of every index in `0..<count`, in order of the indices.
    ///
    /// - Throws: the error of the lowest index.
    public static func map<Value: Sendable, Failure: Error>(
        count: Int, workers: Int, _ body: @Sendable (Int) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        // All values are kept anyway: no part waits for a long one before it.
        try inOrder(count: count, workers: workers, window: count, produce: body) { _, value throws(Failure) in
            values.append(value)
        }
        return values
    }

    /// Makes a value for each index in `0..<count` on up to `workers` threads and hands the values to `consume`
    /// strictly in order of the indices.
    ///
    /// `consume` runs on any of the threads but never on two at a time, and each call sees what the ones before it did,
    /// so it may change variables of the caller. At most `window` values (default: 16 a worker) are made but not yet
    /// consumed, which bounds the memory. One worker starts no thread.
    ///
    /// - Throws: the error of the lowest index, of its `produce` or its `consume`; every lower index was consumed and no
    ///   higher one.
    public static func inOrder<Value: Sendable, Failure: Error>(
        count: Int, workers: Int, window: Int? = nil,
        produce: @Sendable (Int) throws(Failure) -> Value,
        consume: (Int, Value) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(workers > 0, "work needs at least one worker")
        guard workers > 1, count > 1 else {
            for index in 0..<max(0, count) { try consume(index, produce(index)) }
            return
        }
        let line = OrderedLine<Value, Failure>(count: count, window: max(1, window ?? 16 * workers), workers: workers)
        // Safe: `OrderedLine.deliver` lets one thread at a time into `consume`, with a lock between two calls, and the
        // caller waits here until all are done.
        nonisolated(unsafe) let consumer = consume
        DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
            while let index = line.take() {
                let result: Result<Value, Failure>
                do throws(Failure) { result = .success(try produce(index)) } catch { result = .failure(error) }
                line.deliver(result, at: index) { index, value throws(Failure) in
                    try unsafe consumer(index, value)
                }
            }
        }
        if let failure = line.failure { throw failure }
    }
}
