import Glibc

/// A value that one thread at a time may touch.
///
/// A lock of the system's threads library, because the thread sanitizer sees those and not `Synchronization.Mutex`.
@safe final class Guarded<Value: Sendable>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    init(_ value: Value) {
        self.value = value
        unsafe lock = .allocate(capacity: 1)
        unsafe lock.initialize(to: pthread_mutex_t())
        unsafe pthread_mutex_init(lock, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(lock)
        unsafe lock.deallocate()
    }

    /// Calls `body` with the value, alone. Not to be called from within `body`.
    func withLock<Result, Failure: Error>(_ body: (inout Value) throws(Failure) -> Result) throws(Failure) -> Result {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe _ = pthread_mutex_unlock(lock) }
        return try body(&value)
    }

    /// Calls `body` with the value, alone, unless another thread is with it now.
    func withLockIfFree(_ body: (inout Value) -> Void) {
        guard unsafe pthread_mutex_trylock(lock) == 0 else { return }
        defer { unsafe _ = pthread_mutex_unlock(lock) }
        body(&value)
    }
}
