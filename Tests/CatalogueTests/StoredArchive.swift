/// A ZIP archive of stored parts, under whatever names.
func storedArchive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
        let facts =
            little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
            + little(checksum(bytes), 4) + little(bytes.count, 4) + little(bytes.count, 4)
            + little(name.utf8.count, 2) + little(0, 2)
        directory +=
            [0x50, 0x4B, 1, 2] + little(20, 2) + facts + little(0, 10) + little(archive.count, 4) + Array(name.utf8)
        archive += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + bytes
    }
    return archive + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
        + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
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
