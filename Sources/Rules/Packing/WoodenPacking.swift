import Findings
import Messages

extension MessageRule {
    /// Packing of wood or plants may need treatment (F-108).
    static let woodenPacking = MessageRule(
        Rule(
            "MP-FRM-108", .notice, .rules, zh: "木质或植物性包装可能需要除害处理",
            en: "Packing of wood or plants may need treatment",
            source: "our reading of GACC 2018-60 art. 3(23)", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "天然木和竹藤等植物性材料的包装（23、33、93、98）在目的国可能要求熏蒸或热处理标识；填制规范没有规定，是本程序的提示。",
            en: "Packing of natural wood or plants (23, 33, 93, 98) may need heat treatment or a certificate "
                + "at the destination. The filling rules are silent; this is our hint."),
        remedy: Bilingual(zh: "确认已除害处理", en: "Make sure that it was treated"),
        passing: [
            .set("DecHead/WrapType", "92")
        ],
        failing: [
            .set("DecHead/WrapType", "93")
        ]
    ) { facts, reporter in
        let fields = [facts.head[.wrapType]] + facts.message.otherPackings.map { $0[.packType] }
        for field in fields where field.isOne(of: "23", "33", "93", "98") {
            reporter.report(field, zh: "包装 \(field.shown) 为木质或植物性材料", en: "packing \(field.shown) is of wood or plants")
        }
    }
}
