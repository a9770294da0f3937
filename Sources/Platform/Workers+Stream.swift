import Dispatch

extension Workers {
    /// Takes items one after the other from `next`, makes a value of each on up to `workers` threads and hands the
    /// values to `consume` in the order of the items.
    ///
    /// Each worker keeps a state of its own from item to item; `state` makes it from the worker's number, first 0. One
    /// worker's values are consumed in the order in which it made them. `next` and `consume` run on any of the threads,
    /// each never on two at a time, and each call sees what the ones before it did. At most `window` items (default: 4 a
    /// worker) are taken but not yet consumed, which bounds the memory. One worker starts no thread.
    ///
    /// - Throws: the error of the earliest item, of its `next` or its `consume`; nothing after it is consumed.
    public static func stream<State, Item: Sendable, Value: Sendable, Failure: Error>(
        workers: Int, window: Int? = nil,
        state: @Sendable (Int) -> State,
        next: () throws(Failure) -> Item?,
        produce: @Sendable (inout State, Item) -> Value,
        consume: (Value) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(workers > 0, "work needs at least one worker")
        guard workers > 1 else {
            var own = state(0)
            while let item = try next() { try consume(produce(&own, item)) }
            return
        }
        let line = OrderedLine<Value, Failure>(count: Int.max, window: max(1, window ?? 4 * workers), workers: workers)
        let ended = Guarded(false)
        // Safe: `next` runs only under the lock `ended`, `consume` only inside `OrderedLine.deliver`, which lets one
        // thread at a time in; the caller waits here until all are done.
        nonisolated(unsafe) let supplier = next
        nonisolated(unsafe) let consumer = consume
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var own = state(worker)
            while true {
                let taken: (index: Int, item: Result<Item, Failure>)? = ended.withLock { ended in
                    guard !ended, let index = line.take() else { return nil }
                    do throws(Failure) {
                        if let item = try unsafe supplier() { return (index, .success(item)) }
                        ended = true
                        return nil
                    } catch {
                        ended = true
                        return (index, .failure(error))
                    }
                }
                guard let taken else { return }
                line.deliver(taken.item.map { produce(&own, $0) }, at: taken.index) { _, value throws(Failure) in
                    try unsafe consumer(value)
                }
            }
        }
        if let failure = line.failure { throw failure }
    }
}
