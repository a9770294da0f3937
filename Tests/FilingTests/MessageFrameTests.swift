import CodeLists
import Consignments
import Platform
import Quantities
import Testing

@testable import Filing

private enum Slot: Sendable { case first, second }

private func copied(_ span: Span<UInt8>) -> [UInt8] { span.indices.map { span[$0] } }

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendEscaped(Array(text.utf8).span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

@Suite("Frames of a message")
struct MessageFrameTests {
    @Test("constants and tags melt into the bytes before the next value")
    func merging() {
        let frame = MessageFrame<Slot>([
            .open("A"), .constant("B", "x"), .value("C", .first), .empty("D"), .value("E", .second), .close("A"),
        ])
        #expect(frame.steps.indices.map { text(frame.lead($0)) } == ["<A>\n<B>x</B>\n<C>", "</C>\n<D/>\n<E>"])
        #expect(frame.steps.map(\.field) == [.first, .second])
        #expect(text(frame.tail) == "</E>\n</A>\n")
    }

    @Test("a constant's text is escaped")
    func constantEscaped() {
        let frame = MessageFrame<Never>([.constant("N", "A&B <\"C\">")])
        #expect(text(frame.tail) == "<N>A&amp;B &lt;\"C\"&gt;</N>\n")
    }

    @Test(
        "text is escaped wherever XML asks for it, and nowhere else",
        arguments: [
            ("", ""), ("plain", "plain"), ("&", "&amp;"), ("<<>>", "&lt;&lt;&gt;&gt;"), ("a&amp;b", "a&amp;amp;b"),
            ("头饰\"大\"'小'", "头饰\"大\"'小'"), ("]]>", "]]&gt;"), ("a\r\nb", "a&#13;\nb"),
            ("\u{1}x\u{0}", "\u{FFFD}x\u{FFFD}"),
            ("1|2|塑料|无", "1|2|塑料|无"), ("?@=", "?@="),
        ])
    func escaping(source: String, expected: String) {
        #expect(escaped(source) == expected)
    }

    @Test("a slice is escaped by its own bytes, not its neighbours'")
    func slices() {
        let bytes = Array("<a&b>".utf8)
        var result: [UInt8] = []
        appendEscaped(bytes.span.extracting(1..<4), to: &result)
        #expect(text(result) == "a&amp;b")
    }
}

@Suite("CSV of the lists")
struct DelimitedTextTests {
    @Test("fields are quoted only where commas, quotes or line breaks ask for it")
    func quoting() {
        var table = DelimitedText(header: ["a", "b,c"])
        table.field("plain")
        table.field("say \"hi\", you\n")
        table.empty()
        table.field(Int64(-5))
        table.endRow()
        #expect(text(table.bytes) == "\u{FEFF}a,\"b,c\"\nplain,\"say \"\"hi\"\", you\n\",,-5\n")
    }
}

@Suite("Digits")
struct DigitsTests {
    @Test(
        "numbers keep their leading zeros",
        arguments: [(35, 3, "035"), (101_210_010, 10, "0101210010"), (0, 2, "00"), (123, 3, "123")])
    func leadingZeros(number: UInt64, count: Int, expected: String) {
        var bytes: [UInt8] = []
        appendDigits(number, count: count, to: &bytes)
        #expect(text(bytes) == expected)
    }

    @Test("codes of fixed width, letters and places are those of the plain writers")
    func values() {
        var numbers: [(UInt64, Int)] = [(0, 10), (9_999_999_999, 10), (100_000_000, 10), (99_999_999, 8), (7, 1)]
        numbers += (0..<1_000).map { (UInt64($0 * 9_973 % 1_000), 3) }
        for (number, count) in numbers {
            var plain: [UInt8] = []
            appendDigits(number, count: count, to: &plain)
            var buffer = ByteBuffer()
            buffer.digits(number, count: count)
            #expect(buffer.bytes == plain)
        }
        for code in ["CHN", "AAA", "ZZZ", "ARE"].compactMap({ Alpha3($0) }) {
            var buffer = ByteBuffer()
            buffer.letters(code)
            #expect(text(buffer.bytes) == code.text)
        }
        for code in ["33189", "3318W", "00000", "ZZZZZ"].compactMap({ DistrictCode($0) }) {
            var buffer = ByteBuffer()
            buffer.district(code)
            #expect(text(buffer.bytes) == code.text)
        }
        var buffer = ByteBuffer()
        buffer.district(DistrictCode(packed: 0))
        #expect(buffer.bytes == [])
    }

    @Test("decimals and escaped texts are those of the plain writers")
    func decimals() {
        for scaled: Int64 in [0, 1, 150_000, 9_999_999_999_999, .max, .min, -5] {
            var plain: [UInt8] = []
            appendDecimal(scaled, decimals: 5, minimumDecimals: 2, to: &plain)
            var buffer = ByteBuffer()
            buffer.decimal(scaled, decimals: 5, minimum: 2)
            #expect(buffer.bytes == plain)
        }
        for source in ["", "&", "1|2|塑料|无", "a<b 头饰 大小 > 5", "12345678&", "tab\tline\n\u{1}"] {
            var buffer = ByteBuffer()
            buffer.escaped(Array(source.utf8).span)
            #expect(text(buffer.bytes) == escaped(source))
        }
    }

    @Test("a table of names gives each its own bytes")
    func names() {
        let table = NameTable([Array("C1".utf8), [], Array("柜号".utf8)])
        #expect((0..<3).map { text(copied(table[$0])) } == ["C1", "", "柜号"])
    }

    @Test("sums beyond 64 bits are written in full")
    func large() {
        var bytes: [UInt8] = []
        appendLarge(12_345_678_901_234_567_890_123_456, decimals: 6, minimumDecimals: 2, to: &bytes)
        #expect(text(bytes) == "12345678901234567890.123456")
        bytes = []
        appendLarge(1_500_000, decimals: 6, minimumDecimals: 2, to: &bytes)
        #expect(text(bytes) == "1.50")
    }
}
