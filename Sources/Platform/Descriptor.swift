import Glibc

/// One open file descriptor, closed when its owner goes.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32
    private let owned: Bool

    init(owning number: Int32) {
        self.number = number
        owned = true
    }

    /// A descriptor that belongs to the process, such as standard input.
    init(borrowing number: Int32) {
        self.number = number
        owned = false
    }

    deinit {
        if owned { _ = close(number) }
    }

    /// Opens `name` relative to the folder `folder` (`AT_FDCWD` = the working folder), asking again when interrupted.
    static func open(
        _ name: String, in folder: Int32 = AT_FDCWD, flags: Int32, mode: mode_t = 0o644, as operation: String = "open",
        path: @autoclosure () -> String
    ) throws(PlatformError) -> Descriptor {
        guard !name.utf8.contains(0) else { throw PlatformError(operation: operation, path: path(), number: EINVAL) }
        while true {
            let number = unsafe openat(folder, name, flags | O_CLOEXEC, mode)
            if number >= 0 { return Descriptor(owning: number) }
            let failure = errno
            if failure != EINTR { throw PlatformError(operation: operation, path: path(), number: failure) }
        }
    }

    /// Facts of the open file: kind, size, identity.
    func facts(_ path: String) throws(PlatformError) -> FileFacts {
        var record = stat()
        guard unsafe fstat(number, &record) == 0 else { throw .last("examine", path) }
        return FileFacts(record)
    }

    /// Whether it is a disk, or a device of characters that is neither a terminal nor the one that is always empty.
    var isEndless: Bool {
        var record = stat()
        guard unsafe fstat(number, &record) == 0 else { return false }
        if record.st_mode & S_IFMT == S_IFBLK { return true }
        let null = UInt64(1) << 8 | 3
        return record.st_mode & S_IFMT == S_IFCHR && UInt64(record.st_rdev) != null && isatty(number) != 1
    }

    /// Writes every byte, however many calls that takes.
    func writeAll(_ bytes: Span<UInt8>, path: @autoclosure () -> String) throws(PlatformError) {
        let failure: Int32 = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe Self.writeAll(number, UnsafeRawBufferPointer(buffer))
        }
        if failure != 0 { throw PlatformError(operation: "write", path: path(), number: failure) }
    }

    /// Makes what was written survive a power cut. A device that cannot be synced (a pipe) counts as synced.
    func sync(_ path: String) throws(PlatformError) {
        while fsync(number) != 0 {
            if errno == EINVAL || errno == EROFS { return }
            if errno != EINTR { throw .last("sync", path) }
        }
    }

    private static func writeAll(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
        var done = 0
        while done < bytes.count {
            let base = unsafe bytes.baseAddress?.advanced(by: done)
            let written = unsafe write(number, base, bytes.count - done)
            if written < 0 {
                if errno == EINTR { continue }
                return errno
            }
            if written == 0 { return ENOSPC }
            done += written
        }
        return 0
    }
}

/// What the system knows of a file.
struct FileFacts: Sendable {
    /// Identity of a file on this machine: two paths with the same identity are one file.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let node: UInt64
    }

    let kind: FileKind
    let size: Int
    let identity: Identity

    init(_ record: stat) {
        size = Int(record.st_size)
        identity = Identity(device: UInt64(record.st_dev), node: UInt64(record.st_ino))
        switch record.st_mode & S_IFMT {
        case S_IFREG: kind = .regular
        case S_IFDIR: kind = .directory
        default: kind = .other
        }
    }

    /// Facts of `name` in `folder`, following symbolic links unless told not to; `nil` when there is none.
    static func of(_ name: String, in folder: Int32 = AT_FDCWD, flags: Int32 = 0) -> FileFacts? {
        guard !name.utf8.contains(0) else { return nil }
        var record = stat()
        guard unsafe fstatat(folder, name, &record, flags) == 0 else { return nil }
        return FileFacts(record)
    }
}
