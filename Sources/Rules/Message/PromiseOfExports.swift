import Findings
import Messages

extension MessageRule {
    /// The enterprise statement of an export is 102053.
    static let promiseOfExports = MessageRule(
        Rule(
            "MP-MSG-039", .notice, .rules, zh: "出口的企业承诺声明代码为 102053",
            en: "The enterprise statement of an export is 102053",
            source: "Single Window interface description, DeclaratioMaterialCode", certainty: .official,
            from: "2018-12-09"),
        scope: .export,
        explanation: Bilingual(
            zh: "101040 是进口法检商品的企业声明，102053 是出口的。",
            en: "101040 is the statement for inspected imports, 102053 the one for exports."),
        remedy: Bilingual(
            zh: "改为 102053",
            en: "Give 102053"),
        passing: [
            .set("DecCopPromises", ""),
            .set("DecCopPromises/DecCopPromise", ""),
            .set("DecCopPromises/DecCopPromise/DeclaratioMaterialCode", "102053"),
        ],
        failing: [
            .set("DecCopPromises", ""),
            .set("DecCopPromises/DecCopPromise", ""),
            .set("DecCopPromises/DecCopPromise/DeclaratioMaterialCode", "101040"),
        ]
    ) { facts, reporter in
        for list in facts.message.root.children(.decCopPromises) {
            for promise in list.children(.decCopPromise) where promise[.declaratioMaterialCode] == "101040" {
                reporter.report(
                    promise[.declaratioMaterialCode], zh: "填了进口的声明代码 101040",
                    en: "101040, the statement of imports, is given")
            }
        }
    }
}
