import CodeLists
import Findings
import Messages

extension MessageRule {
    /// The second statutory quantity is there exactly when the code has a second unit (F-144).
    static let secondQuantity = MessageRule(
        Rule(
            "MP-FRM-144", .error, .rules, zh: "法定第二数量和单位按商品编号：有则都填，无则都空",
            en: "The second statutory quantity is there exactly when the code has a second unit",
            source: "GACC 2018-60 art. 3(36); entry guide 2018 ch. 28", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "商品编号有法定第二单位的，数量和单位都填且单位相同；没有的都不填。",
            en: "A code with a second statutory unit needs quantity and that unit; a code without leaves "
                + "both empty."),
        remedy: Bilingual(
            zh: "按该商品编号的法定第二单位填写或清空",
            en: "Fill or clear both after the code's second statutory unit"),
        passing: [.set("DecLists/DecList[2]/SecondQty", "1999"), .set("DecLists/DecList[2]/SecondUnit", "007")],
        failing: [.set("DecLists/DecList[2]/SecondQty", ""), .set("DecLists/DecList[2]/SecondUnit", "")]
    ) { facts, reporter in
        let inYear = facts.date.year == facts.codes.tariffYear
        for item in facts.items {
            let (quantity, unit) = (item[.secondQty], item[.secondUnit])
            guard inYear, let line = item.tariff else {
                if quantity.isFilled != unit.isFilled {
                    reporter.report(
                        quantity, zh: "法定第二数量和单位只填了一个", en: "second quantity and unit: only one of them is there")
                }
                continue
            }
            guard let wanted = line.secondUnit else {
                if quantity.isFilled || unit.isFilled {
                    reporter.report(
                        quantity, zh: "\(line.codeText) 没有法定第二单位，却填了“\(quantity.string)\(unit.string)”",
                        en: "\(line.codeText) has no second unit, yet '\(quantity.string) \(unit.string)' is given")
                }
                continue
            }
            let name = facts.codes.name(of: wanted)
            if !quantity.isPositive {
                reporter.report(
                    quantity, zh: "\(line.codeText) 有法定第二单位 \(name)，数量是“\(quantity.string)”",
                    en: "\(line.codeText) has the second unit \(name); the quantity is '\(quantity.string)'")
            }
            if unit != wanted.text, unit.isFilled || quantity.isPositive {
                reporter.report(
                    unit, zh: "法定第二单位是“\(unit.string)”，\(line.codeText) 的是 \(wanted.text) \(name)",
                    en: "the second unit is '\(unit.string)'; \(line.codeText) has \(wanted.text) \(name)")
            }
        }
    }
}
