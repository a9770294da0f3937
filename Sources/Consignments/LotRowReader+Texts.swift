import CodeLists
import Findings
import Platform
import Quantities
import Tables

extension LotRowReader {
    /// Stores an identifier that is mostly unique, full-width signs made half-width.
    @inline(__always)
    mutating func uniqueText(_ column: LotColumn, _ text: Span<UInt8>, _ range: Range<Int>) -> TextID {
        if range.isEmpty { return .empty }
        if range.count <= 255, TextWord.isPrintable(text, range), !Self.opensMark(text[range.lowerBound]) {
            return batch.unique.append(text.extracting(range))
        }
        return unusualText(column, text, range)
    }

    /// Whether a text that begins so may be a formula's error or a ditto mark.
    @inline(__always) private static func opensMark(_ byte: UInt8) -> Bool {
        byte &- 0x22 < 2 || byte == 0x27 || byte == 0x2D || byte | 0x20 == 0x64
    }

    @inline(never)
    private mutating func unusualText(_ column: LotColumn, _ text: Span<UInt8>, _ range: Range<Int>) -> TextID {
        if let plain = PlainForm.halfWidth(text.extracting(range)) {
            let id = batch.unique.append(plain.span)
            if column == .lot { lot.id = id }
            tolerate(.fullWidth, column)
            checkText(column, TextFacts(plain.span), text, range)
            return id
        }
        let facts = TextFacts(text.extracting(range))
        let kept = facts.width > 255 ? range.lowerBound..<range.lowerBound + 60 : range
        let id = batch.unique.append(text.extracting(kept))
        if column == .lot { lot.id = id }
        checkText(column, facts, text, range)
        return id
    }

    /// Stores a text that lots share.
    @inline(__always)
    mutating func sharedText(_ column: LotColumn, _ text: Span<UInt8>, _ range: Range<Int>) -> TextID {
        if range.isEmpty { return .empty }
        return sharedText(column, text, range, hash: ByteSearch.hash(text.extracting(range)))
    }

    /// The same for a text, not the empty one, whose hash is known.
    @inline(__always)
    mutating func sharedText(
        _ column: LotColumn, _ text: Span<UInt8>, _ range: Range<Int>, hash: UInt64
    ) -> TextID {
        let id = known(text.extracting(range), hash: hash)
        if facts[Int(id.index)].isRemarkable { checkText(column, facts[Int(id.index)], text, range) }
        return id
    }

    /// The id of a text that lots share; a text not met before goes to the batch too.
    private mutating func known(_ text: Span<UInt8>, hash: UInt64) -> TextID {
        let id = shared.intern(text, hash: hash)
        if Int(id.index) == facts.count {
            facts.append(TextFacts(text))
            _ = batch.fresh.append(text)
        }
        return id
    }

    /// Stores an identifier that lots share, full-width signs made half-width.
    @inline(__always)
    mutating func sharedCode(_ column: LotColumn, _ text: Span<UInt8>, _ range: Range<Int>) -> TextID {
        if range.isEmpty { return .empty }
        if ByteSearch.isASCII(text.extracting(range)) { return sharedText(column, text, range) }
        guard let plain = PlainForm.halfWidth(text.extracting(range)) else {
            return sharedText(column, text, range)
        }
        tolerate(.fullWidth, column)
        let id = known(plain.span, hash: ByteSearch.hash(plain.span))
        if facts[Int(id.index)].isRemarkable { checkText(column, facts[Int(id.index)], text, range) }
        return id
    }

    @inline(never)
    mutating func checkText(_ column: LotColumn, _ facts: TextFacts, _ text: Span<UInt8>, _ range: Range<Int>) {
        if facts.hasControl {
            report(
                LotRules.controlCharacter, column,
                zh: "\(column.chineseName)（\(column.name)）含有 XML 不允许的控制字符。",
                en: "\(column.name) holds a control character that XML forbids.",
                hintZh: "删除看不见的字符，重新键入该值。", hintEn: "Remove the invisible character; type the value anew.")
        }
        if facts.isFormulaError {
            report(
                TableRules.formulaError, column,
                zh: "\(column.chineseName)（\(column.name)）是公式错误 \(shown(text, range))。",
                en: "\(column.name) holds the formula error \(shown(text, range)).",
                hintZh: "在电子表格中改正公式，或键入该值。", hintEn: "Correct the formula in the spreadsheet, or type the value.")
        }
        if facts.isDitto {
            report(
                LotRules.ditto, column,
                zh: "\(column.chineseName)（\(column.name)）写的是“\(shown(text, range))”。",
                en: "\(column.name) says '\(shown(text, range))', as if to repeat the row above.",
                hintZh: "填写实际内容：行可能被排序或单独使用。", hintEn: "Write it out: rows may be sorted or used by themselves.")
        }
        if facts.width > 255, column != .elements {
            report(
                LotRules.textTooLong, column,
                zh: "\(column.chineseName)（\(column.name)）长 \(facts.width)，上限 255（汉字按 2 计）。",
                en: "\(column.name) is \(facts.width) long; the limit is 255, a Chinese character counting as 2.",
                hintZh: "缩短该值。", hintEn: "Shorten it.")
        }
    }

    /// The half-width form of a code, noted; the bytes themselves where they are plain already.
    @inline(never)
    mutating func plainCode(_ column: LotColumn, _ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        if let plain = PlainForm.halfWidth(text.extracting(range)) {
            tolerate(.fullWidth, column)
            return plain
        }
        var bytes: [UInt8] = []
        ByteSearch.append(text.extracting(range), to: &bytes)
        return bytes
    }

    /// What a customs code of three digits, out of use since 2018, is called now. Looks only where it may be one.
    func oldCode(_ seen: String, _ table: CodeTable.Name) -> Alpha3? {
        let isOld = seen.utf8.count == 3 && seen.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isOld ? Alpha3(oldCustomsCode: seen, in: terms.codes.table(table)) : nil
    }
}
