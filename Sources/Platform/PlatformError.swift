import Glibc

/// An operation of the operating system that could not be done: what was tried, on which path, and why.
///
/// Texts are English, taken from a fixed table and never from the locale, so the same trouble reads the same everywhere.
public struct PlatformError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried, as a verb phrase: `open`, `read`, `rename`.
    public let operation: String
    /// The path the caller named (or `-` for standard input).
    public let path: String
    /// The error number of the system (`errno`), for example 28 for a full disk.
    public let number: Int32
    /// Why it failed, in English.
    public let text: String

    /// An error with the system's own wording for `number`.
    public init(operation: String, path: String, number: Int32) {
        self.init(operation: operation, path: path, number: number, text: Self.wording(number))
    }

    /// An error with a wording more exact than the system's.
    public init(operation: String, path: String, number: Int32, text: String) {
        self.operation = operation
        self.path = path
        self.number = number
        self.text = text
    }

    /// The error for a file that holds more than its reader takes.
    public init(tooLarge path: String) { self.init(operation: "read", path: path, number: EFBIG) }

    /// `cannot open jobs/lots.csv: no such file or directory`
    public var description: String { "cannot \(operation) \(path): \(text)" }

    /// The number of an error for a file that changed while it was in use.
    public static let changed = ESTALE

    /// What kind of trouble it is, for the caller that words its own message.
    public var kind: Kind {
        switch number {
        case ENOENT: .missing
        case EACCES, EPERM, EROFS: .denied
        case EISDIR: .isDirectory
        case ENOTDIR: .notDirectory
        case EEXIST, ENOTEMPTY: .exists
        case ENOSPC, EDQUOT: .full
        case EFBIG: .tooLarge
        case EWOULDBLOCK, EBUSY: .busy
        case EPIPE: .brokenPipe
        case EINVAL: .invalid
        default: .other
        }
    }

    /// The kinds of trouble a caller may wish to tell apart.
    public enum Kind: Sendable, Hashable {
        /// There is no such file or folder.
        case missing
        /// Permission refused, or the volume is read-only.
        case denied
        /// A folder stands where a file was expected.
        case isDirectory
        /// A file stands where a folder was expected.
        case notDirectory
        /// The target exists already.
        case exists
        /// The volume or the quota is full.
        case full
        /// The file exceeds a limit.
        case tooLarge
        /// Another run holds it.
        case busy
        /// The reader of our output has gone.
        case brokenPipe
        /// A name or value the system cannot take.
        case invalid
        /// Anything else; see `number` and `text`.
        case other
    }

    /// The error the system just reported on this thread.
    static func last(_ operation: String, _ path: String) -> PlatformError {
        PlatformError(operation: operation, path: path, number: errno)
    }

    private static func wording(_ number: Int32) -> String {
        wordings.first { $0.number == number }?.text ?? "system error \(number)"
    }

    private static let wordings: [(number: Int32, text: String)] = [
        (ENOENT, "no such file or directory"), (EACCES, "permission denied"), (EPERM, "operation not permitted"),
        (EROFS, "the volume is read-only"), (EISDIR, "it is a folder, not a file"), (ENOTDIR, "it is not a folder"),
        (EEXIST, "it exists already"), (ENOTEMPTY, "the folder is not empty"), (ENOSPC, "no space left on the volume"),
        (EDQUOT, "disk quota exceeded"), (EFBIG, "the file is too large"), (EWOULDBLOCK, "another run holds it"),
        (EBUSY, "it is in use"), (EPIPE, "the reader closed the pipe"), (EINVAL, "the name or value is not valid"),
        (EIO, "input or output error of the device"), (EMFILE, "too many open files"), (ENFILE, "too many open files"),
        (ENAMETOOLONG, "the name is too long"), (ELOOP, "too many symbolic links"), (ENOMEM, "out of memory"),
        (EXDEV, "it is on another volume"), (ENXIO, "no such device"), (ESPIPE, "it cannot be read from a position"),
        (EBADF, "it is not open"), (EINTR, "interrupted"), (ETXTBSY, "the file is being executed"),
        (EOVERFLOW, "the value is too large"), (ESTALE, "the network file handle is stale"),
        (ETIMEDOUT, "the device did not answer"), (ENOSYS, "the system does not offer it"),
        (EOPNOTSUPP, "the volume does not offer it"),
    ]
}
