import CZip
import Glibc

/// An archive in memory, opened for reading. Not for two threads at once.
@safe public final class ZipReader {
    /// What the archive's directory says of an entry.
    public struct Entry: Sendable, Hashable {
        /// Number of the entry in the archive, from 0.
        public let index: Int
        /// Name with `/` between its parts; one that is not UTF-8 is read as GB18030, as Chinese Windows writes it, and
        /// what is not that either as code page 437, the first of the format.
        public let name: String
        /// Bytes in the archive.
        public let packedSize: Int
        /// Bytes when expanded, as the archive claims.
        public let size: Int
        /// Whether a password is needed.
        public let isEncrypted: Bool

        /// Whether the name stays inside the folder it is unpacked to; `false` for `../x`, `/x`, `C:x`, `a\b`.
        public var hasSafeName: Bool {
            let isPlain = !name.utf8.contains(UInt8(ascii: "\\")) && !name.utf8.contains(UInt8(ascii: ":"))
            return isPlain && OutputName.isSafe(isFolder ? String(name.dropLast()) : name)
        }

        /// Whether it is a folder, which has no bytes.
        public var isFolder: Bool { name.hasSuffix("/") }
    }

    /// Above this many expanded bytes, more than `worstRatio` times the packed size is taken for a bomb.
    static let innocentSize = 1 << 24
    static let worstRatio = 400

    /// Entries in the archive's order.
    public let entries: [Entry]
    private let archive: OpaquePointer

    /// Opens the archive in `bytes`, of which a copy is kept.
    ///
    /// - Parameter mostEntries: an archive that claims to hold more is not looked at.
    /// - Throws: kinds `notAnArchive`, `crowded`.
    public init(_ bytes: Span<UInt8>, mostEntries: Int = .max) throws(ZipError) {
        guard ZipClosing.mostEntries(in: bytes) <= mostEntries else { throw ZipError(.crowded) }
        guard let opened = unsafe Self.open(bytes) else { throw ZipError(.notAnArchive) }
        unsafe archive = opened
        unsafe entries = Self.list(opened)
    }

    deinit { unsafe zip_discard(archive) }

    /// The entry of that name, exactly.
    public func entry(named name: String) -> Entry? { entries.first { $0.name == name } }

    /// The bytes of an entry.
    ///
    /// - Parameter limit: the most bytes it may expand to.
    /// - Throws: kinds `tooLarge`, `bomb`, `encrypted`, `damaged`.
    public func read(_ entry: Entry, limit: Int) throws(ZipError) -> [UInt8] {
        var reader = try open(entry, limit: limit)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(entry.size, limit) + 1)
        while try reader.read(into: &bytes, upTo: 1 << 20) > 0 {}
        return bytes
    }

    /// Opens an entry to be read piece by piece.
    ///
    /// - Parameter limit: the most bytes it may expand to.
    public func open(_ entry: Entry, limit: Int) throws(ZipError) -> ZipEntryReader {
        if entry.isEncrypted { throw ZipError(.encrypted, entry: entry.name) }
        if entry.size > limit { throw ZipError(.tooLarge, entry: entry.name) }
        if entry.size > Self.innocentSize, entry.size / Self.worstRatio > entry.packedSize {
            throw ZipError(.bomb, entry: entry.name)
        }
        guard entries.indices.contains(entry.index), entries[entry.index] == entry else {
            throw ZipError(.missing, entry: entry.name)
        }
        guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(entry.index), 0) else {
            throw ZipError(.damaged, entry: entry.name)
        }
        return unsafe ZipEntryReader(file: file, archive: self, name: entry.name, limit: min(limit, entry.size))
    }

    private static func open(_ bytes: Span<UInt8>) -> OpaquePointer? {
        // The shortest archive is its closing record; `zip_open` would take fewer bytes for an empty archive.
        guard bytes.count >= 22, let copy = unsafe malloc(bytes.count) else { return nil }
        unsafe bytes.withUnsafeBytes {
            unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
        }
        guard let source = unsafe zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
            unsafe free(copy)
            return nil
        }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) else {
            unsafe zip_source_free(source)
            return nil
        }
        return unsafe archive
    }

    private static func list(_ archive: OpaquePointer) -> [Entry] {
        let count = unsafe zip_get_num_entries(archive, 0)
        return (0..<max(0, Int(count))).map { index in
            var facts = unsafe zip_stat_t()
            unsafe zip_stat_init(&facts)
            unsafe _ = zip_stat_index(archive, zip_uint64_t(index), 0, &facts)
            return unsafe Entry(
                index: index, name: name(of: zip_uint64_t(index), in: archive),
                packedSize: Int(clamping: facts.comp_size), size: Int(clamping: facts.size),
                isEncrypted: facts.encryption_method != zip_uint16_t(ZIP_EM_NONE))
        }
    }

    private static func name(of index: zip_uint64_t, in archive: OpaquePointer) -> String {
        guard let raw = unsafe zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { return "" }
        let bytes = unsafe Array(UnsafeBufferPointer(start: raw, count: strlen(raw))).map { UInt8(bitPattern: $0) }
        if let name = String(validating: bytes, as: UTF8.self) { return name }
        if let (utf8, badOffset) = try? Transcoder.convert(bytes.span), badOffset == nil {
            return String(decoding: utf8, as: UTF8.self)
        }
        guard let guessed = unsafe zip_get_name(archive, index, 0) else { return "" }
        return unsafe String(cString: guessed)
    }
}

/// An entry of an archive being read.
@safe public struct ZipEntryReader: ~Copyable {
    private let file: OpaquePointer
    private let archive: ZipReader
    private let name: String
    private var left: Int

    init(file: OpaquePointer, archive: ZipReader, name: String, limit: Int) {
        unsafe self.file = file
        self.archive = archive
        self.name = name
        left = limit
    }

    deinit { unsafe _ = zip_fclose(file) }

    /// Appends up to `limit` bytes to `buffer` and returns how many; 0 only at the end of the entry.
    ///
    /// - Throws: kind `damaged` when the checksum does not match, `tooLarge` when there is more than the directory said.
    public mutating func read(into buffer: inout [UInt8], upTo limit: Int) throws(ZipError) -> Int {
        guard limit > 0 else { return 0 }
        let room = min(limit, left) + 1
        var count = 0
        var kept = 0
        buffer.append(addingCapacity: room) { span in
            unsafe span.withUnsafeMutableBufferPointer { target, filled in
                count = unsafe Int(zip_fread(file, target.baseAddress, zip_uint64_t(min(limit, room))))
                kept = max(0, min(count, left))
                filled = kept
            }
        }
        if count < 0 { throw ZipError(.damaged, entry: name) }
        if count > left { throw ZipError(.tooLarge, entry: name) }
        left -= kept
        return kept
    }
}
