import Findings
import Tables

/// What is said of rows that are no lots.
enum OtherRowWords {
    static func totals(_ agreeing: [LotColumn], _ place: Place) -> Finding {
        let zh = agreeing.map(\.chineseName).joined(separator: "、")
        let en = agreeing.map(\.name).joined(separator: ", ")
        return Finding(
            TableRules.totalsRow,
            zh: "该行像是合计行，不作为货物读入" + (zh.isEmpty ? "。" : "；\(zh)与上面各行之和一致。"),
            en: "This looks like a row of totals; it is left out."
                + (en.isEmpty ? "" : " The rows above add up to its \(en)."),
            hintZh: "如是合计行，不需要处理；如是货物，请补填批次号、交易单号、商户编号和商品。",
            hintEn: "Nothing to do, unless it is a lot: then fill in its lot number, trade, vendor and goods.",
            place: place)
    }

    static func disagreement(_ differences: [TotalsComparison.Difference], _ place: Place) -> Finding {
        Finding(
            TableRules.totalsDisagree, zh: "合计与上面各行之和不符：\(listed(differences).zh)。",
            en: "These totals are not what the rows above add up to: \(listed(differences).en).",
            hintZh: "检查是否漏行、重复或改动过；合计行本身不申报。",
            hintEn:
                "See whether a row is missing, stands twice or was changed; the totals themselves are not declared.",
            place: place)
    }

    static func header(_ place: Place) -> Finding {
        Finding(
            TableRules.headerAgain, zh: "标题行在此重复，不读入。", en: "The header stands here again; it is left out.",
            hintZh: "不需要处理。", hintEn: "Nothing to do.", place: place)
    }

    static func loneCell(_ text: String, _ place: Place) -> Finding {
        Finding(
            TableRules.loneCell, zh: "该行只填了“\(text)”一格，像是备注，不作为货物读入。",
            en: "Only one cell of this row is filled, '\(text)': it looks like a note and is left out.",
            hintZh: "如是备注，不需要处理；如是货物，请补填其余各列。",
            hintEn: "Nothing to do for a note; if it is a lot, fill in the other columns.", place: place)
    }

    static func nameless(_ differences: [TotalsComparison.Difference], _ place: Place) -> Finding {
        // Figures far below the sums are no totals, and the sums would only confuse.
        let list = listed(differences.allSatisfy { $0.figure * 2 >= $0.sum } ? differences : [])
        return Finding(
            TableRules.namelessRow,
            zh: "该行只有数字，没有批次号、交易单号、商户和商品：可能是合并单元格的余留，或不符的合计行"
                + (list.zh.isEmpty ? "。" : "（\(list.zh)）。"),
            en:
                "The row has figures, but no lot, trade, vendor and goods: what is left of merged cells, or wrong totals"
                + (list.en.isEmpty ? "." : " (\(list.en))."),
            hintZh: "取消合并单元格并逐行填写；合计行可删除，或写上“合计”。",
            hintEn: "Unmerge the cells and fill in every row; delete a row of totals, or write Total into it.",
            place: place)
    }

    /// The figures and what the rows above come to.
    private static func listed(_ differences: [TotalsComparison.Difference]) -> (zh: String, en: String) {
        let zh = differences.map { "\($0.column.chineseName) \(text($0.figure))，各行之和 \(text($0.sum))" }
        let en = differences.map { "\($0.column.name) \(text($0.figure)), the rows give \(text($0.sum))" }
        return (zh.joined(separator: "；"), en.joined(separator: "; "))
    }

    /// A number of millionths, without zeros at its end.
    private static func text(_ millionths: Int128) -> String {
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
        if rest == 0 { return "\(whole)" }
        var digits = "\(1_000_000 + rest)".dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
