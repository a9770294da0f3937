import CSQLite

/// A prepared statement. One owner; parameters and columns are counted as SQLite does, parameters from 1, columns from 0.
@safe public struct Statement: ~Copyable {
    private let pointer: OpaquePointer
    private let handle: OpaquePointer
    private let source: String

    init(_ pointer: OpaquePointer, of handle: OpaquePointer, text: String) {
        unsafe self.pointer = pointer
        unsafe self.handle = handle
        source = text
    }

    deinit { unsafe sqlite3_finalize(pointer) }

    /// Makes the statement ready for another run; its parameters stay bound.
    public func reset() { unsafe sqlite3_reset(pointer) }

    /// Binds an integer.
    public func bind(_ index: Int32, _ value: Int64) throws(LedgerError) {
        try check(unsafe sqlite3_bind_int64(pointer, index, value))
    }

    /// Binds a text, which is copied; `nil` binds NULL.
    public func bind(_ index: Int32, _ value: String?) throws(LedgerError) {
        guard var value else { return try check(unsafe sqlite3_bind_null(pointer, index)) }
        let code = value.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { text in
                unsafe sqlite3_bind_copied_text(pointer, index, text.baseAddress, Int32(text.count))
            }
        }
        try check(code)
    }

    /// Runs to the next row.
    /// - Returns: Whether there is one. After the last row the statement is reset.
    public func step() throws(LedgerError) -> Bool {
        let code = unsafe sqlite3_step(pointer)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else {
            let error = unsafe LedgerError.last(of: handle, code: code, statement: source)
            reset()
            throw error
        }
        reset()
        return false
    }

    /// Runs a statement that gives no rows.
    public func run() throws(LedgerError) { while try step() {} }

    /// The value of a column as an integer; 0 for NULL.
    public func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(pointer, column) }

    /// Whether a column holds NULL.
    public func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(pointer, column) == SQLITE_NULL }

    /// The value of a column as text, empty for NULL.
    /// - Throws: ``LedgerError`` where the bytes are no UTF-8, which only a foreign program can have written.
    public func text(_ column: Int32) throws(LedgerError) -> String {
        guard let bytes = unsafe sqlite3_column_text(pointer, column) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(pointer, column))
        let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
        guard let text = unsafe String(validating: buffer, as: UTF8.self) else {
            throw LedgerError(
                code: SQLITE_MISMATCH, message: "the text in column \(column) is not UTF-8", statement: source)
        }
        return text
    }

    private func check(_ code: Int32) throws(LedgerError) {
        guard code == SQLITE_OK else { throw unsafe .last(of: handle, code: code, statement: source) }
    }
}
