import CZip
import Glibc

/// Puts together a flat ZIP archive: the same entries give the same bytes on any machine at any time.
///
/// Every entry is deflated and dated 1980-01-01 00:00, the earliest date the format has. Names that are not ASCII carry
/// the UTF-8 flag.
public struct ZipWriter: ~Copyable {
    private var entries: [(name: String, bytes: [UInt8])] = []
    private var names: Set<String> = []

    /// An archive with nothing in it.
    public init() {}

    /// Adds a file at the top of the archive, after those added before.
    ///
    /// - Throws: kind `badName` for a name used before, with a slash or backslash, empty, `.` or `..`.
    public mutating func add(name: String, bytes: [UInt8]) throws(ZipError) {
        let isFlat = !name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(UInt8(ascii: "\\"))
        guard isFlat, OutputName.isSafe(name), names.insert(name).inserted else {
            throw ZipError(.badName, entry: name)
        }
        entries.append((name, bytes))
    }

    /// The bytes of the archive. Complexity: O(n) of the bytes added.
    public consuming func finish() throws(ZipError) -> [UInt8] {
        guard let source = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { throw ZipError(.notWritten) }
        defer { unsafe zip_source_free(source) }
        unsafe zip_source_keep(source)
        guard let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            unsafe zip_source_free(source)
            throw ZipError(.notWritten)
        }
        do throws(ZipError) {
            for entry in entries { try unsafe Self.put(entry.name, entry.bytes, in: archive) }
            if unsafe zip_close(archive) != 0 { throw ZipError(.notWritten) }
        } catch {
            unsafe zip_discard(archive)
            throw error
        }
        return try unsafe Self.bytes(of: source)
    }

    /// Writes the archive to `path` as `atomicWrite` does.
    public consuming func finish(to path: String, overwrite: Bool) throws {
        try atomicWrite(finish(), to: path, overwrite: overwrite)
    }

    private static func put(_ name: String, _ bytes: [UInt8], in archive: OpaquePointer) throws(ZipError) {
        guard let copy = unsafe malloc(max(1, bytes.count)) else { throw ZipError(.notWritten, entry: name) }
        unsafe bytes.withUnsafeBytes {
            unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
        }
        guard let source = unsafe zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            unsafe free(copy)
            throw ZipError(.notWritten, entry: name)
        }
        let index = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            throw ZipError(.badName, entry: name)
        }
        let place = zip_uint64_t(index)
        let settled =
            unsafe zip_set_file_compression(archive, place, zip_int32_t(ZIP_CM_DEFLATE), 6) == 0
            && zip_file_set_dostime(archive, place, 0, (1 << 5) | 1, 0) == 0
            && zip_file_set_external_attributes(archive, place, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
        if !settled { throw ZipError(.notWritten, entry: name) }
    }

    private static func bytes(of source: OpaquePointer) throws(ZipError) -> [UInt8] {
        var facts = unsafe zip_stat_t()
        guard unsafe zip_source_stat(source, &facts) == 0, unsafe zip_source_open(source) == 0 else {
            throw ZipError(.notWritten)
        }
        defer { unsafe _ = zip_source_close(source) }
        let size = unsafe Int(facts.size)
        let bytes = [UInt8](capacity: size) { span in
            unsafe span.withUnsafeMutableBufferPointer { room, filled in
                filled = unsafe max(0, Int(zip_source_read(source, room.baseAddress, zip_uint64_t(size))))
            }
        }
        guard bytes.count == size else { throw ZipError(.notWritten) }
        return bytes
    }
}
