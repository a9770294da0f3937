import Foundation
import Platform
import Testing

@Suite struct TranscoderTests {
    /// 组 (2 bytes), a, 𠮷 (4 bytes, beyond the basic plane), ㄅ, €, 㐀 (4 bytes).
    private let gb: [UInt8] =
        [0xD7, 0xE9, 0x61, 0x95, 0x32, 0xB7, 0x35, 0xA8, 0xC5] + [0xA2, 0xE3, 0x81, 0x39, 0xEE, 0x39]

    @Test func convertsHoweverThePiecesAreCut() throws {
        let whole = try Transcoder.convert(gb.span)
        #expect(whole.badOffset == nil)
        let text = String(decoding: whole.utf8, as: UTF8.self)
        #expect(text.hasPrefix("组a"))
        #expect(text.hasSuffix("ㄅ€㐀"))
        #expect(text.unicodeScalars.map(\.value).filter { $0 > 0xFFFF }.count == 1)
        for size in 1...gb.count {
            var transcoder = try Transcoder()
            var output: [UInt8] = []
            var rest = gb[...]
            while !rest.isEmpty {
                let piece = rest.prefix(size)
                let bad = transcoder.convert(piece.span, into: &output)
                #expect(bad == nil)
                rest = rest.dropFirst(size)
            }
            let end = transcoder.finish()
            #expect(end == nil)
            #expect(output == whole.utf8)
        }
    }

    @Test func namesTheFirstBadByte() throws {
        for size in 1...8 {
            var transcoder = try Transcoder()
            var output: [UInt8] = []
            var bad: Int?
            var rest = ([0x61, 0xD7, 0xE9, 0xFF, 0x61, 0x61] as [UInt8])[...]
            while bad == nil, !rest.isEmpty {
                let piece = rest.prefix(size)
                bad = transcoder.convert(piece.span, into: &output)
                rest = rest.dropFirst(size)
            }
            #expect(bad == 3)
            #expect(String(decoding: output, as: UTF8.self) == "a组")
        }
    }

    @Test func namesACharacterCutOffAtTheEnd() throws {
        for cut in [[0x61, 0xD7], [0x61, 0x81], [0x61, 0x81, 0x39], [0x61, 0x81, 0x39, 0xEE]] as [[UInt8]] {
            let result = try Transcoder.convert(cut.span)
            #expect(result.badOffset == 1)
            #expect(result.utf8 == [0x61])
        }
    }

    @Test func convertsLongTexts() throws {
        let many = [UInt8]((0..<200_000).flatMap { _ in [0xD7, 0xE9, 0x2C] as [UInt8] })
        let result = try Transcoder.convert(many.span)
        #expect(result.badOffset == nil)
        #expect(result.utf8 == (0..<200_000).flatMap { _ in Array("组,".utf8) })
    }
}

@Suite struct UTF8TextTests {
    private func firstInvalid(_ bytes: [UInt8]) -> Int? { UTF8Text.firstInvalidOffset(in: bytes.span) }

    @Test func agreesWithTheStandardLibraryOnEverySequence() {
        // Every sequence of lead, second, third, fourth byte out of the bounds of the standard's table.
        let edges: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
            0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        var disagreements = 0
        for a in edges {
            for b in edges {
                for c in edges {
                    for d in edges {
                        let bytes = [a, b, c, d, 0x41, 0x41]
                        let expected = String(validating: bytes, as: UTF8.self) != nil
                        if UTF8Text.isValid(bytes.span) != expected { disagreements += 1 }
                    }
                }
            }
        }
        #expect(disagreements == 0)
    }

    @Test(
        "Many bytes at once are judged as one by one, wherever a fault stands",
        arguments: [0, 1, 60, 61, 62, 63, 64, 127])
    func textWithoutNUL(before: Int) {
        let edges: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
            0xF4, 0xF5, 0xFF,
        ]
        var disagreements = 0
        for tail in [0, 1, 70] {
            for a in edges {
                for b in edges {
                    for c in edges {
                        let bytes =
                            [UInt8](repeating: 0x61, count: before) + [a, b, c]
                            + [UInt8](repeating: 0x62, count: tail)
                        let expected = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
                        if UTF8Text.isTextWithoutNUL(bytes.span) != expected { disagreements += 1 }
                    }
                }
            }
        }
        #expect(disagreements == 0)
    }

    @Test(arguments: [0, 1, 5, 7, 8, 9, 31, 32, 33, 64, 100]) func namesTheFirstBadByte(before: Int) {
        for filler in ["a", "箱", "é", "𠮷", "aa箱"] {
            let good = Array(String(repeating: filler, count: before).utf8)
            let tail = [UInt8](repeating: 0x61, count: 40)
            #expect(firstInvalid(good + tail) == nil)
            for bad in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80], [0x80], [0xE7, 0xAE]] as [[UInt8]]
            {
                #expect(firstInvalid(good + bad + tail) == good.count)
                #expect(firstInvalid(good + bad) == good.count)
            }
        }
    }

    @Test func detectsMarks() {
        func mark(_ bytes: [UInt8]) -> ByteOrderMark? { ByteOrderMark.detect(in: bytes.span) }
        #expect(mark([0xEF, 0xBB, 0xBF, 0x61]) == .utf8)
        #expect(mark([0xFF, 0xFE]) == .utf16LittleEndian)
        #expect(mark([0xFE, 0xFF]) == .utf16BigEndian)
        #expect(mark([0x84, 0x31, 0x95, 0x33]) == .gb18030)
        #expect(mark([0xEF, 0xBB]) == nil)
        #expect(mark([]) == nil)
        #expect([ByteOrderMark.utf8, .utf16BigEndian, .gb18030].map(\.length) == [3, 2, 4])
    }
}

@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]) func matchesTheStandardsVectors(text: String, digest: String) {
        #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
    }

    @Test func takesPiecesAndGoesOnAfterADigest() {
        var hash = SHA256()
        for _ in 0..<1000 { hash.update([UInt8](repeating: UInt8(ascii: "a"), count: 999)) }
        let copy = hash
        #expect(hash.digest().count == 32)
        hash.update([UInt8](repeating: UInt8(ascii: "a"), count: 1000))
        #expect(hash.hexDigest() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        #expect(copy.hexDigest() != hash.hexDigest())
    }
}

@Suite("UTF-8 is told as Swift tells it")
struct UTF8Comparison {
    /// Every way to break a text of ASCII, Chinese and rarer characters in one byte, at every place of two blocks.
    @Test func oneByteChanged() {
        let texts = [
            "abc,义乌市第46号饰品商行,\"12.50\",只，é𠮷\u{D7FF}\u{E000}\u{FFFD}x", String(repeating: "商", count: 30) + "a",
        ]
        for text in texts {
            let good = Array(text.utf8)
            #expect(Self.found(good) == nil)
            for place in good.indices {
                for byte: UInt8 in [
                    0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE5, 0xED, 0xEF, 0xF0, 0xF4,
                    0xFF,
                ] {
                    var bytes = good
                    bytes[place] = byte
                    #expect(Self.found(bytes) == Self.firstInvalid(bytes), "\(place) \(byte)")
                }
            }
        }
    }

    /// Texts cut off at every place.
    @Test func cutOff() {
        let good = Array("义乌市a第46号é饰品𠮷商行塑料玩具汽车合金项链".utf8)
        for count in good.indices {
            let bytes = Array(good[..<count])
            #expect(Self.found(bytes) == Self.firstInvalid(bytes), "\(count)")
        }
    }

    private static func found(_ bytes: [UInt8]) -> Int? { UTF8Text.firstInvalidOffset(in: bytes.span) }

    /// The longest valid start, character by character.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        var place = 0
        while place < bytes.count {
            let length = (1...4).first { length in
                place + length <= bytes.count
                    && String(validating: bytes[place..<place + length], as: UTF8.self)?.unicodeScalars.count == 1
            }
            guard let length else { return place }
            place += length
        }
        return nil
    }
}

@Suite("A wish for large pages changes nothing else")
struct LargePagesTests {
    @Test func arraysKeepWhatTheyHold() {
        var empty: [Int] = []
        LargePages.prefer(for: &empty)
        #expect(empty.isEmpty)
        var numbers = Array(0..<1000)
        numbers.reserveCapacity(3_000_000)
        LargePages.prefer(for: &numbers)
        numbers.append(contentsOf: 1000..<3_000_000)
        #expect(numbers.elementsEqual(0..<3_000_000))
    }
}
