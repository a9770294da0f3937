/// A ZIP archive of stored parts.
func storedZip(_ parts: [(name: String, text: String)]) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> ($0 * 8) & 255) } }
    func checksum(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
        let bytes = Array(text.utf8)
        let facts =
            little(20, 2) + little(0, 4) + little(0, 2) + little(0x21, 2) + little(checksum(bytes), 4)
            + little(bytes.count, 4) + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
        directory +=
            [0x50, 0x4B, 1, 2] + little(20, 2) + facts + little(0, 10) + little(archive.count, 4)
            + Array(name.utf8)
        archive += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + bytes
    }
    return archive + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
        + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
}
