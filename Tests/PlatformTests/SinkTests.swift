import Foundation
import Platform
import Testing

@Suite struct SinkTests {
    private let long = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    @Test func memoryKeepsWholeAndStreamedOutputs() throws {
        let sink = MemorySink()
        try sink.write(name: "a", bytes: [1, 2])
        let stream = try sink.stream(name: "b/c")
        try stream.write([3])
        #expect(sink.files == ["a": [1, 2]])
        try stream.write(long)
        try stream.close()
        #expect(sink.files == ["a": [1, 2], "b/c": [3] + long])
        #expect(try failure { try sink.write(name: "a", bytes: []) }.kind == .exists)
    }

    @Test func theDigestIgnoresOrderAndPieces() throws {
        let one = DiscardingSink()
        try one.write(name: "a", bytes: long)
        try one.write(name: "b", bytes: [1])
        let two = DiscardingSink()
        try two.write(name: "b", bytes: [1])
        let stream = try two.stream(name: "a")
        var rest = long[...]
        for size in [1, 262_143, 262_145, 7] {
            try stream.write(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        try stream.write(Array(rest))
        try stream.close()
        #expect(one.tally == two.tally)
        #expect(one.tally.files == 2)
        #expect(one.tally.bytes == 700_002)
    }

    @Test func theDigestSeesNamesBytesAndLengths() throws {
        func digest(_ name: String, _ bytes: [UInt8]) throws -> UInt64 {
            let sink = DiscardingSink()
            try sink.write(name: name, bytes: bytes)
            return sink.tally.digest
        }
        let all = try [
            digest("a", [1, 2]), digest("b", [1, 2]), digest("a", [2, 1]), digest("a", [1, 2, 0]), digest("a", []),
            digest("a", [UInt8](repeating: 0, count: 16)), digest("a", [UInt8](repeating: 0, count: 32)),
        ]
        #expect(Set(all).count == all.count)
    }
}

@Suite struct AtomicWriteTests {
    @Test func writesAndReplaces() throws {
        let space = try Workspace()
        let path = space.path + "/m.xml"
        try atomicWrite([1], to: path, overwrite: false)
        #expect(try failure { try atomicWrite([2], to: path, overwrite: false) }.kind == .exists)
        #expect(try InputFile.contents(of: path) == [1])
        try atomicWrite([3], to: path, overwrite: true)
        #expect(try InputFile.contents(of: path) == [3])
        #expect(try space.names() == ["m.xml"])
    }

    @Test func takesOverWhatAKilledRunLeft() throws {
        let space = try Workspace()
        _ = try space.put("m.xml.Temp", "half a message")
        try atomicWrite([1], to: space.path + "/m.xml", overwrite: false)
        #expect(try space.names() == ["m.xml"])
        #expect(try InputFile.contents(of: space.path + "/m.xml") == [1])
    }

    @Test func failsClearly() throws {
        let space = try Workspace()
        let error = try failure { try atomicWrite([1], to: space.path + "/no/m.xml", overwrite: true) }
        #expect(error.description == "cannot open the folder of \(space.path)/no/m.xml: no such file or directory")
        try Directory.create(space.path + "/d")
        #expect(try failure { try atomicWrite([1], to: space.path + "/d", overwrite: true) }.kind == .isDirectory)
        #expect(try space.names() == ["d"])
        #expect(try failure { try atomicWrite([1], to: space.path + "/..", overwrite: true) }.kind == .invalid)
    }
}
