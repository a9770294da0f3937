import CodeLists
import Findings
import Messages

extension MessageRule {
    /// The first statutory quantity is there, in the first statutory unit of the code (F-142).
    static let firstQuantity = MessageRule(
        Rule(
            "MP-FRM-142", .error, .rules, zh: "法定第一数量和单位须填写，单位为该商品编号的法定第一单位",
            en: "The first statutory quantity is there, in the first statutory unit of the code",
            source: "GACC 2018-60 art. 3(36); entry guide 2018 ch. 70", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "统计和计税用法定单位的数量；单位由商品编号决定，数量须大于 0，重量可以小于 1 千克。",
            en: "Statistics and duty use the statutory quantity; the code decides its unit. It is above 0 "
                + "and may be below 1 kg."),
        remedy: Bilingual(
            zh: "按该商品编号的法定第一单位填写数量",
            en: "Give the quantity in the first statutory unit of the code"),
        passing: [.set("DecLists/DecList[1]/FirstQty", "0.5")],
        failing: [.set("DecLists/DecList[1]/FirstQty", "0")]
    ) { facts, reporter in
        let inYear = facts.date.year == facts.codes.tariffYear
        for item in facts.items {
            if !item[.firstQty].isPositive {
                let quantity = item[.firstQty].string
                reporter.report(
                    item[.firstQty], zh: quantity.isEmpty ? "未填法定第一数量" : "法定第一数量 \(quantity) 不大于 0",
                    en: quantity.isEmpty
                        ? "the first statutory quantity is missing"
                        : "the first statutory quantity \(quantity) is not above 0")
            }
            let unit = item[.firstUnit]
            if unit.isEmpty {
                reporter.report(unit, zh: "未填法定第一单位", en: "the first statutory unit is missing")
            } else if inYear, let line = item.tariff, unit != line.firstUnit.text {
                let wanted = line.firstUnit
                let name = facts.codes.name(of: wanted)
                reporter.report(
                    unit, zh: "法定第一单位是 \(unit.string)，\(line.codeText) 的是 \(wanted.text) \(name)",
                    en: "the first unit is \(unit.string); \(line.codeText) has \(wanted.text) \(name)")
            }
        }
    }
}
