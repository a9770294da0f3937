import CSQLite

/// An operation of the database that could not be done; a copy of what SQLite said at that moment.
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The extended result code of SQLite, for example 5 (busy), 13 (full), 2067 (a unique column is taken).
    public let code: Int32
    /// SQLite's message.
    public let message: String
    /// The statement that failed, or the path that could not be opened.
    public let statement: String

    /// An error made of its three parts.
    public init(code: Int32, message: String, statement: String) {
        self.code = code
        self.message = message
        self.statement = statement
    }

    /// `database is locked (5): BEGIN IMMEDIATE`
    public var description: String { "\(message) (\(code)): \(statement)" }

    /// The primary result code, the low byte of ``code``.
    public var primaryCode: Int32 { code & 0xFF }

    /// Whether another process held the file longer than the waiting time.
    public var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }

    /// Whether the file is no database, or a damaged one.
    public var isDamaged: Bool { primaryCode == SQLITE_NOTADB || primaryCode == SQLITE_CORRUPT }
}
