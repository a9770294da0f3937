import Findings
import Messages

extension MessageRule {
    /// Items of a proof of origin and items of the declaration go one to one (F-160).
    static let originRelation = MessageRule(
        Rule(
            "MP-FRM-160", .warning, .rules, zh: "原产地证明项号与商品项一一对应",
            en: "Items of a proof of origin and items of the declaration go one to one",
            source: "GACC 2018-60 art. 3(31)(2); entry guide 2018 ch. 20", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "享受优惠的每个商品项对应证明上的一项；不享受的不列。",
            en: "Each item under preference belongs to one item of the proof; items without are left out."),
        remedy: Bilingual(
            zh: "改正 EcoRelation 的项号",
            en: "Correct the numbers in EcoRelation"),
        passing: [
            .set("EcoRelation", ""),
            .set("EcoRelation/CertType", "Y14"),
            .set("EcoRelation/EcoCertNo", "1"),
            .set("EcoRelation/DecGNo", "1"),
            .set("EcoRelation/EcoGNo", "2"),
        ],
        failing: [
            .set("EcoRelation", ""),
            .set("EcoRelation/CertType", "Y14"),
            .set("EcoRelation/EcoCertNo", "1"),
            .set("EcoRelation/DecGNo", "9"),
            .set("EcoRelation/EcoGNo", "2"),
        ]
    ) { facts, reporter in
        let relations = facts.message.originRelations
        guard !relations.isEmpty else { return }
        let numbers = Set(facts.itemNumbers)
        var seen: Set<Int?> = []
        for relation in relations {
            let number = relation[.decGNo].integer
            if number == nil || !numbers.contains(number) {
                reporter.report(
                    relation[.decGNo], zh: "没有商品项“\(relation[.decGNo].string)”",
                    en: "there is no item '\(relation[.decGNo].string)'")
            } else if !seen.insert(number).inserted {
                reporter.report(
                    relation[.decGNo], zh: "商品项 \(relation[.decGNo].string) 对应了两次",
                    en: "item \(relation[.decGNo].string) is related twice")
            }
        }
    }
}
