import Findings
import Messages

extension MessageRule {
    /// In a simplified declaration the first five eligible items stand in descending value.
    static let firstFiveDescending = MessageRule(
        Rule(
            "MP-TRD-031", .notice, .rules, zh: "简化申报时货值最大的 5 种按货值从大到小逐项申报",
            en: "In a simplified declaration the first five eligible items stand in descending value",
            source: "GACC 2019-221 art. 4(1); that lines were merged is inferred from list 00000007 or the word "
                + "JH", certainty: .official, from: "2019-12-27"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "可归并商品中货值最大的 5 种排在前面，从大到小。应征出口关税和法检的商品单独申报，不计入这 5 种。",
            en: "The five most valuable of the goods that may be merged come first, in descending value; "
                + "goods under duty or inspection stand by themselves."),
        remedy: Bilingual(
            zh: "按货值重排前 5 项",
            en: "Put the first five in order of value"),
        passing: [.set("DecHead/NoteS", "LZ JH TWIGA QK700868")],
        failing: [.set("DecHead/NoteS", "LZ JH TWIGA QK700868"), .set("DecLists/DecList[2]/DeclTotal", "15407.42")]
    ) { facts, reporter in
        guard let lines = SimplifiedLines(facts) else { return }
        var last: Int64?
        for index in lines.eligible.prefix(5) {
            guard let total = facts.items[index][.declTotal].decimal(5) else { return }
            if let last, total > last {
                reporter.report(
                    facts.items[index][.declTotal], zh: "总价 \(facts.items[index][.declTotal].string) 大于前一项",
                    en: "the total \(facts.items[index][.declTotal].string) is above that of the item before")
            }
            last = total
        }
    }
}
