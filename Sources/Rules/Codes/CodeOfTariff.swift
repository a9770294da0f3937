import CodeLists
import Findings
import Messages

extension MessageRule {
    /// The commodity code is a line of the tariff of the year.
    static let codeOfTariff = MessageRule(
        Rule(
            "MP-COD-030", .error, .codes, zh: "商品编号须在申报年的税则内",
            en: "The commodity code is a line of the tariff of the year",
            source: "GACC 2018-60 art. 3(34); commodity code and duty table of 2026, an extract of the official "
                + "one", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "税则每年调整，去年的编号今年可能已拆分或取消。编号没有校验位，是否有效只能查税则。",
            en: "The tariff changes every January; a code of last year may be split or gone. It has no check "
                + "digit, so only the tariff tells."),
        remedy: Bilingual(
            zh: "按当年税则重新归类",
            en: "Classify the goods anew after the tariff of the year"),
        passing: MessageExample([.set("DecLists/DecList[1]/CodeTS", "7117190000")], on: "2026-01-01"),
        failing: MessageExample([.set("DecLists/DecList[1]/CodeTS", "7117190001")], on: "2026-01-01")
    ) { facts, reporter in
        guard facts.date.year == facts.codes.tariffYear else { return }
        for item in facts.items where item.tariff == nil && item[.codeTS].isDigits(10) {
            let near = facts.codes.nearTariffLines(to: item[.codeTS].bytes)
            let code = item[.codeTS].string
            reporter.report(
                item[.codeTS],
                zh: "\(facts.codes.tariffYear) 年税则没有 \(code)"
                    + (near.isEmpty ? "" : "；相近的有 \(near.joined(separator: "、"))"),
                en: "the tariff of \(facts.codes.tariffYear) has no \(code)"
                    + (near.isEmpty ? "" : "; near: \(near.joined(separator: ", "))"))
        }
    }
}

extension CodeBook {
    /// Up to three lines of the tariff that an unknown code is nearest to, code and name.
    func nearTariffLines(to code: ArraySlice<UInt8>) -> [String] {
        guard let number = Tariff.code(ascii: code.span) else { return [] }
        let neighbours = tariffLines(nearest: number, limit: 3)
        guard neighbours.sharedDigits >= 6 else { return [] }
        return neighbours.lines.map { "\($0.codeText) \($0.name)" }
    }
}
