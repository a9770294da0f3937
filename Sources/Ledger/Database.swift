import CSQLite

/// An open database file of SQLite. One owner; closed when the owner ends.
///
/// Used by one thread at a time. A ``Statement`` may outlive it: SQLite keeps what the statement needs.
@safe public struct Database: ~Copyable {
    private let handle: OpaquePointer

    /// Opens a file for reading and writing.
    /// - Parameters:
    ///   - path: The file; `:memory:` for one that lives in memory only.
    ///   - create: Whether a missing file is made.
    ///   - busyMilliseconds: How long a statement waits for another process before it fails as busy.
    /// - Throws: ``LedgerError`` whose `statement` is the path.
    public init(path: String, create: Bool, busyMilliseconds: Int32 = 30_000) throws(LedgerError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0)
        let code = unsafe sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let handle = unsafe opened else {
            let error = unsafe LedgerError.last(of: opened, code: code, statement: path)
            unsafe sqlite3_close_v2(opened)
            throw error
        }
        unsafe self.handle = handle
        unsafe sqlite3_busy_timeout(handle, busyMilliseconds)
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    /// Runs statements that give no rows, separated by semicolons.
    public func run(_ text: String) throws(LedgerError) {
        let code = unsafe sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw unsafe .last(of: handle, code: code, statement: text) }
    }

    /// Prepares one statement to be run many times.
    public func prepare(_ text: String) throws(LedgerError) -> Statement {
        var prepared: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        let code = unsafe sqlite3_prepare_v3(handle, text, -1, flags, &prepared, nil)
        guard code == SQLITE_OK else { throw unsafe .last(of: handle, code: code, statement: text) }
        guard let pointer = unsafe prepared else {
            throw LedgerError(code: SQLITE_MISUSE, message: "the statement is empty", statement: text)
        }
        return unsafe Statement(pointer, of: handle, text: text)
    }

    /// The first column of the first row as an integer; `nil` where there is no row or it holds NULL.
    public func integer(_ text: String) throws(LedgerError) -> Int64? {
        let statement = try prepare(text)
        return try statement.step() && !statement.isNull(0) ? statement.integer(0) : nil
    }

    /// The first column of the first row as text; `nil` where there is no row or it holds NULL.
    public func text(_ text: String) throws(LedgerError) -> String? {
        let statement = try prepare(text)
        return try statement.step() && !statement.isNull(0) ? statement.text(0) : nil
    }

    /// How many rows the last statement changed.
    public var changes: Int { unsafe Int(sqlite3_changes(handle)) }

    /// Whether a transaction is open.
    public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

    /// Lets other processes go first for so many milliseconds.
    public static func pause(milliseconds: Int32) { sqlite3_sleep(milliseconds) }
}

extension LedgerError {
    /// What SQLite says about the last call on a handle.
    static func last(of handle: OpaquePointer?, code: Int32, statement: String) -> LedgerError {
        let words = unsafe handle.map { unsafe String(cString: sqlite3_errmsg($0)) }
        return LedgerError(code: code, message: words ?? "SQLite ran out of memory", statement: statement)
    }
}
