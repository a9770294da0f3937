import Tables
import Testing

/// Records of a text, as ``RecordScanner`` and a plain reader find them.
@Suite struct CellWindowTests {
    private struct Roll {
        var state: UInt64
        mutating func below(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    private func scanned(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var scanner = RecordScanner(delimiter: 0x2C, columns: 3)
        while scanner.next(in: bytes.span) {
            let (text, cells) = scanner.unescaped(bytes.span)
            rows.append(cells.map { String(decoding: text[$0.range], as: UTF8.self) })
        }
        return rows
    }

    /// Ends with CR are those of LF, for the plain reader knows no CR.
    private func expected(_ bytes: [UInt8]) -> [[String]] {
        plainRows(bytes).map { row in
            guard let last = row.last, last.utf8.last == 0x0D else { return row }
            return row.dropLast() + [String(decoding: last.utf8.dropLast(), as: UTF8.self)]
        }
    }

    @Test("Texts of many windows are cut into the records of a plain reader", arguments: 1...30)
    func many(seed: Int) {
        var roll = Roll(state: UInt64(seed) &* 977)
        let pieces = ["x", "1.5", "", "中文品名", "5\" pipe", "\"a,b\"", "\"p\nq\"", "\"\"\"z\"\"\"", "\"\""]
        // Quotes in every row, in one of a hundred, in none.
        let quotesEvery = [1, 100, 1_000_000][seed % 3]
        var text = ""
        for row in 0..<3_000 {
            let kinds = row % quotesEvery == 0 ? pieces.count : 4
            let cells = (0..<(1 + roll.below(30))).map { _ in pieces[roll.below(kinds)] }
            text += cells.joined(separator: ",") + (roll.below(4) == 0 ? "\r\n" : "\n")
        }
        if seed % 2 == 0 { text += "the,last,one" }
        let bytes = Array(text.utf8)
        #expect(scanned(bytes) == expected(bytes))
    }

    @Test(
        "Records longer than a window, with more cells than it holds, and of nothing",
        arguments: [
            16_383, 16_384, 16_385, 40_000,
        ]) func long(size: Int)
    {
        let cell = String(repeating: "长", count: size / 3)
        let cells = String(repeating: ",", count: size)
        let text =
            "a,b\n" + cell + ",c\n\n\n1," + cell + "\r\n" + cells + "\n" + "\"" + cell + "\n\",d\n" + cells + "x\ny\n"
        let bytes = Array(text.utf8)
        #expect(scanned(bytes) == expected(bytes))
    }

    @Test("Line ends at every place of 64 bytes") func places() {
        for before in 0..<130 {
            let text = String(repeating: "a", count: before) + "\nb,\"c\"\n,\n" + String(repeating: ",", count: before)
            let bytes = Array(text.utf8)
            #expect(scanned(bytes) == expected(bytes), "\(before)")
        }
    }

    @Test("Lines are counted with those inside quotes") func lines() {
        let bytes = Array("a\n\"b\nc\n\"\nd\ne,\"\n\"\nf\n".utf8)
        var scanner = RecordScanner(delimiter: 0x2C)
        var lines: [Int] = []
        while scanner.next(in: bytes.span) { lines.append(scanner.line) }
        #expect(lines == [0, 1, 4, 5, 7])
        #expect(scanner.lines == 8)
    }
}
