import Findings
import Messages

extension MessageRule {
    /// In a simplified declaration the rest is merged into one item a chapter.
    static let oneLineAChapter = MessageRule(
        Rule(
            "MP-TRD-032", .notice, .rules, zh: "简化申报时其余商品每章归并为一项",
            en: "In a simplified declaration the rest is merged into one item a chapter",
            source: "GACC 2019-221 art. 4(2); that lines were merged is inferred from list 00000007 or the word "
                + "JH", certainty: .official, from: "2019-12-27"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "前 5 种以外的商品按税则章归并，一章一项；单位无法换算的可以单列，所以只作提示。",
            en: "Beyond the first five there is one item a chapter. Goods whose units cannot be converted "
                + "may stand by themselves, so this is a notice."),
        remedy: Bilingual(
            zh: "核对归并",
            en: "Check the merging"),
        passing: [
            .set("DecHead/NoteS", "LZ JH TWIGA QK700868"),
            .duplicate("DecLists/DecList[3]"),
            .duplicate("DecLists/DecList[3]"),
            .duplicate("DecLists/DecList[3]"),
        ],
        failing: [
            .set("DecHead/NoteS", "LZ JH TWIGA QK700868"),
            .duplicate("DecLists/DecList[3]"),
            .duplicate("DecLists/DecList[3]"),
            .duplicate("DecLists/DecList[3]"),
            .duplicate("DecLists/DecList[3]"),
        ]
    ) { facts, reporter in
        guard let lines = SimplifiedLines(facts) else { return }
        var chapters: Set<ArraySlice<UInt8>> = []
        for index in lines.eligible.dropFirst(5) {
            let chapter = facts.items[index][.codeTS].bytes.prefix(2)
            if chapters.insert(chapter).inserted { continue }
            reporter.report(
                facts.items[index][.codeTS], zh: "第 \(chapter.text) 章有两个归并项",
                en: "chapter \(chapter.text) has two merged items")
        }
    }
}
