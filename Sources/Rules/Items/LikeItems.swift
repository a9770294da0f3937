import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Items alike in code, name, specification, unit and currency could be one (F-153).
    static let likeItems = MessageRule(
        Rule(
            "MP-FRM-153", .notice, .rules, zh: "编号、名称、规格、单位、币制都相同的商品项可以合并",
            en: "Items alike in code, name, specification, unit and currency could be one",
            source: "GACC 2018-60 art. 3(35)(5), written for imports", certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "合并为一项的要求是对进口写的；出口两项完全相同时只作提示。",
            en: "The duty to merge is written for imports; for an export two items that are alike are only "
                + "worth knowing."),
        remedy: Bilingual(
            zh: "可合并为一项",
            en: "They may be merged"),
        passing: [
            .duplicate("DecLists/DecList[3]"),
            .set("DecLists/DecList[4]/GNo", "4"),
            .set("DecLists/DecList[4]/GName", "涤纶针织长袜"),
        ],
        failing: [.duplicate("DecLists/DecList[3]"), .set("DecLists/DecList[4]/GNo", "4")]
    ) { facts, reporter in
        // More than fifty items are refused by the structure; comparing all with all would take too long.
        for (index, item) in facts.items.prefix(100).enumerated() where index > 0 {
            guard let code = item.tariff?.code else { continue }
            let alike = facts.items[..<index].firstIndex { other in
                other.tariff?.code == code && item[.gName].hasSameText(as: other[.gName])
                    && item[.gModel].hasSameText(as: other[.gModel]) && item[.gUnit].hasSameText(as: other[.gUnit])
                    && item[.tradeCurr].hasSameText(as: other[.tradeCurr])
                    && item[.originCountry].hasSameText(as: other[.originCountry])
            }
            guard let alike else { continue }
            reporter.report(
                item.block, zh: "与第 \(alike + 1) 个商品项相同", en: "it is like item \(alike + 1)")
        }
    }
}
