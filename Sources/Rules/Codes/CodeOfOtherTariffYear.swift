import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Commodity codes of another year cannot be checked.
    static let codeOfOtherTariffYear = MessageRule(
        Rule(
            "MP-COD-031", .notice, .codes, zh: "其他年份的商品编号无法核对",
            en: "Commodity codes of another year cannot be checked",
            source: "our default: only the tariff of 2026 is held", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "本程序只有一个年度的税则。申报日在其他年份时，税则内没有的编号、法定单位和申报要素都无法判断。",
            en: "One year's tariff is held. For a day of another year, codes that it lacks, units and "
                + "elements cannot be judged."),
        remedy: Bilingual(
            zh: "用申报年份的税则核对，或导入该年税则",
            en: "Check against the tariff of that year, or import it"),
        passing: MessageExample([.set("DecLists/DecList[1]/CodeTS", "7117190000")], on: "2024-06-01"),
        failing: MessageExample([.set("DecLists/DecList[1]/CodeTS", "7117190001")], on: "2024-06-01")
    ) { facts, reporter in
        guard facts.date.year != facts.codes.tariffYear else { return }
        for item in facts.items where item.tariff == nil && item[.codeTS].isDigits(10) {
            reporter.report(
                item[.codeTS],
                zh: "\(item[.codeTS].string) 不在 \(facts.codes.tariffYear) 年税则内，\(facts.date.year) 年是否有效未能核对",
                en:
                    "\(item[.codeTS].string) is not in the tariff of \(facts.codes.tariffYear); whether it was valid in "
                    + "\(facts.date.year) was not checked")
        }
    }
}
