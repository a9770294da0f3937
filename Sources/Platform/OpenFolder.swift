import CLinux
import Glibc

/// Size, time of change and identity of a file: equal stamps mean that nobody has written to it in between.
public struct FileStamp: Hashable, Sendable {
    /// Size in bytes.
    public let size: Int
    /// Time of the last change, in nanoseconds since 1970, by the clock of the volume.
    public let modified: Int64
    /// Number of the file on its volume.
    public let node: UInt64

    /// A stamp as it was kept.
    public init(size: Int, modified: Int64, node: UInt64) {
        self.size = size
        self.modified = modified
        self.node = node
    }

    init(_ record: stat) {
        size = Int(record.st_size)
        modified = Int64(record.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(record.st_mtim.tv_nsec)
        node = UInt64(record.st_ino)
    }
}

/// A folder kept open, for work in a place where other programs come and go: links are never followed, nothing is ever
/// replaced.
public struct OpenFolder: ~Copyable, Sendable {
    /// Something found in a folder.
    public struct Entry: Hashable, Sendable {
        /// Path relative to the folder, with `/` between names.
        public let name: String
        /// Its stamp; `nil` for what is no regular file (a link, a pipe, a name that is no UTF-8).
        public let stamp: FileStamp?
    }

    /// The path as the caller gave it.
    public let path: String
    private let descriptor: Descriptor

    /// Opens the folder `path`.
    /// - Throws: kinds `missing`, `denied`, `notDirectory` among others.
    public init(path: String) throws(PlatformError) {
        descriptor = try .open(path, flags: O_RDONLY | O_DIRECTORY, as: "open", path: path)
        self.path = path
    }

    /// Everything in the folder and in its sub-folders down to `depth`, in order of the bytes of the names.
    ///
    /// What vanishes meanwhile is left out. Complexity: O(n log n), one call of the system a name.
    public func entries(depth: Int) throws(PlatformError) -> [Entry] {
        var found: [Entry] = []
        try Self.walk(descriptor, path, "", depth, &found)
        return found
    }

    private static func walk(
        _ folder: borrowing Descriptor, _ root: String, _ prefix: String, _ depth: Int, _ found: inout [Entry]
    ) throws(PlatformError) {
        for leaf in try Directory.names(in: folder, root) {
            var record = stat()
            let isThere = unsafe fstatat(folder.number, leaf, &record, AT_SYMLINK_NOFOLLOW) == 0
            let kind = isThere ? record.st_mode & S_IFMT : 0
            if kind == S_IFDIR {
                guard depth > 0 else { continue }
                let inner = try Descriptor.open(
                    leaf, in: folder.number, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, as: "list", path: root)
                try walk(inner, root, prefix + leaf + "/", depth - 1, &found)
            } else if isThere || leaf.unicodeScalars.contains("\u{FFFD}") {
                found.append(Entry(name: prefix + leaf, stamp: kind == S_IFREG ? FileStamp(record) : nil))
            }
        }
    }

    /// The stamp of the regular file `name`; `nil` when there is none.
    public func stamp(of name: String) -> FileStamp? {
        guard !name.utf8.contains(0) else { return nil }
        var record = stat()
        guard unsafe fstatat(descriptor.number, name, &record, AT_SYMLINK_NOFOLLOW) == 0,
            record.st_mode & S_IFMT == S_IFREG
        else { return nil }
        return FileStamp(record)
    }

    /// The whole of the regular file `name` and the stamp it had before and after.
    ///
    /// - Throws: kind `tooLarge` beyond `limit` bytes; number ``PlatformError/changed`` when it changed meanwhile.
    public func contents(of name: String, limit: Int) throws(PlatformError) -> (bytes: [UInt8], stamp: FileStamp) {
        let shown = path + "/" + name
        let file = try Descriptor.open(
            name, in: descriptor.number, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK, as: "read", path: shown)
        let before = try Self.stamp(file, shown)
        if before.size > limit { throw PlatformError(operation: "read", path: shown, number: EFBIG) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(before.size + 1)
        while try file.read(into: &bytes, upTo: before.size + 1 - bytes.count, path: shown) > 0 {}
        let after = try Self.stamp(file, shown)
        guard before == after, bytes.count == before.size else {
            throw PlatformError(
                operation: "read", path: shown, number: PlatformError.changed, text: "it changed while it was read")
        }
        return (bytes, before)
    }

    private static func stamp(_ file: borrowing Descriptor, _ path: String) throws(PlatformError) -> FileStamp {
        var record = stat()
        guard unsafe fstat(file.number, &record) == 0 else { throw .last("examine", path) }
        guard record.st_mode & S_IFMT == S_IFREG else {
            throw PlatformError(operation: "read", path: path, number: EINVAL, text: "it is no ordinary file")
        }
        return FileStamp(record)
    }

    /// Opens the file `name` in this folder to be written from its start; one that is there is emptied.
    public func begin(_ name: String) throws(PlatformError) -> GrowingFile {
        let shown = path + "/" + name
        guard OutputName.isSafe(name), !name.utf8.contains(UInt8(ascii: "/")) else {
            throw PlatformError(operation: "write", path: shown, number: EINVAL)
        }
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK
        return GrowingFile(
            path: shown,
            descriptor: try .open(name, in: descriptor.number, flags: flags, as: "create", path: shown))
    }

    /// Makes names that came, went or changed in this folder survive a power cut.
    public func sync() throws(PlatformError) { try descriptor.sync(path) }

    /// Gives `name` another name in the folder `target` on the same volume.
    ///
    /// - Throws: kind `exists` when something stands there; it and `name` are then as they were. Where the volume can
    ///   neither rename without replacing nor link (network shares), the check and the renaming are two steps.
    public func rename(_ name: String, to newName: String, in target: borrowing OpenFolder) throws(PlatformError) {
        let shown = target.path + "/" + newName
        guard !name.utf8.contains(0), !newName.utf8.contains(0) else {
            throw PlatformError(operation: "rename", path: shown, number: EINVAL)
        }
        let (from, to) = (descriptor.number, target.descriptor.number)
        if unsafe rename_between_without_replacing(from, name, to, newName) == 0 { return }
        if errno != EINVAL && errno != ENOSYS { throw .last("rename", shown) }
        if unsafe linkat(from, name, to, newName, 0) == 0 {
            unsafe _ = unlinkat(from, name, 0)
            return
        }
        if errno == EEXIST || FileFacts.of(newName, in: to, flags: AT_SYMLINK_NOFOLLOW) != nil {
            throw PlatformError(operation: "rename", path: shown, number: EEXIST)
        }
        if unsafe renameat(from, name, to, newName) != 0 { throw .last("rename", shown) }
    }
}

/// A file that is being written.
public struct GrowingFile: ~Copyable, Sendable {
    let path: String
    let descriptor: Descriptor

    /// Adds bytes at the end.
    public func write(_ bytes: Span<UInt8>) throws(PlatformError) { try descriptor.writeAll(bytes, path: path) }

    /// Makes what was written survive a power cut.
    public func sync() throws(PlatformError) { try descriptor.sync(path) }
}

extension Descriptor {
    /// Appends up to `limit` bytes and returns how many; 0 at the end of the file or for a limit of 0.
    func read(into buffer: inout [UInt8], upTo limit: Int, path: String) throws(PlatformError) -> Int {
        guard limit > 0 else { return 0 }
        var result = 0
        buffer.append(addingCapacity: limit) { span in
            unsafe span.withUnsafeMutableBufferPointer { room, filled in
                repeat {
                    result = unsafe Glibc.read(number, room.baseAddress, limit)
                } while result < 0
                    && errno == EINTR
                filled = max(0, result)
            }
        }
        if result < 0 { throw .last("read", path) }
        return result
    }
}
