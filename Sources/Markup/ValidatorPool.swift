import Synchronization

/// Validators of one schema for many threads: each is lent to one caller at a time and kept for the next.
public final class ValidatorPool: Sendable {
    /// A validator behind a reference, so that it can lie in an array.
    private final class Slot: Sendable {
        // Safe: a slot is either in `idle` or held by exactly one caller of `withValidator`.
        nonisolated(unsafe) var validator: SchemaValidator

        init(_ schema: Schema) { unsafe validator = SchemaValidator(schema) }
    }

    private let schema: Schema
    private let idle = Mutex<[Slot]>([])

    /// An empty pool.
    public init(_ schema: Schema) { self.schema = schema }

    /// Lends a validator for the time of `body`; makes one when all are lent.
    public func withValidator<Value, Failure: Error>(
        _ body: (inout SchemaValidator) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let slot = idle.withLock { $0.popLast() } ?? Slot(schema)
        defer { idle.withLock { $0.append(slot) } }
        return try unsafe body(&slot.validator)
    }
}
