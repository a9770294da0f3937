import CodeLists
import Findings
import Platform
import Tables

extension TableColumns {
    /// Whether there is a column of inspection codes or one of electronic ledgers.
    var namesInspection: Bool {
        cells[LotColumn.inspectionCode.rawValue] >= 0 || cells[LotColumn.ledger.rawValue] >= 0
    }
}

extension LotRowReader {
    /// Inspection code and electronic ledger, of goods under export inspection; other goods declare neither.
    mutating func inspection(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        let code = field(.inspectionCode, text, cells)
        let number = field(.ledger, text, cells)
        guard hasTariff, !code.isEmpty || !number.isEmpty else { return }
        guard terms.lines[Int(lot.tariff.rawValue)].flags.contains(.exportInspection) else {
            if !code.isEmpty { tolerate(.notInspected, .inspectionCode) }
            if !number.isEmpty { tolerate(.notInspected, .ledger) }
            return
        }
        if !code.isEmpty { inspectionCode(text, code) }
        if !number.isEmpty { ledger(text, number) }
    }

    /// The last three digits of a code of three, or of thirteen that begin with the commodity code.
    private mutating func inspectionCode(_ text: Span<UInt8>, _ range: Range<Int>) {
        let plain = plainCode(.inspectionCode, text, range)
        let goods = terms.codes.tariff[lot.tariff]
        guard InspectionCode.faults(in: plain.span, goods: goods.code).isEmpty else {
            return report(
                LotRules.inspectionCode, .inspectionCode, zh: "检验检疫编码“\(shown(text, range))”不是 3 位数字，没有采用。",
                en: "The inspection code '\(shown(text, range))' does not have three digits; it was not taken.",
                hintZh: "填写 \(goods.codeText) 之后的 3 位编码；电子表格可能删去了开头的 0，请把该列设为文本格式。",
                hintEn:
                    "Write the three digits that follow \(goods.codeText); a spreadsheet may have dropped a leading 0, "
                    + "so format the column as text.")
        }
        lot.inspectionCode = plain.suffix(3).reduce(0) { $0 * 10 + UInt16($1 &- 0x30) }
    }

    private mutating func ledger(_ text: Span<UInt8>, _ range: Range<Int>) {
        lot.ledger = sharedCode(.ledger, text, range)
        guard !facts[Int(lot.ledger.index)].isRemarkable else { return }
        let number = shared[lot.ledger]
        // A comma or a semicolon divides several numbers.
        let isPlain = number.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x2C && $0 != 0x3B }
        if isPlain, number.count <= 32 { return }
        report(
            LotRules.ledger, .ledger, zh: "电子底账号“\(shown(text, range))”不是一个不超过 32 位半角字符的编号。",
            en: "The ledger '\(shown(text, range))' is not one number of at most 32 half-width characters.",
            hintZh: "只填该批货物的一个电子底账号，不留空格；有几个时按底账分成几批。",
            hintEn: "Write the one ledger number of this lot, without blanks; make a lot for each ledger.")
    }
}
