import Findings
import Messages

extension MessageRule {
    /// Goods under export duty or inspection are never merged.
    static let neverMerged = MessageRule(
        Rule(
            "MP-TRD-036", .notice, .rules, zh: "应征出口关税和法检的商品不得归并",
            en: "Goods under export duty or inspection are never merged",
            source: "trade guides on GACC 2019-221 art. 4; MOFCOM statement of 2020 in outline; merging inferred",
            certainty: .secondary, from: "2014-07-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "这类商品要逐项申报。报文标明归并，而这类商品的名称以“等”字结尾，像是归并项。",
            en: "Such goods are declared by themselves. In a message marked as merged, one whose name ends "
                + "with 等 (and others) looks merged."),
        remedy: Bilingual(
            zh: "单独申报该商品",
            en: "Declare the goods by themselves"),
        passing: [
            .set("DecHead/NoteS", "LZ JH TWIGA QK700868"),
            .set("DecLists/DecList[1]/CodeTS", "4414909090"),
            .set("DecLists/DecList[1]/GName", "木制相框"),
        ],
        failing: [
            .set("DecHead/NoteS", "LZ JH TWIGA QK700868"),
            .set("DecLists/DecList[1]/CodeTS", "4414909090"),
            .set("DecLists/DecList[1]/GName", "木制相框等"),
        ]
    ) { facts, reporter in
        guard SimplifiedLines(facts) != nil else { return }
        for item in facts.items where SimplifiedLines.isExcluded(item) {
            guard item[.gName].bytes.suffix(3).elementsEqual("等".utf8) else { continue }
            reporter.report(
                item[.gName], zh: "\(item[.codeTS].string)“\(item[.gName].string)”像是归并项",
                en: "\(item[.codeTS].string) '\(item[.gName].string)' looks like a merged item")
        }
    }
}
