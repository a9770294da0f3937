import Glibc

/// A file opened for reading, or standard input for the path `-`.
public struct InputFile: ~Copyable, Sendable {
    /// The path as the caller gave it.
    public let path: String
    /// Size in bytes when it is known beforehand (a regular file); `nil` for a pipe or a terminal.
    public let size: Int?
    private let descriptor: Descriptor

    /// Opens `path` for reading.
    ///
    /// A device without an end, such as `/dev/zero`, is refused; a terminal, a pipe and `/dev/null` are not.
    ///
    /// - Throws: kinds `missing`, `denied`, `isDirectory`, `other` (a device) among others.
    public init(path: String) throws(PlatformError) {
        let opened = try Self.open(path)
        let facts = try opened.facts(path)
        if facts.kind == .directory { throw PlatformError(operation: "open", path: path, number: EISDIR) }
        if opened.isEndless { throw PlatformError(operation: "open", path: path, number: ENODEV, text: Self.device) }
        self.path = path
        size = facts.kind == .regular ? facts.size : nil
        descriptor = opened
    }

    private static let device = "it is a device, not a file"

    private static func open(_ path: String) throws(PlatformError) -> Descriptor {
        if path == "-" { return Descriptor(borrowing: STDIN_FILENO) }
        return try .open(path, flags: O_RDONLY | O_NOCTTY, path: path)
    }

    /// Appends up to `limit` bytes to `buffer` and returns how many; 0 only at the end of the file.
    public func read(into buffer: inout [UInt8], upTo limit: Int) throws(PlatformError) -> Int {
        try unsafe fill(&buffer, limit) { pointer, count in unsafe Glibc.read(descriptor.number, pointer, count) }
    }

    /// Appends up to `limit` bytes that start at `offset` of a regular file, without moving the reading position;
    /// safe from many threads. Fewer bytes come back only at the end of the file.
    public func read(into buffer: inout [UInt8], upTo limit: Int, at offset: Int) throws(PlatformError) -> Int {
        precondition(offset >= 0, "a byte offset is not negative")
        var total = 0
        while total < limit {
            let place = offset + total
            let count = try unsafe fill(&buffer, limit - total) { pointer, count in
                unsafe pread(descriptor.number, pointer, count, place)
            }
            if count == 0 { break }
            total += count
        }
        return total
    }

    /// The whole contents of `path` (or of standard input for `-`).
    ///
    /// - Parameter limit: the most bytes that may come; more is an error of kind `tooLarge`. `nil` means no limit.
    /// - Complexity: O(n) time and one buffer of the file's size.
    public static func contents(of path: String, limit: Int? = nil) throws(PlatformError) -> [UInt8] {
        let file = try InputFile(path: path)
        let most = limit ?? Int.max - 1
        if let size = file.size, size > most { throw PlatformError(operation: "read", path: path, number: EFBIG) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity((file.size ?? 0) + 1)
        while try file.read(into: &bytes, upTo: max(1, min(chunk(bytes), most - bytes.count + 1))) > 0 {
            if bytes.count > most { throw PlatformError(operation: "read", path: path, number: EFBIG) }
        }
        return bytes
    }

    /// The room already reserved, or a doubling when there is none.
    private static func chunk(_ bytes: [UInt8]) -> Int {
        let free = bytes.capacity - bytes.count
        return free > 0 ? free : max(65_536, bytes.count)
    }

    private func fill(
        _ buffer: inout [UInt8], _ limit: Int, _ source: (UnsafeMutableRawPointer?, Int) -> Int
    ) throws(PlatformError) -> Int {
        guard limit > 0 else { return 0 }
        var result = 0
        buffer.append(addingCapacity: limit) { span in
            unsafe span.withUnsafeMutableBufferPointer { room, filled in
                repeat { result = unsafe source(room.baseAddress, limit) } while result < 0 && errno == EINTR
                filled = max(0, result)
            }
        }
        if result < 0 { throw .last("read", path) }
        return result
    }
}
