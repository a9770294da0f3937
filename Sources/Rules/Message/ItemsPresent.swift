import Findings
import Messages

extension MessageRule {
    /// A declaration has at least one item.
    static let itemsPresent = MessageRule(
        Rule(
            "MP-MSG-005", .error, .rules, zh: "报关单至少有一个商品项",
            en: "A declaration has at least one item",
            source: "Single Window interface description, DecList, required to save and to declare",
            certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "没有商品项的报关单无从申报，也无法按商品检查。",
            en: "There is nothing to declare without items, and nothing to check by."),
        remedy: Bilingual(
            zh: "补上商品项",
            en: "Add the items"),
        passing: [.remove("DecLists/DecList[3]"), .remove("DecLists/DecList[2]")],
        failing: [.remove("DecLists/DecList[3]"), .remove("DecLists/DecList[2]"), .remove("DecLists/DecList[1]")]
    ) { facts, reporter in
        guard facts.items.isEmpty else { return }
        let list = facts.message.block(at: "DecLists")
        reporter.report(list, zh: "没有商品项", en: "there are no items")
    }
}
