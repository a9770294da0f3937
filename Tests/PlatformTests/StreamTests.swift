import Platform
import Testing

@Suite struct StreamTests {
    private struct Stop: Error, Equatable { let at: Int }

    @Test("A stream is consumed in order, each worker's values in the order it made them", arguments: 1...4)
    func order(workers: Int) throws {
        var given = 0
        var consumed: [Int] = []
        var last: [Int: Int] = [:]
        try Workers.stream(
            workers: workers, state: { (worker: $0, made: 0) },
            next: { () throws(Stop) -> Int? in
                given += 1
                return given <= 500 ? given : nil
            },
            produce: { (state: inout (worker: Int, made: Int), item: Int) -> (Int, Int, Int) in
                state.made += 1
                return (item, state.worker, state.made)
            },
            consume: { (value: (Int, Int, Int)) throws(Stop) in
                consumed.append(value.0)
                #expect(value.2 == last[value.1, default: 0] + 1)
                last[value.1] = value.2
            })
        #expect(consumed == Array(1...500))
        #expect(last.values.reduce(0, +) == 500)
    }

    @Test("The earliest error of a stream ends it", arguments: 1...3) func failure(workers: Int) {
        var given = 0
        var consumed: [Int] = []
        #expect(throws: Stop(at: 20)) {
            try Workers.stream(
                workers: workers, state: { _ in 0 },
                next: { () throws(Stop) -> Int? in
                    given += 1
                    if given == 30 { throw Stop(at: 30) }
                    return given
                },
                produce: { (_: inout Int, item: Int) in item },
                consume: { (item: Int) throws(Stop) in
                    if item == 20 { throw Stop(at: 20) }
                    consumed.append(item)
                })
        }
        #expect(consumed == Array(1..<20))
    }

    @Test("A digest made beside the reading is that of the whole") func digest() {
        let pieces = (0..<40).map { number in [UInt8](repeating: UInt8(number), count: 1 + number * 37_000) }
        let digest = StreamDigest()
        for (index, piece) in pieces.enumerated() {
            digest.add(piece)
            if index % 7 == 0 { digest.catchUp() }
        }
        #expect(digest.hexDigest == SHA256.hexDigest(of: Array(pieces.joined())))
        #expect(digest.hexDigest == SHA256.hexDigest(of: Array(pieces.joined())))
    }

    @Test("The places of two bytes are all found, and no others", arguments: 0...40) func stops(count: Int) {
        // 0x2D and 0x0B differ from the bytes sought in the last bit: they must not be taken for them.
        let alphabet: [UInt8] = [0x2C, 0x2D, 0x0A, 0x0B, 0, 0xAC, 0xFF, 0x61]
        let bytes = (0..<count).map { alphabet[($0 * 5 + count * $0 / 3) % alphabet.count] }
        let expected = bytes.indices.filter { bytes[$0] == 0x2C || bytes[$0] == 0x0A }
        for start in 0...count {
            var stops = ByteStops(0x2C, or: 0x0A)
            stops.move(to: start)
            for place in expected where place >= start { #expect(stops.next(in: bytes.span) == place) }
            #expect(stops.next(in: bytes.span) == count)
        }
    }

    @Test("Two Chinese characters a step refuse what one a step refuses") func utf8() {
        let good = "一丁㐀龥ꀀ뿿가힣豈中文"
        for skip in 0..<6 {
            let bytes = Array((String(repeating: "a", count: skip) + good).utf8)
            #expect(UTF8Text.firstInvalidOffset(in: bytes.span) == nil)
            for index in skip..<bytes.count {
                var broken = bytes
                broken[index] = 0x41
                #expect(UTF8Text.isValid(broken.span) == (String(validating: broken, as: UTF8.self) != nil))
                broken[index] = 0xED
                #expect(UTF8Text.isValid(broken.span) == (String(validating: broken, as: UTF8.self) != nil))
            }
        }
    }
}
