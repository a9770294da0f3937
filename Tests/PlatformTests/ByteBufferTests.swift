import Platform
import Testing

@Suite struct ByteBufferTests {
    @Test func whatIsAppendedStandsInOrder() {
        var buffer = ByteBuffer(capacity: 1)
        #expect(buffer.count == 0)
        buffer.append(0x61)
        buffer.append([0x62, 0x63])
        buffer.append("头")
        buffer.append(word: 0x3837_3635_3433_3231, count: 8)
        buffer.append(word: 0x3837_3635_3433_3231, count: 3)
        buffer.append(word: .max, count: 0)
        buffer.append("")
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "abc头12345678123")
        #expect(buffer.count == 17)
        buffer.replaceLast(with: 0x21)
        buffer.append(again: 0..<3)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "abc头1234567812!abc")
        buffer.removeAll()
        #expect(buffer.bytes == [])
        #expect(buffer.span.count == 0)
    }

    @Test func growingKeepsWhatIsThere() {
        var buffer = ByteBuffer(capacity: 64)
        var expected: [UInt8] = []
        for round in 0..<300 {
            let run = [UInt8](repeating: UInt8(truncatingIfNeeded: round), count: round % 40)
            buffer.append(run)
            expected += run
            buffer.append(word: UInt64(round), count: round % 9)
            for place in 0..<(round % 9) { expected.append(UInt8(truncatingIfNeeded: round >> (8 * place))) }
            if round % 50 == 49 {
                buffer.append(again: 0..<expected.count)
                expected += expected
            }
        }
        #expect(buffer.bytes == expected)
        let span = buffer.span
        #expect(span.count == expected.count)
        #expect(span.indices.allSatisfy { span[$0] == expected[$0] })
    }
}

@Suite struct WantedByteTests {
    /// Every byte in every place of every short length, against looking at each byte.
    @Test func textsAreAppendedUnlessAByteIsWanted() {
        for count in 0...35 {
            for place in 0..<max(1, count) {
                for byte in UInt8.min...UInt8.max {
                    var text = [UInt8](repeating: 0x80 | UInt8(count), count: count)
                    if count > 0 { text[place] = byte }
                    let isWanted = text.contains { $0 < 0x0E || $0 == 0x22 || $0 == 0x2C || $0 == 0x5C }
                    var buffer = ByteBuffer()
                    buffer.append("before")
                    let isAppended = buffer.append(text.span, unlessBelow: 0x0E, or: 0x22, 0x2C, 0x5C)
                    buffer.append("behind")
                    let expected = Array("before".utf8) + (isWanted ? [] : text) + Array("behind".utf8)
                    let isRight = isAppended != isWanted && buffer.bytes == expected
                    #expect(isRight, "byte \(byte) at \(place) of \(count)")
                }
            }
        }
    }

    /// Every part of a run with padding behind it, the buffer growing under it.
    @Test func partsOfARunAreAppendedWithoutWhatLiesBehind() {
        let run = (0..<100).map { UInt8($0) } + [UInt8](repeating: 0xFF, count: ByteBuffer.padding)
        var buffer = ByteBuffer(capacity: 64)
        var expected: [UInt8] = []
        for start in 0...100 {
            for end in [start, min(100, start + 1), min(100, start + 31), min(100, start + 32), 100] {
                buffer.append(start..<end, of: run.span)
                expected += run[start..<end]
            }
        }
        #expect(buffer.bytes == expected)
    }

    @Test func askingForMemoryChangesNothing() {
        let numbers = [1, 2, 3]
        Prefetch.element(1, of: numbers.span)
        Prefetch.element(-1, of: numbers.span)
        Prefetch.element(3, of: numbers.span)
        Prefetch.bytes([UInt8]().span)
        #expect(numbers == [1, 2, 3])
    }
}
