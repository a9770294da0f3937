/// A part of an archive as its headers tell of it, true or not.
public struct StoredPart: Sendable {
    /// The bytes of the name.
    public var name: [UInt8]
    /// The bytes, as they stand in the archive.
    public var bytes: [UInt8]
    /// General purpose flags: bit 0 encrypted, bit 11 the name is UTF-8.
    public var flags = 0x0800
    /// The packing: 0 stored, 8 deflated, 99 encrypted by AES.
    public var method = 0
    /// The size when unpacked, where the headers tell another than the true one.
    public var claimedSize: Int?
    /// Where the directory says the part stands, where that is another part's place.
    public var claimedPlace: Int?

    /// A stored part.
    public init(_ name: String, _ bytes: [UInt8]) {
        self.name = Array(name.utf8)
        self.bytes = bytes
    }
}

/// A ZIP archive of stored parts, under whatever names.
public func storedArchive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    storedArchive(parts.map { StoredPart($0.name, $0.bytes) })
}

/// A ZIP archive of stored parts of text.
public func storedArchive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    storedArchive(parts.map { StoredPart($0.name, Array($0.text.utf8)) })
}

/// A ZIP archive of parts whose headers say what they are told to.
///
/// - Parameter claimed: how many entries a wide record (ZIP64) claims to come; it tells the truth where the plain
///   closing record cannot, and is left out otherwise.
public func storedArchive(_ parts: [StoredPart], claimed: Int? = nil) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
        let facts =
            little(20, 2) + little(part.flags, 2) + little(part.method, 2) + little(0, 2) + little(0x21, 2)
            + little(checksum(part.bytes), 4) + little(part.bytes.count, 4)
            + little(part.claimedSize ?? part.bytes.count, 4) + little(part.name.count, 2) + little(0, 2)
        directory += [0x50, 0x4B, 1, 2] + little(20, 2) + facts + little(0, 10)
        directory += little(part.claimedPlace ?? archive.count, 4) + part.name
        archive += [0x50, 0x4B, 3, 4] + facts + part.name + part.bytes
    }
    let isWide = claimed != nil || parts.count > 0xFFFE
    let count = little(isWide && claimed == nil ? 0xFFFF : parts.count, 2)
    let closing = [0x50, 0x4B, 5, 6] + little(0, 4) + count + count
    let size = little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
    guard isWide else { return archive + directory + closing + size }
    let entries = little(claimed ?? parts.count, 8)
    let record =
        [0x50, 0x4B, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8) + entries + entries
        + little(directory.count, 8) + little(archive.count, 8)
    let locator = [0x50, 0x4B, 6, 7] + little(0, 4) + little(archive.count + directory.count, 8) + little(1, 4)
    return archive + directory + record + locator + closing + size
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

private let polynomials: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
}

private func checksum(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes { crc = crc >> 8 ^ polynomials[Int((crc ^ UInt32(byte)) & 255)] }
    return Int(~crc)
}
