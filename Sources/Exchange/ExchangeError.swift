import Platform

/// Why something could not be put into the drop folder or noted in its ledger.
public enum ExchangeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file or folder could not be used.
    case platform(PlatformError)
    /// The archive of a message with attachments could not be made.
    case archive(ZipError)
    /// A line in the middle of the ledger, 1-based, is not one of ours; nothing was changed.
    case damagedLedger(path: String, line: Int)
    /// Something else was sent under this number and try before.
    case tryTaken(clientSeqNo: String, attempt: Int)
    /// The number or try cannot stand in a file name: letters, digits, `_` and `-`, at most 64; tries from 1 to 9999.
    case unusableName(String)

    /// The error in English.
    public var description: String {
        switch self {
        case .platform(let error): error.description
        case .archive(let error): error.description
        case .damagedLedger(let path, let line): "cannot use \(path): line \(line) is damaged"
        case .tryTaken(let number, let attempt):
            "cannot send \(number): try \(attempt) was used for another content; send it with the next try number"
        case .unusableName(let name): "cannot send \(name): it cannot stand in a file name"
        }
    }
}

/// Runs a step of the file system, its error as an exchange error.
func platform<Result: ~Copyable>(_ body: () throws(PlatformError) -> Result) throws(ExchangeError) -> Result {
    do throws(PlatformError) { return try body() } catch { throw .platform(error) }
}
