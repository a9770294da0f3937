import Findings
import Messages
import Quantities

extension MessageRule {
    /// Unit price times quantity sold is the total (F-150).
    static let priceProduct = MessageRule(
        Rule(
            "MP-FRM-150", .warning, .rules, zh: "单价乘成交数量等于总价",
            en: "Unit price times quantity sold is the total",
            source: "entry guide 2018 ch. 71 (the screen multiplies); the tolerance 0.00005 x quantity + 0.01 is "
                + "our default", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "录入界面用成交数量乘单价得总价。允许差 0.00005 × 数量 + 0.01（单价四舍五入到 4 位小数），这个容差是本程序的默认值。",
            en: "The entry screen multiplies. A difference of 0.00005 x quantity + 0.01 passes, for prices "
                + "round to 4 decimals; that tolerance is our default."),
        remedy: Bilingual(
            zh: "核对单价、数量和总价",
            en: "Check price, quantity and total"),
        passing: [.set("DecLists/DecList[2]/DeclTotal", "7077.31")],
        failing: [.set("DecLists/DecList[2]/DeclTotal", "7077.32")]
    ) { facts, reporter in
        for item in facts.items {
            guard let price = item[.declPrice].decimal(5), let quantity = item[.gQty].decimal(5),
                let total = item[.declTotal].decimal(5), price > 0, quantity > 0, total > 0
            else { continue }
            let product = Int128(price) * Int128(quantity)
            let difference = product - Int128(total) * 100_000
            let tolerance = Int128(quantity) * 5 + 100_000_000
            guard difference > tolerance || -difference > tolerance else { continue }
            let exact = Int64(clamping: product / 100_000)
            reporter.report(
                item[.declTotal],
                zh:
                    "\(item[.declPrice].string) × \(item[.gQty].string) = \(Quantity(scaled: exact))，总价却是 \(item[.declTotal].string)",
                en:
                    "\(item[.declPrice].string) x \(item[.gQty].string) is \(Quantity(scaled: exact)), but the total is "
                    + item[.declTotal].string)
        }
    }
}
