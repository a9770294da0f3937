import Ledger

/// The journal could not be opened or used.
public enum JournalError: Error, Hashable, Sendable {
    /// The database refused.
    case ledger(LedgerError)
    /// The file is a database of another program.
    case notAJournal(path: String)
    /// The file was written by a newer Zuhuo; its schema version.
    case newerVersion(path: String, version: Int64)
    /// A stored event cannot be read or no longer fits what came before it; its sequence number and why.
    case damagedEvent(sequence: Int64, reason: String)
}

extension JournalError: CustomStringConvertible {
    /// One English sentence.
    public var description: String {
        switch self {
        case .ledger(let error): "journal: \(error)"
        case .notAJournal(let path): "\(path) is not a journal of Zuhuo"
        case .newerVersion(let path, let version):
            "\(path) has schema version \(version), newer than this program knows"
        case .damagedEvent(let sequence, let reason): "event \(sequence) of the journal is damaged: \(reason)"
        }
    }
}
