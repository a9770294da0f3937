import Dispatch

/// Results that arrive in any order and leave in the order of their indices, never more than a window of them waiting.
final class OrderedLine<Value: Sendable, Failure: Error>: Sendable {
    private struct State {
        /// Results that arrived, at `index % window`.
        var waiting: [Result<Value, Failure>?]
        var nextTaken = 0
        var nextConsumed = 0
        /// Whether a thread is consuming now; it alone moves `nextConsumed`.
        var isConsuming = false
        var failure: Failure?
    }

    private let state: Guarded<State>
    private let room: DispatchSemaphore
    private let count: Int
    private let window: Int
    private let workers: Int

    init(count: Int, window: Int, workers: Int) {
        self.count = count
        self.window = window
        self.workers = workers
        state = Guarded(State(waiting: Array(repeating: nil, count: window)))
        // Raised after its making: a semaphore may not end below the value it started with.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<window { room.signal() }
    }

    /// The error of the lowest index that failed.
    var failure: Failure? { state.withLock { $0.failure } }

    /// The next index to work on, as soon as the window has room; `nil` when there is none or an earlier one failed.
    func take() -> Int? {
        room.wait()
        let index: Int? = state.withLock { state in
            guard state.failure == nil, state.nextTaken < count else { return nil }
            state.nextTaken += 1
            return state.nextTaken - 1
        }
        if index == nil { room.signal() }
        return index
    }

    /// Files the result of `index`, then consumes whatever is next in order unless another thread is at it.
    func deliver(
        _ result: Result<Value, Failure>, at index: Int, _ consume: (Int, Value) throws(Failure) -> Void
    ) {
        let isMine = state.withLock { state in
            state.waiting[index % window] = result
            if state.isConsuming { return false }
            state.isConsuming = true
            return true
        }
        guard isMine else { return }
        while let (index, result) = nextInOrder() {
            do throws(Failure) { try consume(index, result.get()) } catch { fail(error) }
            room.signal()
        }
    }

    private func nextInOrder() -> (Int, Result<Value, Failure>)? {
        state.withLock { state in
            let slot = state.nextConsumed % window
            guard state.failure == nil, let result = state.waiting[slot] else {
                state.isConsuming = false
                return nil
            }
            state.waiting[slot] = nil
            state.nextConsumed += 1
            return (state.nextConsumed - 1, result)
        }
    }

    private func fail(_ error: Failure) {
        state.withLock { $0.failure = error }
        for _ in 0..<workers { room.signal() }
    }
}
