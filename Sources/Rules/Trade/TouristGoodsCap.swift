import Findings
import Messages

extension MessageRule {
    /// A declaration of tourist shopping goods (0139) is worth at most USD 50,000.
    static let touristGoodsCap = MessageRule(
        Rule(
            "MP-TRD-139", .warning, .rules, zh: "旅游购物商品（0139）每票不超过 5 万美元",
            en: "A declaration of tourist shopping goods (0139) is worth at most USD 50,000",
            source: "GACC 2017-34 (0139 abolished); cap from the table's long name and press of 2014",
            certainty: .secondary, to: "2017-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "0139 用于旅游者 5 万美元以下的出口小批量订货，2017-08-01 起废止。",
            en: "Mode 0139 was for small lots of up to USD 50,000 and ended on 2017-08-01."),
        remedy: Bilingual(
            zh: "分票申报",
            en: "Spread over more declarations"),
        passing: MessageExample(
            [.set("DecHead/TradeMode", "0139"), .set("DecLists/DecList[1]/DeclTotal", "30000.00")], on: "2016-05-01"),
        failing: MessageExample(
            [.set("DecHead/TradeMode", "0139"), .set("DecLists/DecList[1]/DeclTotal", "50000.01")], on: "2016-05-01")
    ) { facts, reporter in
        guard facts.head[.tradeMode] == "0139", let total = facts.totalInUSD, total.scaled > 50_000_000_000 else {
            return
        }
        reporter.report(
            facts.message.block(at: "DecLists"), zh: "各项总价之和 \(total) 美元，超过 50000",
            en: "the items come to USD \(total), more than 50000")
    }
}
