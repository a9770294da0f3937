import Glibc

/// A file to whose end lines are added, shared by several programs that take turns by a lock.
///
/// What was added and synced stays; what a killed program left of a line can be cut off by the next.
public struct LedgerFile: ~Copyable, Sendable {
    /// The path as the caller gave it.
    public let path: String
    private let descriptor: Descriptor

    /// Opens the file, making it when it is missing; its name is then durable.
    public init(path: String) throws(PlatformError) {
        let isNew = FileFacts.of(path, flags: AT_SYMLINK_NOFOLLOW) == nil
        let opened = try Self.open(path)
        if isNew { try Self.syncFolder(above: path) }
        descriptor = opened
        self.path = path
    }

    private static func open(_ path: String) throws(PlatformError) -> Descriptor {
        let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK
        let opened = try Descriptor.open(path, flags: flags, as: "open", path: path)
        if try opened.facts(path).kind == .regular { return opened }
        throw PlatformError(operation: "open", path: path, number: EINVAL, text: "it is no ordinary file")
    }

    private static func syncFolder(above path: String) throws(PlatformError) {
        let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let above = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        try Descriptor.open(above, flags: O_RDONLY | O_DIRECTORY, as: "open the folder of", path: path).sync(path)
    }

    /// Waits for the lock. A program that dies gives it back.
    /// - Throws: number ``PlatformError/changed`` when another file now stands at the path.
    public func lock() throws(PlatformError) {
        while flock(descriptor.number, LOCK_EX) != 0 {
            if errno != EINTR { throw .last("lock", path) }
        }
        let current = FileFacts.of(path, flags: AT_SYMLINK_NOFOLLOW)?.identity
        guard try current == descriptor.facts(path).identity else {
            unlock()
            throw PlatformError(
                operation: "lock", path: path, number: PlatformError.changed, text: "another file stands there now")
        }
    }

    /// Gives the lock back.
    public func unlock() { _ = flock(descriptor.number, LOCK_UN) }

    /// Everything from `offset` on; nothing when the file is shorter.
    public func contents(from offset: Int) throws(PlatformError) -> [UInt8] {
        guard lseek(descriptor.number, off_t(offset), SEEK_SET) >= 0 else { throw .last("read", path) }
        let size = try descriptor.facts(path).size
        var bytes: [UInt8] = []
        guard size > offset else { return bytes }
        bytes.reserveCapacity(size - offset)
        while try descriptor.read(into: &bytes, upTo: size - offset - bytes.count, path: path) > 0 {}
        return bytes
    }

    /// Adds bytes at the end.
    public func append(_ bytes: Span<UInt8>) throws(PlatformError) { try descriptor.writeAll(bytes, path: path) }

    /// Makes what was added survive a power cut.
    public func sync() throws(PlatformError) { try descriptor.sync(path) }

    /// Cuts the file off at `size` bytes, durably.
    public func truncate(to size: Int) throws(PlatformError) {
        guard ftruncate(descriptor.number, off_t(size)) == 0 else { throw .last("cut", path) }
        try sync()
    }
}
