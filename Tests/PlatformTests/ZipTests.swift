import Foundation
import Platform
import Testing

@Suite struct ZipTests {
    private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in entries { try writer.add(name: name, bytes: bytes) }
        return try writer.finish()
    }

    @Test func whatGoesInComesOut() throws {
        let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        let bytes = try archive([("D1.xml", long), ("发票.pdf", [1, 2, 3]), ("empty", [])])
        let reader = try ZipReader(bytes.span)
        #expect(reader.entries.map(\.name) == ["D1.xml", "发票.pdf", "empty"])
        #expect(reader.entries.map(\.size) == [300_000, 3, 0])
        #expect(reader.entries.allSatisfy { $0.hasSafeName && !$0.isEncrypted && !$0.isFolder })
        #expect(try reader.read(#require(reader.entry(named: "D1.xml")), limit: 300_000) == long)
        #expect(try reader.read(#require(reader.entry(named: "发票.pdf")), limit: 3) == [1, 2, 3])
        #expect(try reader.read(#require(reader.entry(named: "empty")), limit: 0).isEmpty)
        #expect(reader.entry(named: "no") == nil)
    }

    @Test func theSameEntriesGiveTheSameBytesInAnyTimeZone() throws {
        let first = try archive([("a", [1, 2]), ("箱", [3])])
        let zone = ProcessInfo.processInfo.environment["TZ"]
        setenv("TZ", "Asia/Shanghai", 1)
        tzset()
        defer {
            if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
            tzset()
        }
        #expect(try archive([("a", [1, 2]), ("箱", [3])]) == first)
        // Local header: time 00:00, date 1980-01-01.
        #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
    }

    @Test func namesStayFlatAndUnique() throws {
        var writer = ZipWriter()
        try writer.add(name: "a", bytes: [])
        for name in ["a", "b/c", "b\\c", "", "..", "."] {
            #expect(throws: ZipError(.badName, entry: name)) { try writer.add(name: name, bytes: []) }
        }
        _ = try writer.finish()
    }

    @Test func writesAnArchiveToAFile() throws {
        let space = try Workspace()
        var writer = ZipWriter()
        try writer.add(name: "a", bytes: [7])
        try writer.finish(to: space.path + "/a.zip", overwrite: false)
        let bytes = try InputFile.contents(of: space.path + "/a.zip")
        #expect(try bytes == archive([("a", [7])]))
    }

    @Test func refusesBombsAndLimits() throws {
        let bomb = try archive([("zeros", [UInt8](repeating: 0, count: 20_000_000))])
        let reader = try ZipReader(bomb.span)
        #expect(bomb.count < 30_000)
        #expect(throws: ZipError(.bomb, entry: "zeros")) { try reader.read(reader.entries[0], limit: .max) }
        #expect(throws: ZipError(.tooLarge, entry: "zeros")) { try reader.read(reader.entries[0], limit: 1_000_000) }
    }

    @Test func anEntryThatLiesAboutItsSizeIsRefused() throws {
        var bytes = try archive([("a", [UInt8](repeating: 9, count: 5000))])
        // The size stands at offset 22 of the local header and at offset 24 of the directory's.
        let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 1, 2]))
        for place in [22, directory.lowerBound + 24] { bytes.replaceSubrange(place..<place + 2, with: [10, 0]) }
        let error = #expect(throws: ZipError.self) {
            let reader = try ZipReader(bytes.span)
            _ = try reader.read(reader.entries[0], limit: 1_000_000)
        }
        #expect(error?.kind == .tooLarge || error?.kind == .damaged || error?.kind == .notAnArchive)
    }

    @Test func damageIsSeen() throws {
        let text = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        var bytes = try archive([("a", text)])
        bytes[200] ^= 0xFF
        let reader = try ZipReader(bytes.span)
        let damage = #expect(throws: ZipError.self) { try reader.read(reader.entries[0], limit: 10_000) }
        #expect(damage?.kind == .damaged)
        for broken in [[], [1, 2, 3], Array(bytes.prefix(100))] as [[UInt8]] {
            let error = #expect(throws: ZipError.self) { _ = try ZipReader(broken.span) }
            #expect(error == ZipError(.notAnArchive))
        }
    }

    @Test func reportsNamesThatLeadOutside() throws {
        var bytes = try archive([("aaaaa", [1])])
        for (place, _) in bytes.enumerated() where bytes[place...].starts(with: Array("aaaaa".utf8)) {
            bytes.replaceSubrange(place..<place + 5, with: Array("../xy".utf8))
        }
        let entry = try ZipReader(bytes.span).entries[0]
        #expect(entry.name == "../xy")
        #expect(!entry.hasSafeName)
    }

    @Test func readsPieceByPiece() throws {
        let text = Array(String(repeating: "货号,件数\n", count: 10_000).utf8)
        let packed = try archive([("t", text)])
        let reader = try ZipReader(packed.span)
        var entry = try reader.open(reader.entries[0], limit: text.count)
        var bytes: [UInt8] = []
        while try entry.read(into: &bytes, upTo: 777) > 0 {}
        #expect(bytes == text)
    }
}
