import Quantities
import Testing

@testable import Filing

private enum Slot: Sendable { case first, second }

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
